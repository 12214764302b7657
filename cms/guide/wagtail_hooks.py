"""The guide in the help menu."""

from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.guide.views import GuideView


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/guide/."""
    return [path("guide/", GuideView.as_view(), name="guide")]


@hooks.register("register_help_menu_item")
def guide_menu_item() -> MenuItem:
    """Help, Guide: first of its menu."""
    return MenuItem(_("Guide"), reverse("guide"), name="guide", icon_name="help", order=10)


@hooks.register("insert_global_admin_css")
def guide_css() -> SafeString:
    """The guide's own few rules."""
    return format_html('<link rel="stylesheet" href="{}">', static("guide/guide.css"))
