"""XLSX, for people: words instead of codes, dates and sums that a spreadsheet can reckon with, the fields explained."""

import tempfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cms.feeds import FORBIDDEN
from cms.opendata.dataset import Field, Kind, Row, in_language
from cms.opendata.edition import LICENCE, LICENCE_NAME, Edition, heading_languages
from cms.opendata.values import shown, yes_or_no

PIECE = 64 * 1024
LONGEST = 32_000  # characters that a cell takes, rounded down
WIDTHS = {
    Kind.DATE: 12,
    Kind.MOMENT: 18,
    Kind.MONEY: 16,
    Kind.PERCENT: 10,
    Kind.NUMBER: 10,
    Kind.FLAG: 10,
    Kind.CODE: 22,
}
PATTERNS = {
    Kind.DATE: "d.m.yyyy",
    Kind.MOMENT: "d.m.yyyy hh:mm",
    Kind.MONEY: '#,##0.00\\ "€"',
    Kind.PERCENT: '0.0#\\ "%"',
}
BOLD, TOP = Font(bold=True), Alignment(vertical="top", wrap_text=True)


def write(edition: Edition, rows: Iterable[Row]) -> Iterator[bytes]:
    """The file, piece by piece: openpyxl writes row by row into files, of which the last one is given away."""
    book = Workbook(write_only=True)
    with tempfile.TemporaryFile() as file:
        with translation.override(edition.language):
            sheets = [_("Data"), _("Fields"), _("About")]
        _data(book.create_sheet(sheets[0]), edition, rows)
        with translation.override(edition.language):
            _fields(book.create_sheet(sheets[1]), edition)
            _about(book.create_sheet(sheets[2]), edition)
        book.properties.title, book.properties.creator = edition.title, edition.publisher
        book.save(file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _data(sheet: Worksheet, edition: Edition, rows: Iterable[Row]) -> None:
    fields = edition.dataset.fields
    sheet.freeze_panes = "A2"
    for number, field in enumerate(fields, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(field.kind, 32)
    with translation.override(edition.language):
        sheet.append([_heading(sheet, str(field.label)) for field in fields])
    count = 1
    for row in rows:
        with translation.override(edition.language):
            sheet.append([_cell(sheet, field, value) for field, value in zip(fields, row.values(), strict=True)])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(fields))}{count}"


def _cell(sheet: Worksheet, field: Field, value: Any) -> Any:
    if value is None or value == "":
        return None
    if field.kind == Kind.MOMENT:
        value = timezone.make_naive(value, timezone.get_default_timezone()).replace(microsecond=0)
    elif field.kind == Kind.FLAG:
        return yes_or_no(value)
    elif isinstance(value, str | list):
        return text(sheet, shown(field, value) if field.kind == Kind.CODE or isinstance(value, list) else value)
    if pattern := PATTERNS.get(field.kind):
        cell = WriteOnlyCell(sheet, value)
        cell.number_format = pattern
        return cell
    return float(value) if isinstance(value, Decimal) else value


def text(sheet: Worksheet, value: str) -> Any:
    """A text that stays one: openpyxl would make a formula of what begins with an equals sign."""
    value = FORBIDDEN.sub(" ", value)[:LONGEST]
    if not value.startswith("="):
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"
    return cell


def _heading(sheet: Worksheet, words: str) -> Any:
    cell = WriteOnlyCell(sheet, words)
    cell.font = BOLD
    return cell


def _fields(sheet: Worksheet, edition: Edition) -> None:
    """Each field with its name and description in every language, and what its codes mean."""
    codes = heading_languages(edition.language)
    for number, width in enumerate([22, 14, *[28, 60] * len(codes), 60], 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    titles = [_("Key"), _("Type"), *(f"{words} ({code})" for code in codes for words in (_("Field"), _("Description")))]
    sheet.append([_heading(sheet, words) for words in [*titles, _("Codes")]])
    for field in edition.dataset.fields:
        words = [in_language(part, code) for code in codes for part in (field.label, field.description)]
        meanings = "\n".join(f"{code} = {meaning}" for code, meaning in field.choices.items())
        sheet.append([_wrapped(sheet, value) for value in [field.key, str(field.kind), *words, meanings]])


def _about(sheet: Worksheet, edition: Edition) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 90
    lines = {
        _("Data set"): edition.title,
        _("What it holds"): edition.description,
        _("Good to know"): str(edition.dataset.note),
        _("Publisher"): edition.publisher,
        _("Licence"): f"{LICENCE_NAME}, {LICENCE}",
        _("Address"): edition.url,
        _("How to cite"): edition.attribution,
    }
    for label, words in lines.items():
        sheet.append([_heading(sheet, label), _wrapped(sheet, words)])


def _wrapped(sheet: Worksheet, words: str) -> Any:
    cell = WriteOnlyCell(sheet, words)
    cell.alignment = TOP
    return cell
