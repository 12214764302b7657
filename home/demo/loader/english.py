"""The English edition, made through wagtail-localize: strings are translated, the target is saved and published."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from cms.translation.segments import take_in
from home.demo.loader.pages import PageWriter
from home.demo.loader.registry import Registry
from home.demo.shapes import DemoPage, DemoProject, English

Texts = dict[str, list[str]]


class EnglishEdition:
    """Translates Finnish pages as far as the demo says: fully, partly or not at all."""

    def __init__(self, locale: Locale, registry: Registry) -> None:
        self.locale = locale
        self.writer = PageWriter(locale, registry)
        self.made: list[Page] = []

    def make(self, demo: DemoPage | DemoProject, page: Page) -> None:
        """Send a page, translate it and publish what is complete. Parents must come first."""
        if demo.english == English.NOT_SENT:
            return
        source = take_in(type(page).objects.get(pk=page.pk))
        translation, _made = Translation.objects.get_or_create(source=source, target_locale=self.locale)
        target = source.as_instance()
        self.writer.fill(target, demo)
        wanted = extract_segments(target)
        self._override(source, wanted)
        self._translate(source, wanted, partly=demo.english == English.PARTLY)
        translation.save_target(publish=False)
        edition = page.get_translation(self.locale)
        if demo.english != English.PARTLY:
            edition.get_latest_revision().publish()
        self.made.append(edition)

    def forget_redirects(self) -> None:
        """Drop the redirects from the Finnish slugs that the pages were copied with: no visitor ever saw those.

        For after the transaction, at whose end Wagtail makes them.
        """
        Redirect.objects.filter(redirect_page__in=self.made, automatically_created=True).delete()

    def _translate(self, source: TranslationSource, wanted: Sequence[Any], partly: bool) -> None:
        """English strings in the places of the Finnish ones; of a partly translated page, the first half."""
        texts: Texts = defaultdict(list)
        for segment in wanted:
            if isinstance(segment, StringSegmentValue):
                texts[segment.path].append(segment.string.data)
        rows = list(StringSegment.objects.filter(source=source).select_related("context", "string").order_by("order"))
        translated = {
            (row.string_id, row.context_id): StringTranslation(
                translation_of_id=row.string_id,
                context_id=row.context_id,
                locale=self.locale,
                data=_next(texts, row.context.path, source),
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )
            for row in rows
        }
        if left := [path for path, rest in texts.items() if rest]:
            raise ValueError(f"{source.object_repr}: English text with no Finnish one at {left}.")
        for known in StringTranslation.objects.filter(
            locale=self.locale, translation_of__segments__source=source
        ).values_list("translation_of_id", "context_id"):
            translated.pop(known, None)
        new = list(translated.values())
        StringTranslation.objects.bulk_create(new[: len(new) // 2] if partly else new)

    def _override(self, source: TranslationSource, wanted: Sequence[Any]) -> None:
        """Slugs, documents and addresses that are not the same in English."""
        english = {segment.path: segment.data for segment in wanted if isinstance(segment, OverridableSegmentValue)}
        for segment in OverridableSegment.objects.filter(source=source).select_related("context"):
            data = english.get(segment.context.path, segment.data)
            if data != segment.data:
                SegmentOverride.objects.get_or_create(
                    locale=self.locale,
                    context=segment.context,
                    defaults={"data_json": json.dumps(data, cls=DjangoJSONEncoder)},
                )


def _next(texts: Texts, path: str, source: TranslationSource) -> str:
    """The next English string at a path; raises ValueError when the editions are not of one shape."""
    if not texts[path]:
        raise ValueError(f"{source.object_repr}: no English text at {path}.")
    return texts[path].pop(0)
