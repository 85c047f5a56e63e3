"""The one settings file. Everything that differs from place to place is said by the environment, in names that begin with QUIRE_."""

from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.contrib.messages import constants as levels

from config.environment import env, read_broker, read_database, read_folder, read_hosts, read_secret_key, read_switch, read_time_zone

HERE = Path(__file__).resolve().parent.parent.parent  # the checkout
VAR = read_folder("QUIRE_VAR", HERE / "var")
LANGUAGE_DATA = Path(env.str("QUIRE_DATA", default="") or HERE / "var" / "language").expanduser().resolve()

DEBUG = read_switch("QUIRE_DEBUG")
HTTPS = read_switch("QUIRE_HTTPS")
SECRET_KEY = read_secret_key("QUIRE_SECRET_KEY", VAR / "secret-key")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *read_hosts("QUIRE_HOSTS")]

INSTALLED_APPS = [
    "config.apps.PanelConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",  # so that files are served in the same way while developing
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "library",
    "classroom",
    "study",
    "paper",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.languages.LanguageOfStudents",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "config.doors.OnlyTeachers",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",  # last, as it asks
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "config.languages.offered",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# One file holds everything, unless a school has a PostgreSQL.
DATABASES = {"default": read_database("QUIRE_DATABASE", VAR / "quire.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Long work: done by a thread of this process, or handed to workers through a broker
BROKER = read_broker("QUIRE_BROKER")
JOBS_SCAN = "paper.reading.carry_out"  # reads scanned sheets, of which the library knows nothing
JOBS_WAKE = "config.celery.wake" if BROKER else "library.worker.wake"

# Who is who
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "library:home"
LOGOUT_REDIRECT_URL = "library:home"

# Guessing passwords: a name is locked for the address that guessed, so that a class behind one address does not lock itself out.
AXES_FAILURE_LIMIT = 5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # fifteen minutes are fifteen minutes, whoever goes on trying
AXES_LOCKOUT_TEMPLATE = "registration/locked.html"
AXES_DISABLE_ACCESS_LOG = True  # who signed in when is nobody's business
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# What a browser may load: our own files and nothing else, no script or style in the page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# HTTPS ends at a proxy; gunicorn believes the proxy's X-Forwarded-Proto when it comes from this machine.
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # whether a school's name joins the browsers' preload list is for the school to say

# An article of 200,000 words is about 1.3 MB, three times that where every letter has to be escaped. Whatever is
# larger still, up to this, is read and answered with a sentence; only beyond it the request itself is refused.
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "config.uploads.BoundedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 100

LANGUAGE_CODE = "en-gb"  # dates that read the same everywhere: 2 March 2026
LANGUAGES = [("en-gb", "English"), ("es", "Español"), ("ar", "العربية")]
LOCALE_PATHS = [HERE / "site" / "locale"]
TIME_ZONE = read_time_zone("QUIRE_TIME_ZONE")
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [HERE / "site" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}

MESSAGE_TAGS = {levels.DEBUG: "note", levels.INFO: "note", levels.SUCCESS: "good", levels.WARNING: "careful", levels.ERROR: "bad"}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {"axes": {"level": "WARNING"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
}
