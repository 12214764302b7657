"""An answer as it is kept: headers, and its body in each coding that browsers ask for."""

import gzip
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

import brotli
from django.conf import settings
from django.http import HttpResponse

from cms.caching.marks import tags_of
from cms.caching.sameness import etag_of

# Said anew for each answer, or nobody's business but the server's.
OWN = {"content-length", "content-encoding", "vary", "etag", "date", "server", "connection", "expires"}
WORTH = 200  # bytes below which nothing is compressed, as in Django's GZipMiddleware
QUALITY = 5  # of Brotli: 2 ms for a long page, a tenth more bytes than the best, which takes 100
# A browser asks each time; when we are away it may show what it has for a day (RFC 5861).
CONTROL = "public, max-age=0, stale-while-revalidate=10, stale-if-error=86400"
SHARED = 3600  # seconds that a cache in front of us keeps an answer at most, which is told what to forget


@dataclass(frozen=True, slots=True)
class Entry:
    """What everybody gets at an address, while the content has this version and the clock has not struck `until`.

    `withdrawn` tells whether anything was taken from the public since (cms/caching/version.py).
    """

    version: str
    withdrawn: str
    until: datetime
    etag: str
    headers: tuple[tuple[str, str], ...]
    # Whether we say how long others may keep it; a view may have said so itself.
    is_timed: bool
    plain: bytes
    br: bytes
    gzip: bytes

    @property
    def size(self) -> int:
        """Bytes in memory, roughly."""
        return len(self.plain) + len(self.br) + len(self.gzip) + 2000


def entry_of(response: HttpResponse, version: str, withdrawn: str, until: datetime) -> Entry:
    """The answer, to be kept."""
    plain, etag = response.content, etag_of(response.content)
    is_small = len(plain) < WORTH
    headers = [(name, value) for name, value in response.items() if name.lower() not in OWN]
    headers += [("ETag", etag), ("Vary", "Accept-Encoding"), *_keys(response)]
    return Entry(
        version=version,
        withdrawn=withdrawn,
        until=until,
        etag=etag,
        headers=tuple(headers),
        is_timed=not response.has_header("Cache-Control"),
        plain=plain,
        br=b"" if is_small else brotli.compress(plain, quality=QUALITY),
        gzip=b"" if is_small else gzip.compress(plain, 6, mtime=0),
    )


def coded(entry: Entry, accepted: str) -> tuple[str, bytes]:
    """The name of the best coding that is accepted ('' for none), and the body in it."""
    codings = _codings(accepted)
    if entry.br and "br" in codings:
        return "br", entry.br
    if entry.gzip and "gzip" in codings:
        return "gzip", entry.gzip
    return "", entry.plain


@lru_cache(maxsize=256)
def _codings(accepted: str) -> frozenset[str]:
    """The codings that a header Accept-Encoding names and does not refuse (RFC 9110, 12.5.3)."""
    found = set()
    for part in accepted.lower().split(","):
        name, _semicolon, weight = part.partition(";")
        if weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}:
            found.add(name.strip())
    return frozenset(found)


def control(entry: Entry, now: datetime) -> list[tuple[str, str]]:
    """How long others may keep it: not past the moment at which the clock makes it old. Unasked, only a cache that is
    told of changes."""
    if not entry.is_timed:
        return []
    if not getattr(settings, "WAGTAILFRONTENDCACHE", None):
        return [("Cache-Control", CONTROL)]
    seconds = max(0, min(SHARED, int((entry.until - now).total_seconds())))
    return [("Cache-Control", CONTROL.replace("max-age=0,", f"max-age=0, s-maxage={seconds},"))]


def _keys(response: HttpResponse) -> list[tuple[str, str]]:
    """By which a cache in front forgets: Fastly's and Varnish's name for it, and Cloudflare's."""
    tags = tags_of(response) if getattr(settings, "WAGTAILFRONTENDCACHE", None) else []
    return [("Surrogate-Key", " ".join(tags)), ("Cache-Tag", ",".join(tags))] if tags else []
