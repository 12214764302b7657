"""Django's settings of what goes over the wire; over https in production."""

from typing import Any

ALWAYS: dict[str, Any] = {
    "X_FRAME_OPTIONS": "DENY",
    "SECURE_REFERRER_POLICY": "strict-origin-when-cross-origin",
    "CSRF_COOKIE_HTTPONLY": True,
    # "Strict" would lose the way back from an identity provider.
    "SESSION_COOKIE_SAMESITE": "Lax",
    "CSRF_COOKIE_SAMESITE": "Lax",
    "WHITENOISE_ALLOW_ALL_ORIGINS": False,  # nobody else builds pages with our files
}


def over_https(*, preload: bool) -> dict[str, Any]:
    """Settings of Django. `preload`: whether browsers may be built with the host as one that has https alone."""
    return {
        "SECURE_SSL_REDIRECT": True,
        "SECURE_REDIRECT_EXEMPT": [r"^healthz$", r"^readyz$", r"^metrics$"],
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SECURE_HSTS_PRELOAD": preload,
        # To be preloaded cannot be undone for months, and binds the whole domain: its owner decides, not we.
        "SILENCED_SYSTEM_CHECKS": [] if preload else ["security.W021"],
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        # No other host of the domain can set a cookie of this name (RFC 6265bis, 4.1.3.2).
        "SESSION_COOKIE_NAME": "__Host-sessionid",
        "CSRF_COOKIE_NAME": "__Host-csrftoken",
    }
