"""The project's settings, quicker and kept away from anybody's data."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

OURS = {"PORT", "BIND_ADDRESS", "ALLOWED_HOSTS", "DEBUG", "EMAIL_URL", "NEWSROOM_TIME_ZONE", "DEFAULT_FROM_EMAIL"}
for name in OURS & set(os.environ):
    del os.environ[name]

folder = Path(tempfile.mkdtemp(prefix="globepost-tests-"))
atexit.register(shutil.rmtree, folder, ignore_errors=True)
(folder / "static").mkdir()
os.environ |= {
    "ENV_FILE": os.devnull,
    "DATA_DIR": str(folder),
    "SITE_URL": "http://testserver",
    "SECRET_KEY": "known-to-everybody-and-good-for-tests-alone-0123456789",
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL", ""),
    "LOG_LEVEL": "WARNING",
}

from globepost.settings import *  # noqa: E402, F403
from globepost.settings import DATABASES, STORAGES  # noqa: E402

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, so that threads and processes meet each other's locks as they do at a newspaper.
    DATABASES["default"]["TEST"] = {"NAME": str(folder / "test.sqlite3")}
