"""What visitors search for in vain, on the desk of those who can do something about it."""

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from cms.cities import city_by_slug
from cms.desk.lists import Action, DeskList, Row
from cms.languages.names import language_name, source_language
from cms.search.models import Searched
from cms.search.staff.report import buttons


class SearchedList(DeskList):
    """Questions without results on the user's own sites, of this month and the last, the most frequent first."""

    key = "searched"
    heading = gettext_lazy("Visitors search in vain")
    nothing = gettext_lazy("no searches in vain")
    icon = "search"
    order = 80
    leads_on = True

    @property
    def address(self) -> str:
        """The report, where everything that is searched for stands."""
        return f"{reverse('searched_report')}?only=missed"

    def concerns(self) -> bool:
        return self.reach.user.has_perm("search.add_bestbet")

    def find(self) -> QuerySet:
        this = timezone.localdate().replace(day=1)
        last = (this - timedelta(days=1)).replace(day=1)
        return Searched.objects.shown(self.reach.cities).filter(missed__gt=0, month__gte=last)

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(searched) for searched in found]

    def _row(self, searched: Searched) -> Row:
        text = ngettext("{count} time without results", "{count} times without results", searched.missed)
        city = city_by_slug(searched.site)
        place = searched.site_name if self.reach.is_wide or city is None else ""
        foreign = language_name(searched.language) if searched.language != source_language() else ""
        actions = tuple(Action(str(each.label), str(each.url)) for each in buttons(searched, self.reach.user))
        note = f"{text.format(count=searched.missed)}, {searched.month_shown}"
        return Row(searched.question, self.address, note, ", ".join(filter(None, [place, foreign])), actions=actions)
