"""Keeps what is typed into any form of the admin, and stops one version from overwriting another."""

from functools import cache

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail import hooks

from cms.keeping.views import pulse, stop_overwriting

hooks.register("before_edit_page", stop_overwriting)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """What the script asks before it saves."""
    return [path("pulse/", pulse, name="keeping_pulse")]


@hooks.register("insert_global_admin_js")
def admin_js() -> SafeString:
    """On every page of the admin: old copies go, and logging out removes one's own."""
    return _words(get_language())


@cache
def _words(language: str) -> SafeString:
    """Rendered once a language and process."""
    return render_to_string("keeping/words.html")


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """The message stays in sight while one writes."""
    return format_html('<link rel="stylesheet" href="{}">', static("keeping/keep.css"))
