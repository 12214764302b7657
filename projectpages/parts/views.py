"""A city's part in a project, as a form of its own."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from projectpages.parts.forms import PartForm
from projectpages.parts.rights import may_publish_part, obstacle, parts_of
from projectpages.parts.saving import drafted_values, save_part, values_of


class PartView(WagtailAdminTemplateMixin, TemplateView):
    """Shows what is saved last, takes a change. 404 for a part that is not this user's to keep."""

    template_name = "projectpages/admin/part.html"
    page_title = gettext_lazy("Our part in a project")
    header_icon = "group"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with transaction.atomic():
            self._open(request, kwargs["part_id"])
            return super().dispatch(request, *args, **kwargs)

    def _open(self, request: HttpRequest, part_id: int) -> None:
        """Read the part; nobody else saves it while a change is looked at."""
        self.part = get_object_or_404(parts_of(request.user), pk=part_id)
        if request.method == "POST":
            Page.objects.select_for_update(of=("self",)).get(pk=self.part.page_id)
            self.part = get_object_or_404(parts_of(request.user), pk=part_id)
        self.page = self.part.page
        self.live = values_of(self.part)
        for name, value in (drafted_values(self.part) or {}).items():
            setattr(self.part, name, value)
        self.is_ahead = values_of(self.part) != self.live
        self.obstacle = obstacle(self.page, request.user)
        self.may_publish = may_publish_part(request.user, self.part)
        data = request.POST if request.method == "POST" else None
        self.form = PartForm(data, instance=self.part, for_user=request.user)
        self.current = self.form.current | {"contact": self.part.contact}

    def get_page_subtitle(self) -> str:
        return self.page.title

    def get_breadcrumbs_items(self) -> list[dict]:
        place = {"url": reverse("desk_list", args=["parts"]), "label": _("Our parts in projects")}
        return [*super().get_breadcrumbs_items(), place, {"url": "", "label": self.page.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        names = ("part", "page", "form", "live", "current", "is_ahead", "obstacle", "may_publish")
        more = {name: getattr(self, name) for name in names}
        may_edit = self.page.permissions_for_user(self.request.user).can_edit()
        return super().get_context_data(**kwargs) | more | {"media": self.form.media, "may_edit": may_edit}

    def post(self, request: HttpRequest, part_id: int) -> HttpResponse:
        publish = "publish" in request.POST
        if self.obstacle or (publish and not self.may_publish):
            raise PermissionDenied
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        save_part(self.part, self.form.values, request.user, publish)
        said = (
            _("Your part in “%(project)s” is on the sites.")
            if publish
            else _("Your part in “%(project)s” is saved as a draft. A publisher of your city can publish it.")
        )
        messages.success(request, said % {"project": self.page.title})
        return redirect("project_part", part_id)
