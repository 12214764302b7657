"""Guest review in the admin: addresses, a button on every page's header, the history, the daily forgetting."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms.review import notes
from cms.review.forgetting import forget_guests
from cms.review.history import ACTIONS, GuestFormatter, NoteFormatter
from cms.review.staff import reviews_of_page, withdraw


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/guest-reviews/."""
    return [
        path("guest-reviews/page/<int:page_id>/", reviews_of_page, name="guest_reviews"),
        path("guest-reviews/<int:review_id>/withdraw/", withdraw, name="withdraw_guest_review"),
    ]


@hooks.register("register_page_header_buttons")
def ask_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Ask for a review, where the page may be edited."""
    if page.permissions_for_user(user).can_edit():
        yield Button(_("Ask a guest"), reverse("guest_reviews", args=[page.pk]), icon_name="glasses", priority=62)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """What guests do stands in the page's history."""
    actions.register_action("review.note")(NoteFormatter)
    for name, (label, message) in ACTIONS.items():
        actions.register_action(name)(type("Formatter", (GuestFormatter,), {"label": label, "message": message}))


@hooks.register("construct_page_action_menu")
def offer_note(menu_items: list[ActionMenuItem], request: HttpRequest, context: dict) -> None:
    """Room for a word to those who decide."""
    notes.offer_note(menu_items, request, context)


@hooks.register("before_edit_page")
def take_note(request: HttpRequest, page: Page) -> None:
    """Where the page is submitted."""
    notes.take_note(request, page)


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """The note's place in the menu of actions."""
    return format_html('<link rel="stylesheet" href="{}">', static("review/admin.css"))


@hooks.register("do_daily")
def forget() -> int:
    """Guests' names and addresses have an end."""
    return forget_guests()
