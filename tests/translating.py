"""Sending pages for translation and translating them, through wagtail-localize itself."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from tests.filling import in_english


def send(page: Page, english: Locale) -> Translation:
    """Send a page for translation as an editor does."""
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target()
    return translation


def translate(translation: Translation) -> None:
    """Translate every segment and publish the edition."""
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=translation.target_locale,
            data=in_english(segment.string.data),
        )
        for segment in StringSegment.objects.filter(source=translation.source).select_related("string")
    )
    translation.save_target()
