"""Views of objects that belong to a city.

Wagtail 8.0.1's snippet views ask for the model's permission only, never for the object's.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.snippets.views.snippets import DeleteView, EditView


class OwnObjectMixin:
    """Refuses an object that the permission policy does not give to the user."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        view: Any = self
        if not view.user_has_permission_for_instance(view.permission_required, view.get_object()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views


class OwnEditView(OwnObjectMixin, EditView):
    """Changing a snippet of one's own city."""


class OwnDeleteView(OwnObjectMixin, DeleteView):
    """Deleting a snippet of one's own city."""
