"""The desk takes the place of Wagtail's own lists, which show the same things city by city mixed."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.views import home

from cms.desk import own
from cms.desk.panel import DeskPanel
from cms.desk.reach import reach_of
from cms.desk.views import DeskListView

REPLACED = (
    home.WorkflowObjectsToModeratePanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.RecentEditsPanel,
    home.LockedPagesPanel,
)


@hooks.register("construct_homepage_panels")
def desk(request: HttpRequest, panels: list[Component]) -> None:
    """One desk instead of four tables, whose queries grow with their rows."""
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels.append(DeskPanel(reach_of(request)))


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/desk/<list>/."""
    return [path("desk/<slug:key>/", DeskListView.as_view(), name="desk_list")]


def _register(entry: type) -> None:
    hooks.register("register_desk_list", lambda: entry)


for _entry in (getattr(own, name) for name in own.__all__):
    _register(_entry)
