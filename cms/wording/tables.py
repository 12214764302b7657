"""The glossary as a CSV file: written for a spreadsheet, read back whole or not at all."""

import csv
import io
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.models import Locale

from cms.outgoing.cells import as_typed, harmless
from cms.wording.models import Term, TermTranslation
from cms.wording.models.terms import target_locales

OWN = ("term", "forms", "do_not_translate", "note")
YES = {"x", "1", "yes", "true", "kyllä"}
MOST_ROWS = 5000


class Table(NamedTuple):
    """What a file says, ready to be stored, and what is wrong with it by line."""

    terms: list[tuple[dict[str, Any], dict[str, str]]]
    faults: list[str]


def written(terms: Iterable[Term]) -> str:
    """The terms as CSV, separated by semicolons as spreadsheets here expect; a column for each target language."""
    codes = _codes()
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";")
    rows.writerow([*OWN, *codes])
    for term in terms:
        said = {each.locale.language_code: each.text for each in term.translations.all()}
        forms = " | ".join(term.all_forms[1:])
        cells = [term.term, forms, "x" if term.do_not_translate else "", term.note, *(said.get(c, "") for c in codes)]
        rows.writerow([harmless(cell) for cell in cells])
    return out.getvalue()


def read(content: bytes) -> Table:
    """Look through a whole file; nothing is stored."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Table([], [_("The file is not in UTF-8: save it as “CSV UTF-8”.")])
    first = text.partition("\n")[0]
    rows = list(csv.DictReader(io.StringIO(text), delimiter=max(";,\t", key=first.count), strict=False))
    return _header_fault(rows, first) or _read_rows(rows)


def _header_fault(rows: list[dict], first: str) -> Table | None:
    columns = [name for name in rows[0] if name is not None] if rows else []
    unknown = [name for name in columns if name not in (*OWN, *_codes())]
    if not rows or "term" not in columns:
        return Table([], [_("The file has no rows, or no column “term”. Its first line: %s") % first[:200]])
    if unknown:
        return Table([], [_("Unknown columns: %s") % ", ".join(unknown)])
    if len(rows) > MOST_ROWS:
        return Table([], [_("The file has more than %s rows.") % MOST_ROWS])
    return None


def _read_rows(rows: list[dict]) -> Table:
    table, seen = Table([], []), set()
    for line, row in enumerate(rows, start=2):
        if None in row:
            table.faults.append(_("Line %(line)s: more cells than the first line has.") % {"line": line})
        cells = {name: as_typed((value or "").strip()) for name, value in row.items() if isinstance(name, str)}
        if not any(cells.values()):
            continue
        fields = {
            "term": cells["term"],
            "forms": "\n".join(part.strip() for part in cells.get("forms", "").split("|") if part.strip()),
            "do_not_translate": cells.get("do_not_translate", "").casefold() in YES,
            "note": cells.get("note", ""),
        }
        said = {code: cells[code] for code in _codes() if cells.get(code)}
        table.faults.extend(
            _("Line %(line)s: %(what)s") % {"line": line, "what": what} for what in _faults(fields, said)
        )
        if fields["term"] in seen:
            table.faults.append(_("Line %(line)s: “%(term)s” stands in the file twice.") % {"line": line, **fields})
        seen.add(fields["term"])
        table.terms.append((fields, said))
    return table


def _faults(fields: dict[str, Any], said: dict[str, str]) -> Iterable[str]:
    """What the models say of a row, without asking the database."""
    checked: list[tuple[Model, set[str]]] = [(Term(**fields), set(fields))]
    checked += [(TermTranslation(text=text), {"text"}) for text in said.values()]
    for row, filled in checked:
        try:
            row.clean_fields(exclude={field.name for field in row._meta.fields} - filled)
            row.clean()
        except ValidationError as error:
            yield " ".join(error.messages)


@transaction.atomic
def store(table: Table) -> tuple[int, int]:
    """Add and change terms; return how many of each. A term that is not in the file stays, and so does a translation
    whose cell is empty."""
    locales = {locale.language_code: locale for locale in Locale.objects.filter(target_locales())}
    added = 0
    for fields, said in table.terms:
        values = {name: value for name, value in fields.items() if name != "term"}
        term, is_new = Term.objects.update_or_create(term=fields["term"], defaults=values)
        added += is_new
        for code, text in said.items():
            TermTranslation.objects.update_or_create(term=term, locale=locales[code], defaults={"text": text})
    return added, len(table.terms) - added


def _codes() -> list[str]:
    return list(Locale.objects.filter(target_locales()).order_by("pk").values_list("language_code", flat=True))
