"""The programme's additions to the editor's interface."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import PagesSummaryItem
from wagtail.admin.ui.components import Component

from cms.access.models import cities_of
from cms.desk.reach import reach_of
from home.panels import OwnSitesPanel
from home.views import CitiesView


class CitiesMenuItem(MenuItem):
    """Shown to superusers only."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/cities/."""
    return [path("cities/", CitiesView.as_view(), name="cities")]


@hooks.register("register_settings_menu_item")
def cities_menu_item() -> MenuItem:
    """Settings, Cities."""
    return CitiesMenuItem(_("Cities"), reverse("cities"), icon_name="site", order=50)


@hooks.register("construct_homepage_summary_items", order=10)  # after Wagtail has added its own
def no_count_of_everybodys_pages(request: HttpRequest, items: list[Component]) -> None:
    """A city's staff count their own pages in the panel below; Wagtail's figure would be that of all cities."""
    if cities_of(request.user) is not None:
        items[:] = [item for item in items if not isinstance(item, PagesSummaryItem)]


@hooks.register("construct_homepage_panels")
def own_sites(request: HttpRequest, panels: list[Component]) -> None:
    """Staff start at their own sites, not at the root of a tree that all share."""
    panels.append(OwnSitesPanel(request.user, reach_of(request)))
