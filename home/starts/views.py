"""Choosing a start, and the editor that opens with it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.generic import TemplateView
from wagtail.admin.views.pages.create import AddSubpageView, CreateView
from wagtail.models import Page

from home.starts.catalogue import STARTS
from home.starts.places import focus_area_address, import_address, offers_at, section_of


class ChooseStartView(AddSubpageView):
    """“What do you want to make?” in place of a bare list of page types, which stands below it."""

    template_name = "starts/admin/choose.html"

    def dispatch(self, request: HttpRequest, parent_page_id: int, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Wagtail leads on at once where one page type is possible; with a start there are two ways."""
        response = super().dispatch(request, parent_page_id, *args, **kwargs)
        if response.status_code == 302 and offers_at(self.parent_page, request.user):
            return TemplateView.dispatch(self, request, parent_page_id, *args, **kwargs)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        place = self.parent_page
        return super().get_context_data(**kwargs) | {
            "offers": offers_at(place, self.request.user),
            "focus_area_address": focus_area_address(place, self.request.user),
            "import_address": import_address(place, self.request.user),
        }


class StartView(CreateView):
    """Wagtail's editor of a new page, opened with a start. Nothing is stored until something is typed.

    Its form is sent to Wagtail's own address for new pages.
    """

    def dispatch(self, request: HttpRequest, start: str, parent_page_id: int) -> HttpResponseBase:
        found = next((one for one in STARTS if one.key == start), None)
        if found is None or request.method != "GET" or (found.superusers_only and not request.user.is_superuser):
            raise Http404
        self.start = found
        return super().dispatch(request, found.model._meta.app_label, found.model._meta.model_name, parent_page_id)

    def get(self, request: HttpRequest) -> HttpResponse:
        parent: Page = self.parent_page
        self.start.begin(self.page, section_of(parent))
        return super().get(request)
