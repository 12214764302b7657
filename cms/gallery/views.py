"""/admin/gallery/ and the examples inside it."""

from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail import blocks
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.preview import StreamFieldBlockPreview

from cms.gallery.catalogue import entries, entry_of
from cms.gallery.look import Look


class GalleryView(WagtailAdminTemplateMixin, TemplateView):
    """Every block with its example, for all staff: searched, in each language, light and dark, wide and narrow."""

    template_name = "gallery/gallery.html"
    page_title = _("Blocks")
    page_subtitle = _("What pages are made of")
    header_icon = "table"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": reverse("gallery"), "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        look = Look.of(self.request.GET)
        found = [entry for entry in entries() if entry.is_found_by(look.q)]
        groups = [(group, list(members)) for group, members in groupby(found, lambda entry: entry.group)]
        return super().get_context_data(**kwargs) | {"look": look, "groups": groups, "count": len(found)}


class SampleView(StreamFieldBlockPreview):
    """The example of one block as a page of its own: `language` and `scheme` are chosen in the query."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Written in the language asked for. Raises Http404 where no stream has such a block."""
        with translation.override(Look.of(request.GET).language):
            return super().get(request, *args, **kwargs).render()

    @cached_property
    def block_def(self) -> blocks.Block:
        entry = entry_of(self.kwargs["name"])
        if entry is None:
            raise Http404
        return entry.block

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET.get("scheme", "")
        return super().get_context_data(**kwargs) | {"scheme": Look.of(self.request.GET).scheme if asked else ""}
