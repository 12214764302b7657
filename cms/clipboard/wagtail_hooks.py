"""Copying and pasting in the editor."""

from functools import cache

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import hooks

from cms.clipboard.views import CopyView, PasteView


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/clipboard/."""
    return [
        path("clipboard/", CopyView.as_view(), name="clipboard_copy"),
        path("clipboard/paste/", PasteView.as_view(), name="clipboard_paste"),
    ]


@hooks.register("insert_editor_js")
def editor_js() -> SafeString:
    """Buttons for every block, with their words and addresses."""
    return _buttons(get_language())


@cache
def _buttons(language: str) -> SafeString:
    """Rendered once a language and process."""
    actions = [
        _action("copy", _("Copy block"), "clipboard_copy", "clipboard-list"),
        _action("paste", _("Paste the copied block here"), "clipboard_paste", "download"),
        _action("save", _("Save as a reusable section"), "save_reusable", "snippet"),
    ]
    return render_to_string("clipboard/buttons.html", {"actions": actions})


@hooks.register("insert_global_admin_css")
def editor_css() -> SafeString:
    """The line that says what happened."""
    return format_html('<link rel="stylesheet" href="{}">', static("clipboard/clipboard.css"))


def _action(name: str, label: str, view_name: str, icon: str) -> dict[str, str]:
    return {"name": name, "label": label, "address": reverse(view_name), "icon": icon}
