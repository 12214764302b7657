"""The columns of the board."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, BulkActionsCheckboxColumn, Column

from cms.board.days import day_of
from cms.board.place import Place
from cms.board.scope import section_name
from cms.board.state import State

CELLS = "board/admin/cells"


class SelectColumn(BulkActionsCheckboxColumn):
    """A box that selects a page in the language of the board: the same page stands on every language's."""

    cell_template_name = f"{CELLS}/select.html"

    def __init__(self) -> None:
        super().__init__("select", obj_type="board")


class BoardColumn(Column):
    """A cell of a template of its own, which prints the row, its state and what may be done with it."""

    header_template_name = "wagtailadmin/tables/column_header.html"

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, classname=f"board__{name}", **kwargs)
        self.cell_template_name = f"{CELLS}/{name}.html"


def columns(is_wide: bool) -> list[BaseColumn]:
    """Those of the table; the city only where there are several."""
    city = [BoardColumn("city", label=_("City"), sort_key="path")] if is_wide else []
    return [
        SelectColumn(),
        BoardColumn("title", label=_("Page"), sort_key="title"),
        *city,
        BoardColumn("state", label=_("State"), sort_key="state_order"),
        BoardColumn("words", label=_("Words left"), sort_key="words_left"),
        BoardColumn("owner", label=_("Translated by"), sort_key="translator_name"),
        BoardColumn("due", label=_("Due"), sort_key="due"),
        BoardColumn("wishes", label=_("Requests"), sort_key="wishes"),
        BoardColumn("changed", label=_("Last change"), sort_key="changed_at"),
    ]


def decorate(pages: list[Any], place: Place) -> list[Any]:
    """Rows with what their cells print: where they lead, what the reader may do, city, state and days."""
    for page in pages:
        page.language = place.language
        page.board_address = place.address(page)
        page.may_assign = place.may_assign(page)
        page.city_name = str(section_name(place.reach.section_of(page.path)))
        page.state = State(page.board_state)
        page.fallback_day = day_of(page.fallback_since)
    return pages
