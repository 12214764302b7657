"""Editions follow their source: changed texts wait for a translator, everything else goes live by itself.

Nobody writes anything in the edition thereby: it shows the source's structure with the words that a translator
has published. So the permissions of whoever published the source are not asked again (decision 85).
"""

import json
import logging
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction
from django.db.models import Model
from django.dispatch import Signal
from django.utils import timezone
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import Translation, TranslationSource, get_schema_version

from cms.checking.guards import refusal
from cms.translation.drafting import as_translated
from cms.translation.left import has_unpublished_words, is_complete
from cms.translation.publishing import publish
from cms.translation.segments import content_of, refresh

logger = logging.getLogger(__name__)

# Sent inside the transaction when the changed content of a source has been taken in, before editions are published.
# Arguments: `translations`, the enabled ones of the source, each with its source and target locale.
taken_in = Signal()


def follow(source_id: int, user: Any = None) -> list[Model]:
    """Take in what is published of a source; return the editions in which the rest went live.

    Does nothing for sources that are deleted, not live, aliases or detached from all their editions, and costs a dozen
    queries when nothing has changed.
    """
    with transaction.atomic():
        source = TranslationSource.objects.select_for_update().filter(pk=source_id).first()
        translations = _followers(source) if source else []
        instance = _published(source) if translations else None
        if source is None or instance is None:
            return []
        in_step = [translation for translation in translations if _is_as_published(translation)]
        if not _store(source, instance):
            return []
        renew(source, translations)
    return [edition for translation in in_step if (edition := _bring(translation, user))]


def renew(source: TranslationSource, translations: list[Translation] | None = None) -> None:
    """Bring the segments in step with the content that is stored, and tell who follows them."""
    refresh(source)
    taken_in.send(TranslationSource, translations=_followers(source) if translations is None else translations)


def _followers(source: TranslationSource) -> list[Translation]:
    translations = list(source.translations.filter(enabled=True).select_related("target_locale"))
    for translation in translations:
        translation.source = source
    return translations


def _published(source: TranslationSource) -> TranslatableMixin | None:
    """The source page or snippet as visitors see it now; None when they don't, or when it repeats another."""
    try:
        instance = source.get_source_instance()
    except ObjectDoesNotExist:
        return None
    return instance if instance.live and not getattr(instance, "alias_of_id", None) else None


def _store(source: TranslationSource, instance: TranslatableMixin) -> bool:
    """Store the content; whether there was something in it that editions share or translate."""
    old, source.content_json = source.content_json, content_of(instance)
    source.schema_version = get_schema_version(instance._meta.app_label)
    source.object_repr, source.last_updated_at = str(instance)[:200], timezone.now()
    source.save(update_fields=["content_json", "schema_version", "object_repr", "last_updated_at"])
    before, now = json.loads(old), json.loads(source.content_json)
    names = [field.field_name for field in get_translatable_fields(type(instance))]
    return any(before.get(name) != now.get(name) for name in names)


def _is_as_published(translation: Translation) -> bool:
    """Whether the edition is live and neither its draft nor its words have gone further than that."""
    try:
        edition = translation.get_target_instance()
    except ObjectDoesNotExist:
        return False
    if not edition.live or edition.has_unpublished_changes:
        return False
    return not (edition.last_published_at and has_unpublished_words(translation, edition.last_published_at))


def _bring(translation: Translation, user: Any) -> Model | None:
    """Publish the edition anew when nothing in it is left to translate; a draft when the checks refuse it."""
    if not is_complete(translation):
        return None
    edition = as_translated(translation)
    if isinstance(edition, Page) and (edition.locked or refusal(edition)):
        edition.save_revision(user=user, clean=False)
        return None
    try:
        publish(translation, user, by_itself=True)
    except ValidationError:
        name, language = translation.source.object_repr, translation.target_locale.language_code
        logger.exception("The edition of %s in %s could not follow.", name, language)
        return None
    return translation.get_target_instance()
