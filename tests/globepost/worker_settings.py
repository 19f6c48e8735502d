"""The settings of a worker that a test starts as a process of its own: the paper's, and the tests' chores."""

import os

from globepost.settings import *  # noqa: F403
from globepost.settings import DATABASES, INSTALLED_APPS

INSTALLED_APPS += ["tests.globepost.chores"]
if DATABASES["default"]["ENGINE"].endswith("sqlite3") and "BUSY_TIMEOUT_MS" in os.environ:
    milliseconds = os.environ["BUSY_TIMEOUT_MS"]
    DATABASES["default"]["OPTIONS"] |= {
        "timeout": int(milliseconds) / 1000,
        "init_command": f"PRAGMA busy_timeout={milliseconds}; PRAGMA journal_mode=WAL;",
    }
