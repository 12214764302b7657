"""All settings. The environment is read here and nowhere else; README lists every variable."""

import zlib
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from cms import parts
from cms.policy import directives
from cms.serving import logs
from cms.wording import connectors

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parents[1]
VAR_DIR = BASE_DIR / env.str("VAR_DIR", "var")
VAR_DIR.mkdir(exist_ok=True)

# --- Which install this is ------------------------------------------------------------------
ENVIRONMENT = env.str("ENVIRONMENT", "development")
PRODUCTION = ENVIRONMENT == "production"
DEBUG = False
BASE_HOST = env.str("BASE_HOST", "localhost")
HOST, PORT = env.str("HOST", "127.0.0.1"), env.int("PORT", 8000)
WEB_WORKERS = env.int("WEB_WORKERS", 2)
WORKER_INTERVAL = env.float("WORKER_INTERVAL", 15)
PUBLIC_SCHEME = "https" if PRODUCTION else "http"
PUBLIC_PORT = env.int("PUBLIC_PORT", 443 if PRODUCTION else PORT)
CITY_HOSTS = env.str("CITY_HOSTS", "subdomain")
# Proxies of ours that add the visitor's address to X-Forwarded-For: the limit on visitors' forms believes those.
PROXIES = env.int("PROXIES", 1 if PRODUCTION else 0)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[BASE_HOST, f".{BASE_HOST}", "127.0.0.1"])
SECRET_KEY = env.str("SECRET_KEY", "" if PRODUCTION else "development-only-" + "k" * 40)
if PRODUCTION and (len(SECRET_KEY) < 50 or "*" in ALLOWED_HOSTS):
    raise ImproperlyConfigured("Production needs SECRET_KEY (50 characters or more) and exact ALLOWED_HOSTS.")
if ENVIRONMENT not in {"development", "production"} or CITY_HOSTS not in {"subdomain", "path"}:
    raise ImproperlyConfigured("ENVIRONMENT is 'development' or 'production', CITY_HOSTS 'subdomain' or 'path'.")
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

REDIS_URL = env.str("REDIS_URL", "")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": VAR_DIR / "cache"},
}
# Two databases never share entries, wherever they keep them.
CACHES["default"]["KEY_PREFIX"] = f"{zlib.crc32(str(DATABASES['default']['NAME']).encode()):x}"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_STORAGE = env.str("MEDIA_STORAGE", "local")
STORAGES = {
    "default": {
        "BACKEND": "storages.backends.s3.S3Storage"
        if MEDIA_STORAGE == "s3"
        else "django.core.files.storage.FileSystemStorage"
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Where uploads are served from, if not from our own hosts (Content-Security-Policy).
MEDIA_ORIGIN = ""
if MEDIA_STORAGE == "s3":
    AWS_STORAGE_BUCKET_NAME = env.str("AWS_STORAGE_BUCKET_NAME")
    AWS_S3_ENDPOINT_URL = env.str("AWS_S3_ENDPOINT_URL", None)
    AWS_S3_CUSTOM_DOMAIN = env.str("AWS_S3_CUSTOM_DOMAIN", None)
    AWS_QUERYSTRING_AUTH = False
    MEDIA_ORIGIN = AWS_S3_ENDPOINT_URL or f"https://{AWS_STORAGE_BUCKET_NAME}.s3.amazonaws.com"
    if AWS_S3_CUSTOM_DOMAIN:
        MEDIA_ORIGIN = f"https://{AWS_S3_CUSTOM_DOMAIN}"

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
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
# A photograph at the head of a page: 70 kB on a phone where Wagtail's own figures make 257 (docs/decisions.md).
WAGTAILIMAGES_AVIF_QUALITY, WAGTAILIMAGES_WEBP_QUALITY, WAGTAILIMAGES_JPEG_QUALITY = 55, 72, 76
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILEMBEDS_FINDERS: list[dict] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms.search.backends", "SEARCH_CONFIG": "simple"}}
# What reads Finnish: "libvoikko", "pyvoikko" or "light"; empty: the best of them that is installed.
SEARCH_ANALYSER = env.str("SEARCH_ANALYSER", "")
# A city's mails go to that city's people, not to whoever runs the install.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# No outside calls from the admin: privacy, and it must work behind a closed network.
# ms after a change until the preview follows and the draft is saved: the preview first, as a person looks at it.
WAGTAIL_AUTO_UPDATE_PREVIEW_INTERVAL, WAGTAIL_AUTOSAVE_INTERVAL = 10, 1000
WAGTAIL_ENABLE_UPDATE_CHECK = WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
PHONENUMBER_DEFAULT_REGION = "FI"
PHONENUMBER_DB_FORMAT = "E164"

# --- Safety ---------------------------------------------------------------------------------
LOGIN_URL = "wagtailadmin_login"
VALIDATORS = ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
AUTH_PASSWORD_VALIDATORS = [{"NAME": f"django.contrib.auth.password_validation.{name}"} for name in VALIDATORS]
X_FRAME_OPTIONS = "DENY"
# Django 6's name and form; the same in development and in production.
SECURE_CSP, PREVIEW_CSP = directives.public(MEDIA_ORIGIN), directives.preview(MEDIA_ORIGIN)
ADMIN_CSP = directives.admin(MEDIA_ORIGIN)
# Where to report a security hole (RFC 9116): a mailto: or https: address. RFC 2142 reserves the mailbox.
SECURITY_CONTACT = env.str("SECURITY_CONTACT", f"mailto:security@{BASE_HOST}")
ROBOTS_ALLOWED = env.bool("ROBOTS_ALLOWED", True)
# Whether the worker asks other websites, every night, if what our pages link to is still there.
CHECK_LINKS = env.bool("CHECK_LINKS", PRODUCTION)
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
CSRF_COOKIE_HTTPONLY = True
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

vars().update(env.email_url("EMAIL_URL", "consolemail://" if not PRODUCTION else "smtp://localhost:25"))
LOGGING = logs.LOGGING
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", f"noreply@{BASE_HOST}")
