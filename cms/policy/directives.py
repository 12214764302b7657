"""The policies, in the form of Django 6's setting SECURE_CSP: directive -> sources. CSP Level 3 (W3C)."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

Policy = Mapping[str, Sequence[str]]

NONE, SELF, UNSAFE_INLINE = "'none'", "'self'", "'unsafe-inline'"
# Stands where the nonce of a session goes, as in Django 6 (django.utils.csp.CSP.NONCE).
NONCE = "<CSP_NONCE_SENTINEL>"
# Players of the video block (media/blocks/video.py), asked for only when the reader clicks.
PLAYERS = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")


# Where browsers report what they blocked (cms/policy/reports.py): on the page's own host, as an address without one.
REPORTS = "/policy-reports"
ENDPOINT = "policy"
# Safari and Firefox read the one, Chromium the other where both stand (CSP Level 3, 6.5). It does so over https alone
# (Reporting API), so that over http only the one is said.
OVER_HTTP: dict[str, list[str]] = {"report-uri": [REPORTS]}
OVER_HTTPS = {"upgrade-insecure-requests": [], **OVER_HTTP, "report-to": [ENDPOINT]}


def public(media: str = "", *, secure: bool = False) -> dict[str, list[str]]:
    """Public pages: own files only. `media` is the address that uploads are served from, '' for our own host.

    `secure`: the site is read over https, so that an address of ours which says http is asked for over https.
    """
    return {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, *_origin(media), "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": [*PLAYERS],
        "object-src": [NONE],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        **(OVER_HTTPS if secure else OVER_HTTP),
    }


def preview(media: str = "", *, secure: bool = False) -> dict[str, list[str]]:
    """A public page inside the editor's interface: the same, but for who may frame it."""
    return public(media, secure=secure) | {"frame-ancestors": [SELF]}


def admin(media: str = "", *, secure: bool = False) -> dict[str, list[str]]:
    """The editor's interface: those inline scripts run that carry the session's nonce (cms/policy/scripts.py).

    Inline styles are allowed, as Draft.js and wagtail-localize (styled-components) write them.
    """
    return {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, *_origin(media), "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "object-src": [NONE],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
        **(OVER_HTTPS if secure else OVER_HTTP),
    }


def policies(media: str, *, secure: bool) -> tuple[Policy, Policy, Policy]:
    """For public pages, for their previews, and for the admin."""
    return public(media, secure=secure), preview(media, secure=secure), admin(media, secure=secure)


# Uploads, whoever hands them out: a test holds deploy/ to the same words.
FILES: Policy = {
    "default-src": [NONE],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": [NONE],
    "sandbox": [],
}
# What stands in front of us says this of its own answers: errors and redirects, without a sandbox for their words.
BARE: Policy = {directive: sources for directive, sources in FILES.items() if directive != "sandbox"}


def header(policy: Policy, nonce: str = "") -> str:
    """The value of the Content-Security-Policy header; without a nonce, nothing inline runs."""
    parts = []
    for directive, sources in policy.items():
        named = [f"'nonce-{nonce}'" if source == NONCE else source for source in sources]
        parts.append(" ".join([directive, *(source for source in named if nonce or source != "'nonce-'")]))
    return "; ".join(parts)


def _origin(address: str) -> list[str]:
    parts = urlsplit(address)
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []
