"""The wishes on the desk of those who can fulfil them."""

from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from cms.access.models import Team
from cms.desk.lists import Action, DeskList, Row
from cms.desk.reach import below
from cms.wishes.actions import with_actions
from cms.wishes.models import TranslationWish


class WishesList(DeskList):
    """What visitors of somebody's sites would like to read in another language, most wished first."""

    key = "wishes"
    heading = gettext_lazy("Visitors ask for a translation")
    nothing = gettext_lazy("no wishes for translations")
    icon = "help"
    order = 65
    first_for = frozenset({Team.Role.TRANSLATORS.value})

    @property
    def address(self) -> str:
        """The report, which can be taken along as a file."""
        return reverse("translation_wishes")

    def find(self) -> QuerySet:
        own = Q() if self.reach.sees_all else below(self.reach.source_tops, "page__path")
        return TranslationWish.objects.waiting().filter(own)

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(wish) for wish in with_actions(found, self.reach.user)]

    def _row(self, wish: TranslationWish) -> Row:
        text = ngettext("{language}: asked for once", "{language}: asked for {count} times", wish.count)
        label, address = wish.action
        note = text.format(language=wish.language_name, count=wish.count)
        place = self.reach.place_of(wish.page.path)
        if not address:
            return Row(wish.page.title, "", f"{note}. {label}.", place)
        return Row(wish.page.title, address, note, place, actions=(Action(label, address),))
