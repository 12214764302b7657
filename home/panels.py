"""What staff see first when they log in."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from cms.cities import CITIES
from cms.desk.reach import Reach


class OwnSitesPanel(Component):
    """The front pages of the sites somebody works on, each edition one click away."""

    name = "own_sites"
    template_name = "home/admin/own_sites.html"
    order = 50

    def __init__(self, user: Any, reach: Reach | None = None) -> None:
        self.user = user
        self.reach = reach or Reach(user)

    @cached_property
    def pages(self) -> list[Page]:
        """Front pages that the user may change, the source edition first, in the programme's order of cities."""
        cities, order = self.reach.cities, ["", *(city.slug for city in CITIES)]
        known = [page for page in self.reach.section_pages if page.city_key in order]
        if cities is not None:
            known = [page for page in known if page.city_key in cities]
        pages = sorted(known, key=lambda page: (order.index(page.city_key), page.path))
        return [page for page in pages if page.permissions_for_user(self.user).can_edit()]

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        return super().get_context_data(parent_context) | {"pages": self.pages}
