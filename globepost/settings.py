"""Settings of Globe Post, all from the environment: `.env.example` explains each variable."""

from pathlib import Path
from urllib.parse import quote, urlsplit

from django_prose_editor.config import html_tags

from globepost import env
from globepost.secret import secret_key
from globepost.signing_in import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parent.parent
env.read_file(Path(env.text("ENV_FILE", str(BASE_DIR / ".env"))))

# Where the paper is, and where it keeps its things
PORT = env.number("PORT", 0)
SITE_URL = env.site_url("SITE_URL", f"http://127.0.0.1:{PORT or 8000}")
_site = urlsplit(SITE_URL)
SITE_HOST = _site.hostname or ""
BIND_ADDRESS = env.text("BIND_ADDRESS", "127.0.0.1")
IS_LOOPBACK = env.is_loopback(SITE_HOST) and env.is_loopback(BIND_ADDRESS)
PORT = PORT or (IS_LOOPBACK and _site.port) or 8000
DATA_DIR = env.folder("DATA_DIR", BASE_DIR / "var")

# Secrets and who may ask
DEBUG = env.flag("DEBUG")
SECRET_KEY = secret_key(env.text("SECRET_KEY"), data_dir=DATA_DIR, is_loopback=IS_LOOPBACK)
ALLOWED_HOSTS = env.words(
    "ALLOWED_HOSTS",
    [SITE_HOST, "localhost", "127.0.0.1", "[::1]"]
    if IS_LOOPBACK
    else [f"[{SITE_HOST}]" if ":" in SITE_HOST else SITE_HOST],
)
CSRF_TRUSTED_ORIGINS = [SITE_URL]

# Serving
WEB_WORKERS = env.number("WEB_WORKERS", 2, least=1)
WEB_THREADS = env.number("WEB_THREADS", 4, least=1)
ROOT_URLCONF = "globepost.urls"
WSGI_APPLICATION = "globepost.wsgi.application"

INSTALLED_APPS = [
    "globepost.apps.GlobePostConfig",
    "articles.apps.ArticlesConfig",
    "newsletter.apps.NewsletterConfig",
    "opeds.apps.OpEdsConfig",
    "content_editor",
    "django_prose_editor",
    "js_asset",
    "taggit",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
]

MIDDLEWARE = [
    "globepost.heads.EmptyHeads",
    "globepost.headers.SecurityHeaders",
    "globepost.bodies.LongBodies",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "articles.desk.account.gate.SecondFactor",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Database
DATABASES = {"default": env.database("DATABASE_URL", DATA_DIR / "globepost.sqlite3")}
DATABASES["default"] |= {
    "CONN_MAX_AGE": env.number("CONN_MAX_AGE", 600),
    "CONN_HEALTH_CHECKS": True,
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA busy_timeout=20000; PRAGMA journal_mode=WAL; "
        "PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Language and time
LANGUAGE_CODE = "en-us"
USE_I18N = False
USE_TZ = True
TIME_ZONE = env.time_zone("NEWSROOM_TIME_ZONE", "America/New_York")

# Files
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = DATA_DIR / "media"
# Exports of another system lie here while the desk imports them: drafts and addresses of people are in them.
IMPORT_DIR = DATA_DIR / "imports"
_bucket = env.storage("MEDIA_STORAGE", public="MEDIA_ADDRESS")
MEDIA_URL = env.site_url("MEDIA_ADDRESS", SITE_URL) + "/" if _bucket else "/media/"
STORAGES = {
    "default": _bucket or {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Backups: where `manage.py backup` writes when it is told no directory
BACKUP_DIRECTORY = env.text("BACKUP_DIRECTORY")

# Forms: a story of a thousand blocks has some ten thousand fields
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

# The text block: what our own modules add to its editor, each with the tags that it may leave in a story
DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {
        "js": ["desk/prose/extensions"],
        "extensions": {
            "OrderedList": html_tags(["ol"], {"ol": ["start"]}),
            **dict.fromkeys(("Length", "LinkBubble", "Pasting", "Toolbar", "Typing"), html_tags([])),
        },
    }
]

# Signing in: more of it in globepost.signing_in
DEMO_SIGN_INS = "articles.demo.sign_ins.SIGN_INS"
SECOND_FACTOR = env.flag("SECOND_FACTOR", default=not IS_LOOPBACK)
if not SECOND_FACTOR and not IS_LOOPBACK:
    raise env.WrongSetting(
        f"SECOND_FACTOR is off, and {SITE_URL} can be reached by others: write yes, or take the line out. "
        "Only a paper on loopback may do without."
    )
# Browsers know loopback as safe without HTTPS.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = IS_LOOPBACK
# The session belongs to the desk alone: a reader's page is the same for everybody, staff included.
SESSION_COOKIE_PATH = "/desk/"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Security
IS_HTTPS = _site.scheme == "https"
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_SSL_HOST = _site.netloc if IS_HTTPS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
_hsts_seconds = env.number("HSTS_SECONDS", 31536000)
SECURE_HSTS_SECONDS = _hsts_seconds if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env.flag("HSTS_SUBDOMAINS", default=True)
# Only true when a proxy in front sets X-Forwarded-Proto and X-Forwarded-For itself: anybody may send those headers.
IS_BEHIND_PROXY = env.flag("BEHIND_HTTPS_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"  # for old browsers; the others follow frame-ancestors in globepost.headers

# Mail
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("DEFAULT_FROM_EMAIL", f"Globe Post <desk@{SITE_HOST}>")
globals().update(
    env.email("EMAIL_URL", f"filemail:///{quote(str(DATA_DIR / 'mail'))}" if IS_LOOPBACK else "smtp://localhost:25")
)

# Going out: where the words of a tweet are asked for
TWEET_SERVICE = env.service("TWEET_SERVICE", "https://publish.twitter.com/oembed")

# Logs
LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {"django": {"handlers": ["stderr"], "level": LOG_LEVEL, "propagate": False}},
}

# Tags: Harbor and harbor are one
TAGGIT_CASE_INSENSITIVE = True
