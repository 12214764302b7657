"""Setting up cities from the editor's interface."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from citypages.models import CityPage
from cms.access.models import Team
from cms.cities import CITIES
from home.setup import setup_cities


class CitiesView(WagtailAdminTemplateMixin, TemplateView):
    """Shows what each city has, and makes what is missing when a superuser asks for it."""

    template_name = "home/admin/cities.html"
    page_title = _("Cities")
    header_icon = "site"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pages = {(page.city, page.locale.language_code): page for page in CityPage.objects.select_related("locale")}
        hosts = {site.root_page_id: site for site in Site.objects.all()}
        teams = list(Team.objects.select_related("group").order_by("role"))
        rows = [
            {
                "city": city,
                "editions": [page for (slug, _code), page in pages.items() if slug == city.slug],
                "site": next(
                    (hosts[page.pk] for (slug, _c), page in pages.items() if slug == city.slug and page.pk in hosts),
                    None,
                ),
                "groups": [team.group for team in teams if team.city == city.slug],
            }
            for city in CITIES
        ]
        return super().get_context_data(**kwargs) | {"rows": rows}

    def post(self, request: HttpRequest) -> HttpResponse:
        made = setup_cities()
        if made:
            text = ngettext("%(count)s thing was made: %(list)s", "%(count)s things were made: %(list)s", len(made))
            messages.success(request, text % {"count": len(made), "list": ", ".join(made)})
        else:
            messages.info(request, gettext("Everything was there."))
        return redirect("cities")
