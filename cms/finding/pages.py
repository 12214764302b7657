"""The pages of one site that anybody may find, in every edition.

Wagtail's own sitemap walks the tree below the site's root page: it skips the English tree, which stands elsewhere,
and lists a city's pages under the programme's host as well, where they only redirect (wagtail-facts A).
"""

from collections import defaultdict
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.models import Page

from cms.addresses import Addresses

FIELDS = ("title", "url_path", "path", "depth", "show_in_menus", "translation_key", "last_published_at", "locale")


class SitePages:
    """The live, public pages of the request's site. Four queries, whatever the number of pages."""

    def __init__(self, request: HttpRequest) -> None:
        self.addresses = Addresses(request)
        self.site = self.addresses.site

    @cached_property
    def all(self) -> list[Page]:
        """Every edition, in the order of the trees."""
        return [page for page in self._found if self.site and self.addresses.root_of(page).site_id == self.site.pk]

    def in_language(self, code: str) -> list[Page]:
        """Those of one edition."""
        return [page for page in self.all if page.locale.language_code == code]

    def alternates(self, page: Page) -> list[tuple[str, str]]:
        """Language and absolute address of each live edition of the page, itself included, on whatever host."""
        editions = sorted(self._by_key[page.translation_key], key=lambda edition: edition.locale.language_code)
        return [(edition.locale.language_code, self.addresses.absolute(edition)) for edition in reversed(editions)]

    @cached_property
    def _by_key(self) -> dict[UUID, list[Page]]:
        groups: dict[UUID, list[Page]] = defaultdict(list)
        for page in self._found:
            groups[page.translation_key].append(page)
        return groups

    @cached_property
    def _found(self) -> list[Page]:
        """The site's pages, and their editions wherever those stand; nothing below a front page that is a draft,
        which Wagtail does not serve."""
        if self.site is None:
            return []
        roots = {root.root_path for root in self.addresses.roots}
        keys = findable().filter(self._below_own_roots()).values("translation_key")
        wanted = findable().filter(Q(translation_key__in=keys) | Q(url_path__in=roots))
        pages = list(wanted.select_related("locale").only(*FIELDS).order_by("path"))
        served = roots & {page.url_path for page in pages}
        return [page for page in pages if (root := self.addresses.root_of(page)) and root.root_path in served]

    def _below_own_roots(self) -> Q:
        below = Q(pk__in=())
        for root in self.addresses.roots:
            if self.site is not None and root.site_id == self.site.pk:
                below |= Q(url_path__startswith=root.root_path)
        return below


def findable() -> QuerySet[Page]:
    """Live pages that anybody may read; an alias only repeats another page."""
    return Page.objects.live().public().filter(alias_of__isnull=True)
