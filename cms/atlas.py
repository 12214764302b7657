"""What all pages of the install share, read once for each version of the content (cms/caching/memo.py)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Page, PageViewRestriction, Site, get_page_models

from cms.caching import memo
from cms.notices import WIDE

MOST_HOSTS = 1000  # that are remembered: whoever asks may spell a host as they like


class Atlas:
    """Sites, languages, restrictions, the front pages, and what of the pages right below them the frame needs.

    Each part is one query when it is first asked for. Pages are without their type's own fields; nothing of them may
    be changed, as all threads share them.
    """

    def __init__(self) -> None:
        self._marked: dict[int, list[Page]] = {}
        self._sections: dict[int, Any] = {}
        self._sites: dict[tuple[str, str], Site | None] = {}

    @cached_property
    def roots(self) -> list[Any]:
        """Wagtail's root paths: where each edition of each site begins, the most specific first."""
        return Site.get_site_root_paths()

    @cached_property
    def restrictions(self) -> list[PageViewRestriction]:
        """Every restriction, with the path of its page."""
        return list(
            PageViewRestriction.objects.select_related("page").only("restriction_type", "password", "page__path")
        )

    @cached_property
    def fronts(self) -> dict[str, Page]:
        """The front pages of all sites and languages by path, drafts too, with the programme's notice for all."""
        pages = Page.objects.filter(content_type__in=_types("is_section")).select_related("locale").annotate(**WIDE)
        return {page.path: page for page in pages.order_by("path")}

    def site(self, request: HttpRequest) -> Site | None:
        """The site of the request's host and port, with its front page, as Wagtail finds it."""
        if not hasattr(request, "_wagtail_site"):
            address = split_domain_port(request._get_raw_host())[0], request.get_port()  # type: ignore[attr-defined]  # as Wagtail does
            if address not in self._sites and len(self._sites) < MOST_HOSTS:
                self._sites[address] = Site.find_for_request(request)
            if address in self._sites:
                request._wagtail_site = self._sites[address]  # type: ignore[attr-defined]  # where Wagtail keeps it
        return Site.find_for_request(request)

    def editions(self, front: Page) -> list[Page]:
        """The live editions of a front page, itself included."""
        return [page for page in self.fronts.values() if page.live and page.translation_key == front.translation_key]

    def section(self, front: Page) -> Any:
        """A front page with the fields of its type."""
        if front.pk not in self._sections:
            self._sections[front.pk] = front.specific
        return self._sections[front.pk]

    def marked(self, front: Page) -> list[Page]:
        """Of the pages right below a front page those that its menus, feeds and foot may name, drafts too."""
        if front.pk not in self._marked:
            below = Page.objects.filter(path__startswith=front.path, depth=front.depth + 1)
            named = Q(show_in_menus=True) | Q(
                content_type__in=_types("is_section", "in_footer", "feed_path", "max_count_per_parent")
            )
            self._marked[front.pk] = list(below.filter(named).select_related("locale").order_by("path"))
        return self._marked[front.pk]

    def above(self, page: Page) -> list[Page] | None:
        """The pages above a page, from the front page of the programme on; None where one is not known here."""
        paths = [page.path[:end] for end in range(2 * page.steplen, len(page.path), page.steplen)]
        known = [self.fronts.get(path) or self._marked_at(path) for path in paths]
        return None if None in known else known

    def _marked_at(self, path: str) -> Page | None:
        front = self.fronts.get(path[: -Page.steplen])
        return next((page for page in self.marked(front) if page.path == path), None) if front else None

    def public(self, pages: Iterable[Page]) -> list[Page]:
        """Those that everybody may read."""
        closed = tuple({restriction.page.path for restriction in self.restrictions})
        return [page for page in pages if page.live and not (closed and page.path.startswith(closed))]

    def restrictions_on(self, page: Page) -> list[PageViewRestriction]:
        """The restrictions on a page and on those above it."""
        return [restriction for restriction in self.restrictions if page.path.startswith(restriction.page.path)]


def atlas() -> Atlas:
    """What is known in this process for the content as it is now."""
    return memo.remember("atlas", Atlas)


def remembered_atlas() -> Atlas | None:
    """The same; None where nothing may be remembered, as while content is being written."""
    return atlas() if memo.current() is not None else None


def atlas_of(request: HttpRequest) -> Atlas:
    """One for the whole of a request."""
    if not hasattr(request, "atlas"):
        request.atlas = atlas()  # type: ignore[attr-defined]  # kept for the rest of the request
    return request.atlas  # type: ignore[attr-defined]  # set above


def _types(*marks: str) -> list[ContentType]:
    """Of the page types those with one of these attributes set."""
    models = [model for model in get_page_models() if any(getattr(model, mark, None) for mark in marks)]
    return list(ContentType.objects.get_for_models(*models).values())
