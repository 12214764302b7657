"""The checks of a translation, each finding leading to its row."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail_localize.models import Translation

from cms.proofing.findings import HOOK, Finding, Kind, Row, Severity, block
from cms.proofing.rows import rows_of
from cms.proofing.rules.facts import check_facts
from cms.proofing.rules.markup import check_markup
from cms.proofing.rules.wording import check_ending, check_length, check_sameness
from cms.translation.plain import plain


def check(translation: Translation, rows: Sequence[Row] | None = None) -> list[Finding]:
    """Everything to mend in a translation, in the order of the page, blocking findings of a row first.

    Costs three queries for any number of texts, none where the rows are handed over (`rows_of`), and what the hook
    `check_translation` asks.
    """
    rows = rows_of(translation) if rows is None else rows
    found = [finding for row in rows for finding in check_row(row)]
    found += [finding for more in hooks.get_hooks(HOOK) for finding in more(translation, rows)]
    order = {row.segment_pk: number for number, row in enumerate(rows)}
    first = Severity.BLOCKS
    return sorted(found, key=lambda finding: (order.get(finding.segment_pk, len(order)), finding.severity != first))


def blocking(found: Iterable[Finding]) -> list[Finding]:
    """Of findings those with which the edition is not to be published."""
    return [finding for finding in found if finding.severity == Severity.BLOCKS]


def check_text(source: str, translated: str | None, kind: Kind = Kind.TEXT, max_length: int = 0) -> list[Finding]:
    """What is to be mended in one text, which need not be stored; without the hook's checks."""
    return list(check_row(Row(0, "", source, translated, kind, max_length)))


def check_row(row: Row) -> Iterator[Finding]:
    """The own checks of one row: pure and quick."""
    if row.translated is None:
        yield block(row, "untranslated", _("Not translated"), _("Visitors would read it in the source's language."))
        return
    source, translated = plain(row.source), plain(row.translated)
    if not translated.strip():
        yield block(row, "empty", _("Empty"), _("Write the translation."))
        return
    yield from check_markup(row, row.source, row.translated)
    yield from check_length(row, source, translated)
    yield from check_sameness(row, source, translated)
    if not row.is_kept:
        yield from check_facts(row, source, translated)
        yield from check_ending(row, source, translated)
