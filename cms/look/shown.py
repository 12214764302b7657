"""What the looks come to on a page, read once for all sites and kept in the cache."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.core.cache import cache
from django.db import transaction
from wagtail.images.models import SourceImageIOError

from cms.look.models import Look
from cms.look.sheet import Accents

KEY = "looks"
KEPT = 600  # seconds: for what no signal tells, such as files removed by hand
LOGO = "max-480x144|format-webp-lossless"


class Logo(NamedTuple):
    """A logo as it is printed: addresses, and the size in pixels. `dark` is '' where there is one for both schemes."""

    url: str
    width: int
    height: int
    dark: str


class Shown(NamedTuple):
    """A site's look: its accents, if it has chosen any, and its logo, if it has one."""

    accents: Accents | None
    logo: Logo | None


def looks() -> dict[str, Shown]:
    """By the key of the city, '' for the programme: no query when warm."""
    found = cache.get(KEY)
    if found is None:
        found = _read()
        cache.set(KEY, found, KEPT)
    return found


def shown(look: Look) -> Shown:
    """What a look comes to, saved or not; makes the logo's sizes where they are missing."""
    return Shown(look.accents, _logo(look))


def forget(**signal: Any) -> None:
    """The looks, or pictures that may be logos, have changed: the next page reads them anew."""
    cache.delete(KEY)
    # Somebody may read what stood before until the change is committed.
    transaction.on_commit(lambda: cache.delete(KEY))


def _read() -> dict[str, Shown]:
    return {look.city: shown(look) for look in Look.objects.select_related("logo", "logo_dark").order_by("pk")}


def _logo(look: Look) -> Logo | None:
    if look.logo is None:
        return None
    try:
        rendition = look.logo.get_rendition(LOGO)
        dark = look.logo_dark.get_rendition(LOGO).url if look.logo_dark else ""
    except SourceImageIOError:  # its file is gone: every page of the site would fall with it
        return None
    return Logo(rendition.url, rendition.width, rendition.height, dark)
