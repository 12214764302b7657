"""All settings. The environment is read here and nowhere else; README lists every variable."""

import zlib
from pathlib import Path

import environ
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from cms import parts
from cms.caching import cache_setting, frontend_setting
from cms.environment import MistakesError, mistakes, warnings
from cms.identity import providers
from cms.passwords import chosen
from cms.policy import directives, transport
from cms.privacy import kept
from cms.serving import uploads
from cms.watching import logs, reports
from cms.wording import connectors

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parents[1]
if wrong := mistakes(env.ENVIRON, BASE_DIR):
    raise MistakesError(wrong)
ENVIRONMENT_WARNINGS = warnings(env.ENVIRON)  # told by `manage.py check` and at every start
VAR_DIR = BASE_DIR / env.str("VAR_DIR", "var")  # `mistakes` has made it

# --- Which install this is ------------------------------------------------------------------
ENVIRONMENT = env.str("ENVIRONMENT", "development")
PRODUCTION = ENVIRONMENT == "production"
DEBUG = False
BASE_HOST = env.str("BASE_HOST", "localhost")
HOST, PORT = env.str("HOST", "127.0.0.1"), env.int("PORT", 8000)
WEB_WORKERS = env.int("WEB_WORKERS", 2)
WORKER_INTERVAL = env.float("WORKER_INTERVAL", 15)
DRAIN_SECONDS = env.float("DRAIN_SECONDS", 0)
PUBLIC_SCHEME = "https" if PRODUCTION else "http"
PUBLIC_PORT = env.int("PUBLIC_PORT", 443 if PRODUCTION else PORT)
CITY_HOSTS = env.str("CITY_HOSTS", "subdomain")
# Proxies of ours that add the visitor's address to X-Forwarded-For: the limit on visitors' forms believes those.
PROXIES = env.int("PROXIES", 1 if PRODUCTION else 0)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[BASE_HOST, f".{BASE_HOST}", "127.0.0.1"])
# Where redirects may lead besides the install's own hosts.
REDIRECT_HOSTS = env.list("REDIRECT_HOSTS", default=[])
SECRET_KEY = env.str("SECRET_KEY", "" if PRODUCTION else "development-only-" + "k" * 40)
DEMO_PASSWORD = env.str("DEMO_PASSWORD", "kuutoskaupungit-demo")

# --- Parts ----------------------------------------------------------------------------------
INSTALLED_APPS, MIDDLEWARE = parts.INSTALLED_APPS, parts.MIDDLEWARE
ROOT_URLCONF = "cms.urls"
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

# --- Data -----------------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # WAL and immediate transactions: readers never wait for a writer, writers queue instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    # A server that is away is noticed in seconds, in connecting and in waiting for an answer (libpq's names).
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 3)

REDIS_URL = env.str("REDIS_URL", "")
DATABASE_MARK = f"{zlib.crc32(str(DATABASES['default']['NAME']).encode()):x}"
CACHES = cache_setting.configured(REDIS_URL, VAR_DIR / "cache", DATABASE_MARK)
CONTENT_VERSION_FILE = VAR_DIR / "cache" / f"content_version_{DATABASE_MARK}"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# What stands in front and keeps pages: told of every change.
WAGTAILFRONTENDCACHE = frontend_setting.configured(
    env.str("FRONTEND_CACHE_TYPE", ""),
    env.str("FRONTEND_CACHE_LOCATION", ""),
    env.str("FRONTEND_CACHE_TOKEN", ""),
    env.json("FRONTEND_CACHE_OPTIONS", {}),
)

STATIC_URL = "static/"
STATIC_ROOT = Path(env.str("STATIC_DIR", "") or VAR_DIR / "static")
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_STORAGE = env.str("MEDIA_STORAGE", "local")
STORAGES: dict[str, dict] = {
    "default": {"BACKEND": "cms.outages.files.WholeFileStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Where uploads are served from, if not from our own hosts (Content-Security-Policy).
MEDIA_ORIGIN = ""
if MEDIA_STORAGE == "s3":
    STORAGES["default"], MEDIA_ORIGIN = uploads.s3(
        env.str("AWS_STORAGE_BUCKET_NAME"),
        env.str("AWS_S3_ENDPOINT_URL", ""),
        env.str("AWS_S3_CUSTOM_DOMAIN", ""),
        env.str("AWS_S3_REGION_NAME", ""),
        PUBLIC_SCHEME,
    )

# A virus scanner for uploads, "/run/clamav/clamd.ctl" or "tcp://host:3310"; away, it refuses them unless told not to.
CLAMAV, CLAMAV_REQUIRED = env.str("CLAMAV", ""), env.bool("CLAMAV_REQUIRED", True)

# --- Languages: Finnish is the source and has no prefix; add a language here and nowhere else --
LANGUAGE_CODE = "fi"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fi", _("Finnish")), ("en", _("English"))]
# Further ones that pages are written in, by codes that Django knows; `manage.py setup_cities` makes their front pages.
MORE_LANGUAGES = [(code, _(get_language_info(code)["name"])) for code in env.list("MORE_LANGUAGES", default=[])]
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [*WAGTAILADMIN_PERMITTED_LANGUAGES, *MORE_LANGUAGES]
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "upstream"]
TIME_ZONE = "Europe/Helsinki"
WAGTAIL_I18N_ENABLED = True
# An English page starts as a draft, and deleting one edition never wipes the others (design.md 3).
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
REST_FRAMEWORK = {"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"]}  # its answers are never HTML
# None unless the environment names a machine; the server asks it, never the browser.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = connectors.chosen(
    env.str("DEEPL_API_KEY", ""), env.str("LIBRETRANSLATE_URL", ""), env.str("LIBRETRANSLATE_API_KEY", "")
)

# --- Wagtail --------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "6Aika"
# What is approved is published, unless it goes live together with its other editions.
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.release.finishing.finish"
WAGTAILADMIN_BASE_URL = f"{PUBLIC_SCHEME}://{BASE_HOST}" + ("" if PUBLIC_PORT in {80, 443} else f":{PUBLIC_PORT}")
WAGTAILIMAGES_IMAGE_MODEL = "media.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.CustomDocument"
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.uploading.ImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.uploading.DocumentForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
# A photograph at the head of a page: 70 kB on a phone where Wagtail's own figures make 257 (docs/decisions.md).
WAGTAILIMAGES_AVIF_QUALITY, WAGTAILIMAGES_WEBP_QUALITY, WAGTAILIMAGES_JPEG_QUALITY = 55, 72, 76
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ics", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []  # all are downloads, in a sandbox (cms/policy)
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_ALLOW_UNICODE_SLUGS, WAGTAILEMBEDS_FINDERS = False, list[dict]()
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms.search.backends", "SEARCH_CONFIG": "simple"}}
# What reads Finnish: "libvoikko", "pyvoikko" or "light"; empty: the best of them that is installed.
SEARCH_ANALYSER = env.str("SEARCH_ANALYSER", "")
# A city's mails go to that city's people, not to whoever runs the install.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# ms after a change until the preview follows and the draft is saved: the preview first, as a person looks at it.
WAGTAIL_AUTO_UPDATE_PREVIEW_INTERVAL, WAGTAIL_AUTOSAVE_INTERVAL = 10, 1000
WAGTAIL_ENABLE_UPDATE_CHECK, WAGTAIL_ENABLE_WHATS_NEW_BANNER, WAGTAIL_GRAVATAR_PROVIDER_URL = False, False, None
PHONENUMBER_DEFAULT_REGION, PHONENUMBER_DB_FORMAT = "FI", "E164"

# --- Safety ---------------------------------------------------------------------------------
LOGIN_URL = "wagtailadmin_login"
AUTH_PASSWORD_VALIDATORS, PASSWORD_HASHERS = chosen.VALIDATORS, chosen.HASHERS
PASSWORD_RESET_TIMEOUT = 3600  # s
# Django 6's name and form; the same in development and in production.
SECURE_CSP, PREVIEW_CSP, ADMIN_CSP = directives.policies(MEDIA_ORIGIN, secure=PRODUCTION)
# Where to report a security hole (RFC 9116): a mailto: or https: address; and what is promised to who does.
SECURITY_CONTACT = env.str("SECURITY_CONTACT", "" if PRODUCTION else f"mailto:security@{BASE_HOST}")
SECURITY_POLICY, ROBOTS_ALLOWED = env.str("SECURITY_POLICY", ""), env.bool("ROBOTS_ALLOWED", True)
# Whether the worker asks other websites, every night, if what our pages link to is still there.
CHECK_LINKS = env.bool("CHECK_LINKS", PRODUCTION)
# Days after which personal data are deleted, by kind; cms/privacy/kept.py says of each what happens then.
KEPT_DAYS = kept.DAYS
CSRF_FAILURE_VIEW = "cms.views.permission_denied"
# Logging in (docs/security.md); 0 minutes or hours: as long as Django's own.
SESSION_ENGINE, SECOND_STEP_REQUIRED = "cms.stays.store", env.bool("SECOND_STEP_REQUIRED", PRODUCTION)
IDLE, WHOLE = (120, 12) if PRODUCTION else (0, 0)
SESSION_IDLE_MINUTES, SESSION_HOURS = env.int("SESSION_IDLE_MINUTES", IDLE), env.int("SESSION_HOURS", WHOLE)
OIDC_PROVIDERS = providers.configured(env.str("OIDC_PROVIDERS", ""))
over_https = transport.over_https(preload=env.bool("HSTS_PRELOAD", False)) if PRODUCTION else {}
vars().update(transport.ALWAYS | over_https)
vars().update(env.email_url("EMAIL_URL", "consolemail://" if not PRODUCTION else "smtp://localhost:25"))
EMAIL_BACKEND, EMAIL_THROUGH = "cms.watching.mail.CountedMail", vars()["EMAIL_BACKEND"]
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", f"noreply@{BASE_HOST}")
# Who is told of what is unusual (empty: every superuser); days that the log is kept, and its entries about content.
AUDIT_MAIL = env.list("AUDIT_MAIL", default=[])
AUDIT_DAYS, AUDIT_CONTENT_DAYS = env.int("AUDIT_DAYS", 730), env.int("AUDIT_CONTENT_DAYS", 3650)

# --- Watching -------------------------------------------------------------------------------
LOG_FORMAT = env.str("LOG_FORMAT", "json" if PRODUCTION else "plain")
LOG_LEVEL = env.str("LOG_LEVEL", "INFO" if PRODUCTION else "WARNING")
LOG_REQUESTS = env.bool("LOG_REQUESTS", PRODUCTION)
LOGGING = logs.logging_for(LOG_FORMAT, LOG_LEVEL, LOG_REQUESTS)
# Who shows it reads /metrics from anywhere; empty: only this machine does.
METRICS_TOKEN, API_PER_MINUTE = env.str("METRICS_TOKEN", ""), env.int("API_PER_MINUTE", 120)
SENTRY_AS, SENTRY_TRACES = env.str("SENTRY_ENVIRONMENT", ENVIRONMENT), env.float("SENTRY_TRACES", 0)
reports.start(env.str("SENTRY_DSN", ""), SENTRY_AS, SENTRY_TRACES, reports.release_of(BASE_DIR))
