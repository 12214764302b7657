"""Publishing together: its addresses, where an editor meets it, and what carries it out."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from cms.languages.names import source_language
from cms.release import holding, planning, views
from cms.release.carrying import carry_out_due
from cms.release.desk import ReleasesList
from cms.translation.permissions import Anybody, may_publish
from cms.translation.publishing import HOLD_HOOK

LABEL = _("Publish with the translations…")
ICON = "wagtail-localize-language"
ACTIONS = {
    "release.plan": (_("Publish together: plan"), _("Planned to publish it together with its translations")),
    "release.change": (_("Publish together: change"), _("Changed the plan to publish it with its translations")),
    "release.cancel": (_("Publish together: cancel"), _("Cancelled the plan to publish it with its translations")),
    "release.approve": (_("Publish together: approve"), _("Approved the translation")),
}


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/release/<page>/."""
    return [
        path("release/<int:page_id>/", views.ReleaseView.as_view(), name="release_page"),
        path("release/<int:page_id>/cancel/", views.cancel, name="cancel_release"),
        path("release/<int:page_id>/approve/<int:locale_id>/", views.approve, name="approve_edition"),
    ]


def is_offered(page: Page, user: Anybody) -> bool:
    """Whether somebody may publish a page of the source language."""
    if page.is_root() or page.alias_of_id or page.locale.language_code != source_language():
        return False
    return may_publish(user, page)


class ReleaseMenuItem(ActionMenuItem):
    """Beside “Publish”."""

    name = "action-release"
    label = LABEL
    icon_name = ICON

    def is_shown(self, context: Any) -> bool:
        return context["view"] == "edit" and is_offered(context["page"], context["request"].user)

    def get_url(self, parent_context: Any) -> str:
        return reverse("release_page", args=[parent_context["page"].pk])


@hooks.register("register_page_action_menu_item")
def action() -> ReleaseMenuItem:
    """In the editor's menu of actions."""
    return ReleaseMenuItem(order=95)


@hooks.register("register_page_header_buttons")
def header_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """In the menu of the page's header."""
    if is_offered(page, user):
        yield Button(LABEL, reverse("release_page", args=[page.pk]), icon_name=ICON, priority=61)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Plans stand in the history of every page that they are about."""
    for name, (label, message) in ACTIONS.items():
        actions.register_action(name)(type("Formatter", (LogFormatter,), {"label": label, "message": message}))


@hooks.register("register_desk_list")
def desk_list() -> type[ReleasesList]:
    """What will be published together."""
    return ReleasesList


hooks.register("publish_due", carry_out_due)
hooks.register("text_to_translate", planning.text_to_translate)
hooks.register("keep_approved", holding.keep_approved)
hooks.register(HOLD_HOOK, holding.hold_edition)
