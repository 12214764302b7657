"""The frame of the search page."""

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.frame import ViewFrame
from cms.frame.links import LanguageLink
from cms.narrowing import PAGE


class SearchFrame(ViewFrame):
    """Not for search engines, which may follow its links. Says in its title what was asked, and keeps it in both
    languages."""

    noindex = True
    robots = "noindex, follow"
    is_search = True

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request, "search", pgettext("heading", "Search"))
        self.text, self.number = "", 1

    @property
    def title(self) -> str:
        """'Haku: kiertotalous, sivu 2 – 6Aika Turku'."""
        asked = f"{self.heading}: {self.text}" if self.text else self.heading
        page = _("page %(number)s") % {"number": self.number}
        return f"{asked}, {page} – {self.site_name}" if self.number > 1 else f"{asked} – {self.site_name}"

    @cached_property
    def languages(self) -> list[LanguageLink]:
        return [
            LanguageLink(link.code, link.name, link.url + self._query, link.is_current, link.is_translated)
            for link in super().languages
        ]

    @cached_property
    def canonical(self) -> str:
        return super().canonical + self._query

    @cached_property
    def alternates(self) -> list[tuple[str, str]]:
        return []  # no page to be found, in whichever language

    @cached_property
    def _query(self) -> str:
        """The question as it was asked; another language may have fewer pages of results."""
        query = self.request.GET.copy()
        query.pop(PAGE, None)
        return f"?{query.urlencode()}" if query.get("q") else ""
