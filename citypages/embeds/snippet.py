"""From a choice to the words that somebody copies into a page of theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils import translation
from django.utils.html import format_html
from wagtail.models import Page

from citypages.embeds.forms import PROGRAMME, PROJECTS
from citypages.events.models import EventIndexPage
from cms.addresses import Addresses
from cms.atlas import atlas_of
from cms.fragments import FRAGMENT, Options
from cms.frame import SiteFrame
from cms.narrowing import address
from projectpages.models import ProjectIndexPage

# Pixels: the head and foot of a frame, and a line with a summary of two rows.
AROUND, LINE, LOWEST, TALLEST = 150, 118, 240, 720


@dataclass(frozen=True)
class Snippet:
    """A frame: where it comes from, what it is called for those who hear it, how high it stands."""

    url: str
    title: str
    height: int

    @property
    def html(self) -> str:
        """What is copied, as text. The frame is fetched when a reader comes near it."""
        made = format_html(
            '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" style="border:0"></iframe>',
            self.url,
            self.title,
            self.height,
        )
        return str.__str__(made)  # plain text again: the page shows the words, not the frame

    @property
    def origin(self) -> str:
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"


def snippet_of(request: HttpRequest, chosen: Mapping[str, Any]) -> Snippet | None:
    """The frame of what a valid form has chosen; None where the site has no such list in that language."""
    page = _list(request, chosen)
    if page is None:
        return None
    is_projects = chosen["kind"] == PROJECTS
    narrowed = {name: chosen[name] for name in ("focus_area", "state") if is_projects and chosen[name]}
    options = Options(chosen["count"], chosen["theme"])
    with translation.override(chosen["language"]):
        title = f"{page.title} – {SiteFrame(request, page).site_name}"
    height = min(max(AROUND + LINE * options.count, LOWEST), TALLEST)
    url = address(Addresses(request).absolute(page) + FRAGMENT, {**narrowed, **options.spelled})
    return Snippet(url, title, height)


def _list(request: HttpRequest, chosen: Mapping[str, Any]) -> Page | None:
    """The list of projects or events of a site, in a language."""
    model = ProjectIndexPage if chosen["kind"] == PROJECTS else EventIndexPage
    known, city = atlas_of(request), chosen["site"].removeprefix(PROGRAMME)
    fronts = [page for page in known.public(known.fronts.values()) if page.locale.language_code == chosen["language"]]
    front = next((page for page in fronts if known.section(page).city_key == city), None)
    if front is None:
        return None
    lists: Any = model.objects.child_of(front).live().public()
    return lists.filter(alias_of__isnull=True).select_related("locale").first()
