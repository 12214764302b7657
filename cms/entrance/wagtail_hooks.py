"""The door's address, and the script that gives staff the key: a link to a live page remembers who came from here."""

import json

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from cms.entrance.views import enter
from cms.hosts.middleware import known_hosts


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """Asks for a log-in first, as all of the admin does, and comes back."""
    return [path("enter/", enter, name="entrance")]


@hooks.register("insert_global_admin_js")
def admin_js() -> SafeString:
    """On every page of the admin, for any may link to a live page."""
    hosts = json.dumps(sorted(known_hosts()))
    return format_html('<script src="{}" type="module" data-hosts="{}"></script>', static("entrance/admin.js"), hosts)
