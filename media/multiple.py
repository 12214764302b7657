"""Uploading many files at once, where one of them cannot be stored."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from wagtail.documents.views import multiple as documents
from wagtail.images.views import multiple as images

from cms.outages.causes import is_outage
from media.uploading import logger, why


class SaidAtTheFile:
    """Wagtail keeps a file whose form lacks something aside, and lets a full disk be a server error (8.0.1)."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The answer for one file, which its row on the page shows."""
        try:
            return super().post(request, *args, **kwargs)  # type: ignore[misc]  # beside a view
        except OSError as error:
            if not is_outage(error):
                raise
            logger.exception("An upload could not be stored.")
            return JsonResponse({"success": False, "error_message": why(error)})


class AddImagesView(SaidAtTheFile, images.AddView):
    """Pictures."""


class AddDocumentsView(SaidAtTheFile, documents.AddView):
    """Documents."""


urlpatterns: list[URLPattern] = [
    path("images/multiple/add/", AddImagesView.as_view(), name="add_images"),
    path("documents/multiple/add/", AddDocumentsView.as_view(), name="add_documents"),
]
