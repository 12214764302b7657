"""What every answer says to browsers beside the Content-Security-Policy: Mozilla's HTTP Observatory asks for most."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest

from cms.policy.directives import ENDPOINT, PLAYERS, REPORTS

# Permissions Policy (W3C): what a page could ask a device for, and nothing of ours does. Chromium complains of others.
UNUSED = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "cross-origin-isolated",
    "display-capture",
    "encrypted-media",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
# What a player asks for once a reader has started it (cms/static/cms/js/site.js).
PLAYING = ("autoplay", "fullscreen", "picture-in-picture")
# What the editor's interface may: log in with a passkey, copy.
STAFF = ("clipboard-write", "publickey-credentials-create", "publickey-credentials-get")


def _permissions(*, is_staff: bool) -> str:
    """The value of Permissions-Policy."""
    players = " ".join(f'"{player}"' for player in PLAYERS)
    allowed = dict.fromkeys(UNUSED, "()") | dict.fromkeys(PLAYING, f"(self {players})")
    allowed |= dict.fromkeys(STAFF, "(self)" if is_staff else "()")
    return ", ".join(f"{feature}={who}" for feature, who in sorted(allowed.items()))


PUBLIC_PERMISSIONS, STAFF_PERMISSIONS = _permissions(is_staff=False), _permissions(is_staff=True)


def beside_the_policy(request: HttpRequest, *, is_staff: bool) -> Iterator[tuple[str, str]]:
    """Name and value of each header; an answer that has one keeps it."""
    yield "X-Content-Type-Options", "nosniff"
    yield "X-Frame-Options", settings.X_FRAME_OPTIONS  # for browsers that do not know frame-ancestors
    yield "Referrer-Policy", settings.SECURE_REFERRER_POLICY
    yield "Cross-Origin-Opener-Policy", "same-origin"
    # Pictures are shown by others too: feed readers, search engines, partners. Nothing else may be drawn in.
    yield "Cross-Origin-Resource-Policy", "cross-origin" if _is_picture(request) else "same-origin"
    yield "Permissions-Policy", STAFF_PERMISSIONS if is_staff else PUBLIC_PERMISSIONS
    yield "Reporting-Endpoints", f'{ENDPOINT}="{REPORTS}"'
    if settings.SECURE_HSTS_SECONDS and request.is_secure():  # over http it must not be said (RFC 6797, 7.2)
        yield "Strict-Transport-Security", _transport()


def _is_picture(request: HttpRequest) -> bool:
    return request.path.startswith(settings.MEDIA_URL)


def _transport() -> str:
    parts = [f"max-age={settings.SECURE_HSTS_SECONDS}"]
    if settings.SECURE_HSTS_INCLUDE_SUBDOMAINS:
        parts.append("includeSubDomains")
    if settings.SECURE_HSTS_PRELOAD:
        parts.append("preload")
    return "; ".join(parts)
