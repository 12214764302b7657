"""Which translation is in hand, and whether the user may change its edition."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.translation.permissions import may_edit


def translations() -> QuerySet[Translation]:
    """With what every view here asks of them."""
    return Translation.objects.select_related("source__specific_content_type", "source__locale", "target_locale")


def translation_or_404(pk: int) -> Translation:
    """One of them."""
    return get_object_or_404(translations(), pk=pk)


def edition_of(translation: Translation, user: Any) -> Model:
    """The edition, for those who may change it: 404 where it is gone or detached, 403 for others."""
    if not translation.enabled:
        raise Http404
    try:
        instance = translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error
    if not may_edit(user, instance):
        raise PermissionDenied
    return instance


def is_locked(instance: Model, user: Any) -> bool:
    """Whether somebody's lock keeps the user from changing the edition."""
    return isinstance(instance, Page) and instance.permissions_for_user(user).page_locked()
