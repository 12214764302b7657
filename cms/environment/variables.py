"""Every variable that the settings read, and what its value must be like; the README says what each is for."""

from collections.abc import Callable

from cms.environment import values
from cms.identity.providers import fault

Check = Callable[[str], str]


def anything(value: str) -> str:
    """A text that only its reader can judge."""
    return ""


def optional(check: Check) -> Check:
    """Empty stands for none."""
    return lambda value: check(value) if value else ""


VARIABLES: dict[str, Check] = {
    "ENVIRONMENT": values.one_of("development", "production"),
    "HOST": anything,
    "PORT": values.port,
    "PUBLIC_PORT": values.port,
    "WEB_WORKERS": values.count,
    "WORKER_INTERVAL": values.seconds,
    "DRAIN_SECONDS": values.seconds_or_none,
    "VAR_DIR": anything,
    "STATIC_DIR": anything,
    "BASE_HOST": values.host,
    "MORE_LANGUAGES": anything,
    "CITY_HOSTS": values.one_of("subdomain", "path"),
    "ALLOWED_HOSTS": values.hosts,
    "REDIRECT_HOSTS": optional(values.hosts),
    "PROXIES": values.count_or_none,
    "SECRET_KEY": anything,
    "DATABASE_URL": values.database,
    "REDIS_URL": optional(values.redis),
    "MEDIA_STORAGE": values.one_of("local", "s3"),
    "AWS_STORAGE_BUCKET_NAME": anything,
    "AWS_S3_ENDPOINT_URL": optional(values.web),
    "AWS_S3_REGION_NAME": anything,
    "AWS_S3_CUSTOM_DOMAIN": anything,  # a path may follow
    "AWS_ACCESS_KEY_ID": anything,
    "AWS_SECRET_ACCESS_KEY": anything,
    "CLAMAV": optional(values.scanner),
    "CLAMAV_REQUIRED": values.yes_or_no,
    "FRONTEND_CACHE_TYPE": anything,
    "FRONTEND_CACHE_LOCATION": anything,
    "FRONTEND_CACHE_TOKEN": anything,
    "FRONTEND_CACHE_OPTIONS": anything,
    "SEARCH_ANALYSER": optional(values.one_of("libvoikko", "pyvoikko", "light")),
    "SECURITY_CONTACT": optional(values.contact),
    "SECURITY_POLICY": optional(values.web),
    "HSTS_PRELOAD": values.yes_or_no,
    "AUDIT_MAIL": optional(values.addresses),
    "AUDIT_DAYS": values.count,
    "AUDIT_CONTENT_DAYS": values.count,
    "SECOND_STEP_REQUIRED": values.yes_or_no,
    "SESSION_IDLE_MINUTES": values.count_or_none,
    "SESSION_HOURS": values.count_or_none,
    "OIDC_PROVIDERS": optional(fault),
    "CHECK_LINKS": values.yes_or_no,
    "DEEPL_API_KEY": anything,
    "LIBRETRANSLATE_URL": optional(values.web),
    "LIBRETRANSLATE_API_KEY": anything,
    "ROBOTS_ALLOWED": values.yes_or_no,
    "EMAIL_URL": values.mail,
    "DEFAULT_FROM_EMAIL": anything,
    "DEMO_PASSWORD": anything,
    "LOG_FORMAT": values.one_of("plain", "json"),
    "LOG_LEVEL": values.one_of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"),
    "LOG_REQUESTS": values.yes_or_no,
    "METRICS_TOKEN": anything,
    "API_PER_MINUTE": values.count_or_none,
    "SENTRY_DSN": optional(values.sentry),
    "SENTRY_ENVIRONMENT": anything,
    "SENTRY_TRACES": values.share,
}
