"""Where a city decides about its translators."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.models import Page

from cms.access.choosing import ReachableDocumentsAPIViewSet, ReachableImagesAPIViewSet
from cms.access.deciding import deciders_teams, translators
from cms.access.reading import without_foreign_drafts


class TranslatorsMenuItem(MenuItem):
    """For those who decide."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(deciders_teams(request.user))


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/translators/."""
    return [path("translators/", translators, name="translators_choice")]


@hooks.register("register_settings_menu_item")
def menu_item() -> MenuItem:
    """Settings, What translators do."""
    address = reverse("translators_choice")
    return TranslatorsMenuItem(_("What translators do"), address, icon_name="wagtail-localize-language", order=950)


@hooks.register("construct_page_chooser_queryset")
def drafts_within_reach(pages: QuerySet, request: HttpRequest) -> QuerySet:
    """Page choosers offer what is public, and one's own drafts."""
    return without_foreign_drafts(pages, request.user)


@hooks.register("before_move_page")
def ask_before_the_question(request: HttpRequest, page: Page, destination: Page) -> None:
    """Wagtail asks "Are you sure?" before it looks whether one may, and so names both pages to anybody."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied


@hooks.register("construct_admin_api", order=10)
def api_within_reach(router: WagtailAPIRouter) -> None:
    """After Wagtail's own, whose place they take."""
    router.register_endpoint("images", ReachableImagesAPIViewSet)
    router.register_endpoint("documents", ReachableDocumentsAPIViewSet)
