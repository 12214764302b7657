"""The board's beginning on the desk: what is hers and what is late."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.board.days import today
from cms.board.place import Place
from cms.board.scope import Scope, urgent_first
from cms.board.state import OPEN, State
from cms.desk.lists import Row
from cms.formats import short_date
from cms.languages.names import language_name
from cms.translation.desk import TranslationsList


class BoardList(TranslationsList):
    """What is to be translated: overdue first, then her own with their due dates, then the rest by state."""

    leads_on = True

    @property
    def address(self) -> str:
        """The board."""
        return reverse("translations_board")

    def find(self) -> QuerySet:
        found = Scope(self.reach, self.language).pages.filter(board_state__in=OPEN)
        return found.order_by(*urgent_first())

    def rows(self, found: list[Any]) -> list[Row]:
        place = Place(self.reach, self.language)
        return [
            Row(page.title, place.address(page), self._note(page), self.reach.place_of(page.path)) for page in found
        ]

    def _note(self, page: Any) -> str:
        parts = [f"{language_name(self.language)}. {State(page.board_state).label}"]
        if page.words_left:
            left = ngettext("{count} word left", "{count} words left", page.words_left).format(count=page.words_left)
            parts[0] = f"{parts[0]}: {left}"
        if page.due:
            parts.append(_due(page))
        if page.translator_id:
            parts.append(_("Yours") if page.is_mine else page.translator_name)
        return f"{'. '.join(parts)}."


def _due(page: Any) -> str:
    if page.is_overdue:
        return _("Overdue since {day}").format(day=short_date(page.due))
    return _("Due today") if page.due == today() else _("Due {day}").format(day=short_date(page.due))
