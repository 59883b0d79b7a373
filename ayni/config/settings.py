"""All settings. What an installation may want to change is an environment variable: docs/reference/settings.md."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.config import environment

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(environment.text("AYNI_DATA", "data")).resolve()


def _secret_key() -> str:
    """Return the configured key, or one made at the first start and kept beside the data for its owner alone."""
    configured = environment.text("AYNI_SECRET_KEY")
    if configured:
        return configured
    path = DATA / "secret-key"
    if not path.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()


# The installation
AYNI_PARTNERSHIP = environment.text("AYNI_PARTNERSHIP", "Mountain Partnership")
AYNI_PLAN_TITLE = environment.text("AYNI_PLAN_TITLE", "Cusco Plan of Action")
AYNI_DEMO = environment.flag("AYNI_DEMO")
AYNI_BASE_URL = environment.text("AYNI_BASE_URL", "http://localhost:8000").rstrip("/")
AYNI_UPLOAD_LIMIT = environment.number("AYNI_UPLOAD_LIMIT_MB", 20) * 1024 * 1024
AYNI_REAFFIRM_MONTHS = environment.number("AYNI_REAFFIRM_MONTHS", 24)
AYNI_REMINDERS_A_MONTH = environment.number("AYNI_REMINDERS_A_MONTH", 2)
AYNI_DATA_LICENCE = environment.text("AYNI_DATA_LICENCE", "CC-BY-4.0")
AYNI_DATA = DATA

DEBUG = environment.flag("AYNI_DEBUG")
SECRET_KEY = _secret_key()
ALLOWED_HOSTS = environment.words("AYNI_HOSTS", ("localhost", "127.0.0.1", "[::1]"))
CSRF_TRUSTED_ORIGINS = [AYNI_BASE_URL] if AYNI_BASE_URL.startswith("https://") else []
ROOT_URLCONF = "ayni.config.urls"
WSGI_APPLICATION = "ayni.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "ayni.core",
    "ayni.accounts",
    "ayni.members",
    "ayni.initiatives",
    "ayni.workplans",
    "ayni.monitoring",
    "ayni.brokerage",
    "ayni.finance",
    "ayni.publishing",
    "ayni.reporting",
    "ayni.home",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "ayni.core.middleware.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ayni.core.middleware.bad_text.BadTextMiddleware",
    "ayni.core.middleware.stored.StoredPagesMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ayni.core.middleware.errors.ErrorsMiddleware",
]

_CONTEXT_PROCESSORS = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
_OUR_APPS = [
    "core",
    "accounts",
    "members",
    "initiatives",
    "workplans",
    "monitoring",
    "brokerage",
    "finance",
    "publishing",
    "reporting",
    "home",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / app / "templates" for app in _OUR_APPS],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "ayni.core.jinja.environment",
            "context_processors": ["ayni.core.context.page_context"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": _CONTEXT_PROCESSORS},
    },
]
# Fields of forms are drawn as our pages are: twice as fast, and without the empty lines between choices.
FORM_RENDERER = "django.forms.renderers.Jinja2"

# What is stored, and where
DATABASES = {"default": environment.database(environment.text("DATABASE_URL"), DATA / "ayni.sqlite3")}
MEDIA_ROOT = DATA / "files"
STORAGES = {
    "default": {"BACKEND": "ayni.core.storage.AtomicStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_MAX_AGE = 365 * 24 * 3600
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# People
AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:desk"
LOGOUT_REDIRECT_URL = "home:front"
ACCOUNT_ADAPTER = "ayni.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_USER_DISPLAY = "ayni.accounts.adapter.display_name"
ACCOUNT_LOGOUT_ON_GET = False
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if environment.flag("AYNI_BEHIND_PROXY") else 0
MFA_ADAPTER = "ayni.accounts.adapter.FactorAdapter"
MFA_TOTP_ISSUER = AYNI_PARTNERSHIP
MFA_TOTP_TOLERANCE = 1
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = AYNI_BASE_URL.startswith("http://localhost")
SESSION_COOKIE_AGE = 30 * 24 * 3600

# Languages
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("fr", _("French")), ("es", _("Spanish")), ("ru", _("Russian"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# Background work
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# E-mail
EMAIL_BACKEND = environment.text("AYNI_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = environment.text("AYNI_EMAIL_HOST", "localhost")
EMAIL_PORT = environment.number("AYNI_EMAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("AYNI_EMAIL_USER")
EMAIL_HOST_PASSWORD = environment.text("AYNI_EMAIL_PASSWORD")
EMAIL_USE_TLS = environment.flag("AYNI_EMAIL_TLS")
DEFAULT_FROM_EMAIL = environment.text("AYNI_EMAIL_FROM", "Ayni <ayni@localhost>")
AYNI_EMAIL_REPLIES = environment.text("AYNI_EMAIL_REPLIES")

# Security
_HTTPS = AYNI_BASE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if environment.flag("AYNI_BEHIND_PROXY") else None
CSRF_FAILURE_VIEW = "ayni.core.views.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'none'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "manifest-src": ["'self'"],
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "ayni.core.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "loggers": {"django_tasks_db": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": environment.text("AYNI_LOG_LEVEL", "WARNING")},
}
