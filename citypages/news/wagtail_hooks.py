"""News in the editor's interface: picked news, and the newsroom between the sites."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permissions import page_permission_policy, register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from citypages.news.models import ExternalNews
from citypages.news.newsroom.sites import may_offer
from citypages.news.newsroom.views import DecideView, NewsroomView, OfferView, WithdrawView
from cms.access.choosing import ReachableChooserViewSet
from cms.access.policies import OwnCityPolicy
from cms.access.views import OwnDeleteView, OwnEditView

register_permission_policy(ExternalNews, OwnCityPolicy(ExternalNews))


class ExternalNewsViewSet(SnippetViewSet):
    """Lets a city's staff keep what their own site shows."""

    model = ExternalNews
    chooser_viewset_class = ReachableChooserViewSet
    icon = "link-external"
    menu_label = _("Picked news")
    menu_order = 245
    add_to_admin_menu = True
    edit_view_class = OwnEditView
    delete_view_class = OwnDeleteView
    list_display = ["title", "source", "date", "get_city_display"]
    list_filter = ["city", "language"]


register_snippet(ExternalNewsViewSet)


class NewsroomMenuItem(MenuItem):
    """Shown to those who may publish somewhere; the room itself asks for the front page of a site."""

    def is_shown(self, request: HttpRequest) -> bool:
        return page_permission_policy.user_has_permission(request.user, "publish")


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/newsroom/."""
    return [
        path("newsroom/", NewsroomView.as_view(), name="newsroom"),
        path("newsroom/offer/<int:page_id>/", OfferView.as_view(), name="newsroom_offer"),
        path("newsroom/<int:offer_id>/", DecideView.as_view(), name="newsroom_decide"),
        path("newsroom/<int:offer_id>/withdraw/", WithdrawView.as_view(), name="newsroom_withdraw"),
    ]


@hooks.register("register_admin_menu_item")
def newsroom_menu_item() -> MenuItem:
    """Newsroom."""
    return NewsroomMenuItem(_("Newsroom"), reverse("newsroom"), name="newsroom", icon_name="rotate", order=240)


def offer_button(page: Page, user: Any, view_name: str | None = None, next_url: str | None = None) -> Iterator[Button]:
    """“Offer to other sites”, for those who may publish the page."""
    if not page.is_root() and may_offer(user, page):
        address = reverse("newsroom_offer", args=[page.pk])
        yield Button(_("Offer to other sites"), address, priority=70, icon_name="rotate")


hooks.register("register_page_header_buttons", offer_button)
hooks.register("register_page_listing_more_buttons", offer_button)
