"""A machine's translation becomes a person's when she says that it is right."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from wagtail_localize.models import StringTranslation

MACHINE, MANUAL = StringTranslation.TRANSLATION_TYPE_MACHINE, StringTranslation.TRANSLATION_TYPE_MANUAL


def confirm(translations: QuerySet, user: Any) -> int:
    """Make machine-made texts the user's own; return how many. The machine's name stays, to tell where they began."""
    return translations.filter(translation_type=MACHINE, has_error=False).update(
        translation_type=MANUAL, last_translated_by=user, updated_at=timezone.now()
    )
