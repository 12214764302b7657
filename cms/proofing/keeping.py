"""“Not to be translated”: the source's words stand in the edition, and follow the source when it changes.

wagtail-localize counts such a text as done, since its translation is written: the same words. Which text is meant is
a KeptText.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.proofing.models import KeptText
from cms.proofing.rows import kept_texts
from cms.translation.following import taken_in
from cms.translation.previous import nearest


@transaction.atomic
def keep(segment: StringSegment, locale: Locale, user: Any) -> StringTranslation:
    """Let a text stand in a language as it stands in the source."""
    place = {"context_id": segment.context_id, "locale": locale}
    written = StringTranslation.objects.filter(translation_of_id=segment.string_id, **place).first()
    before = written.data if written and written.data != segment.string.data else ""
    defaults: dict[str, Any] = {"user": user} | ({"instead_of": before} if before else {})
    KeptText.objects.update_or_create(string_id=segment.string_id, **place, defaults=defaults)
    return _write(segment, locale, segment.string.data, user)


@transaction.atomic
def release(segment: StringSegment, locale: Locale, user: Any) -> StringTranslation | None:
    """Let a text be translated again: what stood there before comes back; None when it is to be translated anew."""
    place = {"context_id": segment.context_id, "locale": locale}
    text = KeptText.objects.filter(string_id=segment.string_id, **place).first()
    written = StringTranslation.objects.filter(translation_of_id=segment.string_id, **place).first()
    if text is None:
        return written
    text.delete()
    if written is None or written.data != segment.string.data:
        return written  # somebody has translated it meanwhile
    if text.instead_of:
        return _write(segment, locale, text.instead_of, user)
    written.delete()
    return None


def follow_source(translations: Iterable[Translation], **kwargs: Any) -> None:
    """A text that is not translated has changed in the source: the new words stand in the editions."""
    for translation in translations:
        _follow(translation)


def connect() -> None:
    """Listen to sources that are taken in."""
    taken_in.connect(follow_source, sender=TranslationSource, dispatch_uid="proofing")


def _follow(translation: Translation) -> None:
    still = kept_texts(translation)
    if not still:
        return
    contexts = {context_id for _string_id, context_id in still}
    segments = StringSegment.objects.filter(source_id=translation.source_id, context_id__in=contexts)
    here = defaultdict(list)
    for segment in segments.select_related("string", "context"):
        here[segment.context_id].append(segment)
    locale = translation.target_locale
    texts = KeptText.objects.filter(locale=locale, context_id__in=contexts).select_related("string", "user")
    gone = defaultdict(list)
    for text in texts:
        strings = {segment.string_id for segment in here[text.context_id]}
        if (text.string_id, text.context_id) in still and text.string_id not in strings:
            gone[text.context_id].append(text)
    for context_id, lost in gone.items():
        for segment, text in _successors(here[context_id], lost, locale):
            keep(segment, locale, text.user)
            text.delete()


def _successors(
    segments: list[StringSegment], lost: list[KeptText], locale: Locale
) -> Iterable[tuple[StringSegment, KeptText]]:
    """Which new text takes the place of which: the only one at a place, else the paragraph that is most like it."""
    if len(segments) == 1 and len(lost) == 1:
        return [(segments[0], lost[0])]
    strings = [segment.string_id for segment in segments]
    done = StringTranslation.objects.filter(
        locale=locale, translation_of__in=strings, context_id=segments[0].context_id if segments else None
    )
    known = set(done.values_list("translation_of_id", flat=True))
    new = {segment.pk: segment for segment in segments if segment.string_id not in known}
    old = {text.pk: text for text in lost}
    pairs = nearest(
        [(pk, segment.string.data) for pk, segment in new.items()], [(pk, text.string.data) for pk, text in old.items()]
    )
    return [(new[segment], old[text]) for segment, text in pairs.items()]


def _write(segment: StringSegment, locale: Locale, data: str, user: Any) -> StringTranslation:
    fields = {
        "data": data,
        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
        "tool_name": "",
        "last_translated_by": user,
        "has_error": False,
        "field_error": "",
    }
    written, _made = StringTranslation.objects.update_or_create(
        translation_of_id=segment.string_id, context_id=segment.context_id, locale=locale, defaults=fields
    )
    return written
