"""A translation and its rows, for those who may edit its edition."""

from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.translation.permissions import may_edit


def for_translators(view: Any) -> Any:
    """Hand the view a Translation instead of its number. Raises Http404 for one that is not followed any more,
    PermissionDenied for whoever may not edit the page or snippet that it makes."""

    @wraps(view)
    def allowed(request: HttpRequest, translation_id: int, **place: int) -> HttpResponse:
        followed = Translation.objects.filter(enabled=True).select_related(
            "source__locale", "source__specific_content_type", "target_locale"
        )
        translation = get_object_or_404(followed, pk=translation_id)
        try:
            edition = translation.get_target_instance()
        except ObjectDoesNotExist as gone:
            raise Http404 from gone
        if not may_edit(request.user, edition):
            raise PermissionDenied
        return view(request, translation, **place)

    return allowed


def row_of(translation: Translation, segment_id: int) -> StringSegment:
    """A row of this translation's source; raises Http404 for any other."""
    rows = StringSegment.objects.select_related("string", "context", "source")
    return get_object_or_404(rows, pk=segment_id, source=translation.source_id)


def said_in(translation: Translation, row: StringSegment) -> StringTranslation | None:
    """What stands in the row now."""
    return StringTranslation.objects.filter(
        translation_of=row.string_id, context=row.context_id, locale=translation.target_locale_id
    ).first()
