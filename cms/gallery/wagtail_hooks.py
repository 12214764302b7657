"""Gives the gallery its address and its place in the menu."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.gallery.views import GalleryView, SampleView


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/gallery/, and /admin/gallery/quote/ for the example of one block."""
    return [
        path("gallery/", GalleryView.as_view(), name="gallery"),
        path("gallery/<slug:name>/", SampleView.as_view(), name="gallery_sample"),
    ]


@hooks.register("register_help_menu_item")
def help_menu_item() -> MenuItem:
    """Help, Blocks: for everybody who may log in."""
    return MenuItem(_("Blocks"), reverse("gallery"), icon_name="table", order=100)
