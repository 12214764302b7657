"""What the views for sending and synchronising have in common."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.generic import View
from wagtail_localize.components import TranslationComponentManager


class OwnPermissionView(View):
    """Asks `is_allowed` about the object instead of wagtail-localize's global permission."""

    request: Any
    get_object: Callable[[], Any]

    def is_allowed(self) -> bool:
        """Whether the request's user may do this to `self.object`."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.object = self.get_object()
        if not self.is_allowed():
            raise PermissionDenied
        self.components = TranslationComponentManager.from_request(request, source_object_instance=self.object)
        # Past the dispatch of wagtail-localize, which would ask for the global permission.
        return View.dispatch(self, request, *args, **kwargs)
