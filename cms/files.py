"""Files that pages have beside them: calendars, feeds, fragments for other people's sites, data sets.

Their names have a dot and no closing slash, so that no page below can have the same address.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from wagtail.url_routing import RouteResult


class FilesMixin:
    """A page with files below its address: `files` names the method that answers for each.

    A page whose files are not always the same overrides `has_file` and `serve_file`.
    """

    files: ClassVar[Mapping[str, str]] = {}

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the file of a live page. Raises Http404."""
        if len(path_components) != 1 or not self.has_file(path_components[0]):
            return super().route(request, path_components)  # type: ignore[misc]  # Page's
        if not self.live:  # type: ignore[attr-defined]  # Page's
            raise Http404
        return RouteResult(self, kwargs={"file": path_components[0]})

    def serve(self, request: HttpRequest, *args: Any, file: str = "", **kwargs: Any) -> HttpResponseBase:
        """The page, or one of its files."""
        if file:
            return self.serve_file(request, file)
        return super().serve(request, *args, **kwargs)  # type: ignore[misc]  # Page's

    def has_file(self, name: str) -> bool:
        """Whether there is such a file beside the page."""
        return name in self.files

    def serve_file(self, request: HttpRequest, name: str) -> HttpResponseBase:
        """A file that there is."""
        return getattr(self, self.files[name])(request)
