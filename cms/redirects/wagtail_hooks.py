"""Puts our views ahead of Wagtail's: the same addresses, the first match answers."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from cms.languages.names import language_name
from cms.redirects import views
from cms.redirects.moves import editions_left_behind
from cms.redirects.policies import POLICY

# Here, and not when the app is ready: Wagtail's own app, which comes later, would register its policy over it.
register_permission_policy(Redirect, POLICY)


@hooks.register("register_admin_urls", order=-100)
def admin_urls() -> list[URLPattern]:
    """Unnamed, so that `reverse` keeps giving Wagtail's names."""
    return [
        path("redirects/", views.IndexView.as_view()),
        path("redirects/results/", views.IndexView.as_view(results_only=True)),
        path("redirects/add/", views.CreateView.as_view()),
        path("redirects/<int:redirect_id>/", views.EditView.as_view()),
        path("redirects/<int:redirect_id>/delete/", views.DeleteView.as_view()),
        path("redirects/import/", views.start_import),
        path("redirects/import/process/", views.process_import),
    ]


@hooks.register("after_move_page")
def tell_about_editions_left_behind(request: HttpRequest, page: Page) -> None:
    """Whoever moved the page hears which editions could not follow."""
    for edition in editions_left_behind(page):
        text = _("The edition in another language stays where it was, below “%(parent)s”: %(language)s.")
        names = {"parent": edition.get_parent().title, "language": language_name(edition.locale.language_code)}
        messages.warning(request, text % names)
