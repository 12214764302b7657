"""The page beside the texts: Wagtail's own preview panel, fed with the translation as far as it is."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.generic import View
from wagtail.admin.ui.side_panels import PreviewSidePanel
from wagtail.models import Page
from wagtail.utils.decorators import xframe_options_sameorigin_override
from wagtail_localize.models import Translation

from cms.workbench.access import edition_of, translation_or_404


class TranslationPreviewPanel(PreviewSidePanel):
    """Wagtail's preview panel; it loads the translation, not a form."""

    def __init__(self, instance: Page, request: HttpRequest, *, translation: Translation) -> None:
        super().__init__(instance, request, preview_url=reverse("workbench_preview", args=[translation.pk]))


class PreviewView(View):
    """What Wagtail's panel asks for: POST before every new picture, GET for the picture, DELETE when it is left.

    The texts are saved as they are typed, so nothing has to be handed over.
    """

    http_method_names = ["get", "post", "delete"]
    instance: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.translation = translation_or_404(kwargs["translation_id"])
        self.instance = edition_of(self.translation, request.user)
        if not isinstance(self.instance, Page):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        return JsonResponse({"is_valid": True, "is_available": True})

    def delete(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        return JsonResponse({"success": True})

    @method_decorator(xframe_options_sameorigin_override)
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        mode = request.GET.get("mode", self.instance.default_preview_mode)
        if mode not in dict(self.instance.preview_modes):
            raise Http404
        page = self.translation.source.get_ephemeral_translated_instance(self.translation.target_locale, fallback=True)
        in_panel = request.GET.get("in_preview_panel") == "true"
        return page.make_preview_request(request, mode, {"in_preview_panel": in_panel, "is_editing": True})
