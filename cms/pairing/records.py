"""wagtail-localize's records of what is translated from what. Translated texts themselves are never deleted: those of
texts that no longer exist are the translators' memory."""

from collections.abc import Iterator
from functools import partial

from django.db.models import Model
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from cms.pairing.fault import Fault


def faults() -> Iterator[Fault]:
    """Translations without target, sources of which nothing is left in any language."""
    for source in TranslationSource.objects.select_related("locale", "specific_content_type").order_by("pk"):
        model = source.specific_content_type.model_class()
        there = _locales(model, source) if model else set()
        if not there:
            words = f"“{source.object_repr}” is recorded as a source, but exists in no language any more."
            yield Fault(words, partial(_forget, source.pk))
            continue
        for translation in source.translations.filter(enabled=True).select_related("target_locale"):
            language = translation.target_locale.language_code
            if translation.target_locale_id not in there:
                words = (
                    f"The translation of “{source.object_repr}” into {language} is followed, but its target is gone."
                )
                yield Fault(words, partial(_stop, translation.pk))
            elif source.locale_id not in there and not _is_page(model):
                words = f"“{source.object_repr}” in {language} is translated from something that is gone."
                yield Fault(words, partial(_stop, translation.pk))


def _locales(model: type[Model], source: TranslationSource) -> set[int]:
    """The languages in which the object exists."""
    return set(model._default_manager.filter(translation_key=source.object_id).values_list("locale_id", flat=True))


def _is_page(model: type[Model] | None) -> bool:
    """Pages without a source are found by cms.pairing.editions, which unpublishes them as well."""
    return model is not None and issubclass(model, Page)


def _stop(key: int) -> str:
    Translation.objects.filter(pk=key).update(enabled=False)
    return "It is no longer followed; its texts are kept."


def _forget(key: int) -> str:
    TranslationSource.objects.filter(pk=key).delete()
    return "The record is removed; its translated texts are kept as memory."
