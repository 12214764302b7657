"""Empty rows of a translation filled by a machine: what a person has written is never touched."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.wording.glossary import Glossary
from cms.wording.machine.asking import ask
from cms.wording.machine.protection import is_for_machines


class Filled(NamedTuple):
    """What filling came to: rows that were filled, rows left to a person, and what went wrong ('': nothing)."""

    filled: int
    left: int
    error: str


def empty_rows(translation: Translation) -> QuerySet:
    """The rows that have no translation, not even one with an error."""
    there = StringTranslation.objects.filter(
        translation_of=OuterRef("string_id"), context=OuterRef("context_id"), locale=translation.target_locale_id
    )
    rows = StringSegment.objects.filter(~Exists(there), source=translation.source_id)
    return rows.select_related("string", "context").order_by("order")


def fill(
    translation: Translation, rows: Iterable[StringSegment], machine: Any, glossary: Glossary, user: Any
) -> Filled:
    """Ask the machine for these empty rows and store what it says, marked as machine-made; four queries."""
    rows = list(rows)
    wanted = [row for row in rows if is_for_machines(row, glossary)]
    texts = list(dict.fromkeys(row.string.data for row in wanted))
    answer = ask(machine, translation.source.locale, translation.target_locale, texts, glossary)
    made = {
        (row.string_id, row.context_id): StringTranslation(
            translation_of_id=row.string_id,
            context_id=row.context_id,
            locale_id=translation.target_locale_id,
            data=answer.texts[row.string.data],
            translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
            tool_name=machine.display_name,
            last_translated_by=user,
        )
        for row in wanted
        if row.string.data in answer.texts
    }
    if made:
        _store(translation, list(made.values()))
    return Filled(len(made), len(rows) - len(made), answer.error)


@transaction.atomic
def _store(translation: Translation, made: list[StringTranslation]) -> None:
    """Somebody may have typed in the meantime: her words stay. The page tree shows the title of the draft."""
    StringTranslation.objects.bulk_create(made, ignore_conflicts=True)
    title = StringTranslation.objects.filter(
        context__object=OuterRef("translation_key"), context__path="title", pk__in=_stored(translation)
    )
    edition = Page.objects.filter(translation_key=translation.source.object_id, locale_id=translation.target_locale_id)
    edition.update(draft_title=Coalesce(Subquery(title.values("data")[:1]), F("draft_title")))


def _stored(translation: Translation) -> QuerySet:
    """The translations of what the source says now."""
    used = StringSegment.objects.filter(
        source=translation.source_id, string=OuterRef("translation_of_id"), context=OuterRef("context_id")
    )
    stored = StringTranslation.objects.filter(Exists(used), locale=translation.target_locale_id, has_error=False)
    return stored.values("pk")
