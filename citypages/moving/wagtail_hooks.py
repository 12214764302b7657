"""Importing pages, in the admin's menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permission_policies.pages import PagePermissionPolicy

from citypages.moving import views
from citypages.moving.forgetting import forget_old_moves


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """/admin/imports/."""
    return [
        path("imports/", views.import_page, name="import_page"),
        path("imports/past/", views.past_imports, name="past_imports"),
        path("imports/<int:move_id>/", views.import_state, name="import"),
        path("imports/<int:move_id>/undo/", views.undo_import, name="undo_import"),
        path("imports/pages/<int:moved_id>/", views.review, name="import_review"),
        path("imports/pages/<int:moved_id>/report/", views.import_report, name="import_report"),
        path("imports/pictures/<int:attachment_id>/", views.import_picture, name="import_picture"),
    ]


class ImportMenuItem(MenuItem):
    """For those who may add pages somewhere."""

    def is_shown(self, request: HttpRequest) -> bool:
        return PagePermissionPolicy().user_has_permission(request.user, "add")


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    """Import a page."""
    return ImportMenuItem(_("Import a page"), reverse("import_page"), name="import-page", icon_name="upload", order=150)


@hooks.register("do_daily")
def forget_moves() -> int:
    """What imported pages said."""
    return forget_old_moves()
