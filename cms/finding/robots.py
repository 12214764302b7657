"""What robots and those who find a hole are told: /robots.txt and /.well-known/security.txt."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from cms.languages.names import content_languages

PLAIN = "text/plain; charset=utf-8"
# RFC 9116 asks for less than a year, so that nobody writes to a mailbox that was given up.
SECURITY_TXT_LASTS = timedelta(days=180)


def next_day(now: datetime) -> datetime:
    """When security.txt names another day (cms/caching/moments.py)."""
    return now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def robots_txt(request: HttpRequest) -> HttpResponse:
    """Everything may be read but the editors' interface; nothing on an install that is not for the public."""
    closed = [reverse("wagtailadmin_home")] if settings.ROBOTS_ALLOWED else ["/"]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    if settings.ROBOTS_ALLOWED:
        lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}"]
    return _text(lines)


def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116. It expires half a year after the day it was asked for. Http404 where nobody is to be written to."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return _text(
        [
            f"Contact: {settings.SECURITY_CONTACT}",
            f"Expires: {midnight + SECURITY_TXT_LASTS:%Y-%m-%dT%H:%M:%SZ}",
            f"Preferred-Languages: {', '.join(content_languages())}",
            f"Canonical: {request.build_absolute_uri(reverse('security_txt'))}",
            *([f"Policy: {settings.SECURITY_POLICY}"] if settings.SECURITY_POLICY else []),
        ]
    )


def _text(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)
