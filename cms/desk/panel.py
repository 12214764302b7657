"""The lists on the first page of the admin."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.forms import Media
from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from cms.access.models import Team
from cms.desk.lists import FIRST, DeskList, Row, lists_for
from cms.desk.reach import Reach


@dataclass(frozen=True)
class Beginning:
    """The first rows of a list, and how many there are altogether."""

    entry: DeskList
    rows: list[Row]
    total: int


class DeskPanel(Component):
    """Every list that has something in it, and one line that names those that have not."""

    name = "desk"
    template_name = "desk/admin/panel.html"

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        # Below the two front pages of one's own city, but above the programme's list of fourteen.
        self.order = 45 if reach.is_wide or Team.Role.TRANSLATORS in reach.roles else 55

    @cached_property
    def beginnings(self) -> list[Beginning]:
        """The user's lists: a query for each, and what its rows need."""
        return [_beginning(entry) for entry in lists_for(self.reach)]

    @property
    def media(self) -> Media:
        return Media(css={"all": ["desk/desk.css"]})

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        waiting = [beginning for beginning in self.beginnings if beginning.rows]
        quiet = [beginning.entry.nothing for beginning in self.beginnings if not beginning.rows]
        csrf = parent_context.get("csrf_token")
        return super().get_context_data(parent_context) | {"waiting": waiting, "quiet": quiet, "csrf_token": csrf}


def _beginning(entry: DeskList) -> Beginning:
    """What comes first, and the number of all, which a database counts along."""
    everything = entry.find()
    if isinstance(everything, QuerySet):
        found = list(everything.annotate(of_all=Window(Count("*")))[:FIRST])
        return Beginning(entry, entry.rows(found), found[0].of_all if found else 0)
    return Beginning(entry, entry.rows(list(everything[:FIRST])), len(everything))
