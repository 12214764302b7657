"""Adding focus areas to a city from the editor's interface."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from citypages.focus.adding import add_area, missing_areas
from citypages.models import CityPage
from projectpages.choices import FocusArea


class AddFocusAreaView(WagtailAdminTemplateMixin, TemplateView):
    """One button for each focus area that a city's site has no page about."""

    template_name = "focus/admin/add.html"
    page_title = _("Add a focus area")
    header_icon = "pick"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.city_page = get_object_or_404(CityPage, pk=kwargs["page_id"])
        if not self.city_page.permissions_for_user(request.user).can_add_subpage():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.city_page.title)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title, "sublabel": self.city_page}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"areas": missing_areas(self.city_page)}

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        chosen = request.POST.get("area", "")
        area = next((area for area in missing_areas(self.city_page) if area == chosen), None)
        if area is None:
            messages.error(request, gettext("There is no such focus area to add."))
            return redirect("add_focus_area", page_id)
        page = add_area(self.city_page, FocusArea(area), request.user)
        messages.success(
            request, gettext("“{title}” was added. Write what is the city's own.").format(title=page.title)
        )
        return redirect("wagtailadmin_pages:edit", page.pk)
