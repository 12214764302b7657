"""A file takes effect as a whole or not at all."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from cms.exchange import po, xliff
from cms.exchange.checking import Refusal, refusals
from cms.exchange.markup import checked, spelled
from cms.exchange.sheets import Entry, Sheet, WrongFileError
from cms.exchange.texts import Text, Texts

MANUAL, MACHINE = StringTranslation.TRANSLATION_TYPE_MANUAL, StringTranslation.TRANSLATION_TYPE_MACHINE
REWRITTEN = (
    *("data", "translation_type", "tool_name", "last_translated_by"),
    *("updated_at", "has_error", "field_error"),
)


@dataclass(frozen=True)
class Outcome:
    """How many texts a file changed, held unchanged, and left empty; or why it changed none."""

    changed: int = 0
    same: int = 0
    empty: int = 0
    refusals: tuple[Refusal, ...] = ()


def read(data: bytes) -> Sheet:
    """A file of either format, told by what it begins with. Raises WrongFileError."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    is_xml = start.startswith(b"<") or data.startswith((b"\xff\xfe", b"\xfe\xff"))
    with _not_too_deep():
        return (xliff if is_xml else po).read(data)


@transaction.atomic
def take_in(sheet: Sheet, translations: Iterable[Translation], user: Any) -> Outcome:
    """Apply a file to these translations, all into one language. Raises WrongFileError, and then nothing has changed.

    A few queries, however many texts. Like wagtail-localize's own import it writes no page: the edition shows the new
    texts when it is next saved or published.
    """
    chosen = list(translations)
    # Two files at once, one after the other.
    list(Translation.objects.select_for_update().filter(pk__in=[one.pk for one in chosen]).order_by("pk"))
    texts = Texts(chosen)
    _refuse_wrong(sheet, texts)
    with _not_too_deep():
        found = refusals(sheet, texts, user)
    if found:
        return Outcome(refusals=tuple(found))
    count: Counter[str] = Counter()
    rows = []
    for entry, text in _pairs(sheet.entries, texts):
        verdict, row = _judged(entry, text, sheet, user)
        count[verdict] += 1
        rows += [row] if row else []
    StringTranslation.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["locale", "translation_of", "context"],
        update_fields=REWRITTEN,
    )
    _name_pages(rows, texts)
    return Outcome(count["changed"], count["same"], count["empty"])


@contextmanager
def _not_too_deep() -> Iterator[None]:
    """Tags within tags without end are no text."""
    try:
        yield
    except RecursionError as error:
        raise WrongFileError(_("The markup in this file is nested too deeply.")) from error


def _refuse_wrong(sheet: Sheet, texts: Texts) -> None:
    """What is wrong with the file as a whole."""
    if not sheet.entries:
        raise WrongFileError(_("There are no texts in this file."))
    language = next(iter(texts.translations.values())).target_locale.language_code
    if sheet.language and sheet.language.replace("_", "-").split("-")[0] != language.split("-")[0]:
        message = _("This file is in another language: {language}.")
        raise WrongFileError(message.format(language=sheet.language))
    if not any(entry.page in texts.translations for entry in sheet.entries):
        raise WrongFileError(_("This file was made for another page or another language."))


def _pairs(entries: list[Entry], texts: Texts) -> list[tuple[Entry, Text]]:
    """Each text of the file once, with that of the page."""
    once = {(entry.page, entry.path, spelled(entry.source)): entry for entry in entries}
    own = {(page, path, spelled(source)): text for (page, path, source), text in texts.texts.items()}
    return [(entry, own[key]) for key, entry in once.items()]


def _judged(entry: Entry, text: Text, sheet: Sheet, user: Any) -> tuple[str, StringTranslation | None]:
    """What becomes of one text. An empty one never empties; the same text, no longer marked as unsure, is confirmed."""
    if not entry.target.strip():
        return "empty", None
    is_same = text.stored is not None and spelled(text.target) == spelled(entry.target)
    if is_same and (text.is_confirmed or not entry.is_confirmed):
        return "same", None
    row = StringTranslation(
        translation_of_id=text.string_id,
        context_id=text.context_id,
        locale=text.translation.target_locale,
        data=text.target if is_same else checked(entry.target, text.source),
        translation_type=MANUAL if entry.is_confirmed else MACHINE,
        tool_name=sheet.tool,
        last_translated_by=user,
        updated_at=timezone.now(),
    )
    return "changed", row


def _name_pages(rows: list[StringTranslation], texts: Texts) -> None:
    """The admin lists a page by the title of its draft: wagtail-localize sets it when a translation is saved one by
    one, which is not what happens here."""
    new = {(row.translation_of_id, row.context_id): row.data for row in rows}
    titles = {
        text.translation.source.object_id: (new[text.string_id, text.context_id], text.translation.target_locale_id)
        for text in texts.texts.values()
        if text.path == "title" and (text.string_id, text.context_id) in new
    }
    if not titles:
        return
    locale_ids = {locale_id for _title, locale_id in titles.values()}
    pages = list(Page.objects.filter(translation_key__in=titles, locale_id__in=locale_ids))
    for page in pages:
        page.draft_title = titles[page.translation_key][0]
    Page.objects.bulk_update(pages, ["draft_title"])
