"""wagtail-localize's views that read or write a translation, for those who may change that very edition.

For a snippet it asks whether the user may change any of its kind: one city's translators could read and overwrite the
texts of another's.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import get_object_or_404
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation as stock

from cms.translation.permissions import may_edit


def of_own_edition(view: Callable) -> Callable:
    """The view, after its edition's own permission; a script that saves gets 403 instead of a page."""

    @wraps(view)
    def checked(request: HttpRequest, translation_id: int, **kwargs: Any) -> HttpResponse:
        translation = get_object_or_404(Translation, pk=translation_id)
        try:
            edition = translation.get_target_instance()
        except ObjectDoesNotExist as error:
            raise Http404 from error
        if may_edit(request.user, edition):
            return view(request, translation_id, **kwargs)
        if request.method in {"PUT", "DELETE"}:
            return HttpResponseForbidden()
        raise PermissionDenied

    checked.__module__ = __name__
    return checked


edit_string = of_own_edition(stock.edit_string_translation)
edit_override = of_own_edition(stock.edit_override)
preview = of_own_edition(stock.preview_translation)
