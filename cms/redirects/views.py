"""Wagtail's views of redirects, cut to the sites that somebody may redirect on."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from wagtail.admin.widgets.button import Button
from wagtail.contrib.redirects import views

from cms.access.views import OwnObjectMixin
from cms.redirects.forms import OwnSiteRedirectForm
from cms.redirects.policies import EVERY_ACTION, POLICY


class IndexView(views.IndexView):
    """Lists the redirects that the user may change."""

    def get_base_queryset(self) -> QuerySet:
        own = POLICY.instances_user_has_any_permission_for(self.request.user, EVERY_ACTION)
        return super().get_base_queryset().filter(pk__in=own.values("pk"))

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Importing a file reaches all sites."""
        may_import = POLICY.holds_everywhere(self.request.user, ["add"])
        return super().header_more_buttons if may_import else super(views.IndexView, self).header_more_buttons


class CreateView(views.CreateView):
    """Adds a redirect on a site of one's own."""

    form_class = OwnSiteRedirectForm


class EditView(OwnObjectMixin, views.EditView):
    """Changes a redirect of a site of one's own."""

    form_class = OwnSiteRedirectForm


class DeleteView(OwnObjectMixin, views.DeleteView):
    """Deletes a redirect of a site of one's own."""


def start_import(request: HttpRequest) -> HttpResponse:
    """For those who may redirect on every site; raises PermissionDenied for others."""
    _refuse_importing(request)
    return views.start_import(request)


def process_import(request: HttpRequest) -> HttpResponse:
    """For those who may redirect on every site; raises PermissionDenied for others."""
    _refuse_importing(request)
    return views.process_import(request)


def _refuse_importing(request: HttpRequest) -> None:
    if not POLICY.holds_everywhere(request.user, ["add"]):
        raise PermissionDenied
