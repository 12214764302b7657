"""The texts of translations as they stand in the database, read with two queries however many pages."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.exchange.places import Place, place_of


@dataclass(frozen=True)
class Text:
    """One text of one page, with its translation if it has one. `target` is as it is stored; '' for none."""

    translation: Translation
    path: str
    source: str
    string_id: int
    context_id: int
    stored: StringTranslation | None

    @property
    def target(self) -> str:
        """What it is translated as."""
        return self.stored.data if self.stored else ""

    @property
    def is_confirmed(self) -> bool:
        """Whether a person stands behind the translation."""
        machine = StringTranslation.TRANSLATION_TYPE_MACHINE
        return self.stored is not None and self.stored.translation_type != machine


class Texts:
    """All texts of some translations into one language, and their earlier translations."""

    def __init__(self, translations: Iterable[Translation]) -> None:
        self.translations = {str(translation.uuid): translation for translation in translations}
        by_source = {translation.source_id: translation for translation in self.translations.values()}
        rank = {source_id: number for number, source_id in enumerate(by_source)}
        stored = self._stored()
        self._content: dict[int, Any] = {}
        self.texts: dict[tuple[str, str, str], Text] = {}
        segments = StringSegment.objects.filter(source_id__in=by_source).select_related("string", "context")
        for segment in sorted(segments.order_by("order"), key=lambda segment: rank[segment.source_id]):
            translation = by_source[segment.source_id]
            path, source = segment.context.path, segment.string.data
            found = stored.pop((segment.string_id, segment.context_id), None)
            key = (str(translation.uuid), path, source)
            # A sentence that stands twice in one rich text is one text: it has one translation.
            if key not in self.texts:
                self.texts[key] = Text(translation, path, source, segment.string_id, segment.context_id, found)
        self.earlier = list(stored.values())

    def of(self, translation: Translation) -> list[Text]:
        """The texts of one page, in order."""
        return [text for text in self.texts.values() if text.translation.pk == translation.pk]

    def place(self, translation: Translation, path: str) -> Place:
        """What the text at a path is, in the words of the page's form."""
        source = translation.source
        if source.pk not in self._content:
            self._content[source.pk] = json.loads(source.content_json)
        return place_of(source.specific_content_type.model_class(), self._content[source.pk], path)

    def _stored(self) -> dict[tuple[int, int], StringTranslation]:
        ours = Q(pk__in=[])
        for translation in self.translations.values():
            ours |= Q(context__object_id=translation.source.object_id, locale_id=translation.target_locale_id)
        found = StringTranslation.objects.filter(ours).select_related("translation_of", "context").order_by("pk")
        return {(translation.translation_of_id, translation.context_id): translation for translation in found}
