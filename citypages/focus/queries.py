"""Focus areas of a site, and the common text behind a city's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q
from django.utils import translation
from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.atlas import atlas
from cms.editions import one_edition_each
from cms.visibility import is_public

if TYPE_CHECKING:
    from citypages.focus.models import FocusAreaPage

# The programme's front page is at the top of its tree (depth 2), so its own pages stand at 3, the cities' at 4.
PROGRAMME_DEPTH = 3
PRINTED = ("title", "tagline", "path", "depth", "url_path", "translation_key", "locale")


class FocusAreaQuerySet(PageQuerySet):
    """Focus areas, narrowed down and made ready for printing."""

    def for_visitors(self) -> FocusAreaQuerySet:
        """Live and public, each edition a page of its own."""
        return self.live().filter(is_public(), alias_of__isnull=True)

    def of_programme(self) -> FocusAreaQuerySet:
        """Those with the common text."""
        return self.filter(depth=PROGRAMME_DEPTH)

    def of_site(self, section: Page) -> list[FocusAreaPage]:
        """The pages below a front page in editors' order; the programme's where the site has none of its own."""
        own = Q()
        for page in atlas().fronts.values():
            if page.translation_key == section.translation_key:
                own |= Q(path__startswith=page.path, depth=page.depth + 1)
        found = self.filter(own | Q(depth=PROGRAMME_DEPTH)).in_reader_languages().only(*PRINTED)
        mine = [page for page in found if page.depth == section.depth + 1]
        return one_edition_each(mine or found)

    def in_reader_languages(self) -> FocusAreaQuerySet:
        """In the active language and the source language, with what a list prints."""
        wanted = {translation.get_language() or settings.LANGUAGE_CODE, settings.LANGUAGE_CODE}
        return self.for_visitors().filter(locale__language_code__in=wanted).select_related("locale").order_by("path")

    def common(self, area: str) -> FocusAreaPage | None:
        """The programme's page about an area in the active language, or, without words there, in Finnish."""
        pages = list(self.of_programme().filter(area=area).in_reader_languages())
        written = [page for page in pages if page.body or page.summary]
        return next(iter(one_edition_each(written or pages)), None)
