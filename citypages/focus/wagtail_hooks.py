"""The way to adding focus areas, in the menu of a city's front page."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from citypages.focus.adding import missing_areas
from citypages.focus.views import AddFocusAreaView
from citypages.models import CityPage


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/focus-areas/<city page>/add/."""
    return [path("focus-areas/<int:page_id>/add/", AddFocusAreaView.as_view(), name="add_focus_area")]


def add_button(page: Page, user: Any, view_name: str = "", next_url: str | None = None) -> Iterator[Button]:
    """“Add a focus area”, on a front page in the source language that lacks one."""
    is_source = page.specific_class is CityPage and page.locale.language_code == settings.LANGUAGE_CODE
    if is_source and page.permissions_for_user(user).can_add_subpage() and missing_areas(page):
        yield Button(_("Add a focus area"), reverse("add_focus_area", args=[page.pk]), icon_name="pick", priority=70)


hooks.register("register_page_header_buttons", add_button)
hooks.register("register_page_listing_more_buttons", add_button)
