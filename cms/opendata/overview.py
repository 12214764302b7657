"""What a page says of a data set: read in one pass, and remembered until content or clock change it."""

from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from cms.caching import memo
from cms.formats import file_size
from cms.opendata.charts import Chart, Counts
from cms.opendata.dataset import Field, in_language
from cms.opendata.edition import Edition, heading_languages
from cms.opendata.files import FORMATS, Format
from cms.opendata.values import shown

PREVIEW = 5
# Sizes are measured on so many rows; of a longer set they are reckoned from these.
MEASURED = 300
LONG = 90  # characters of a text in the preview


@dataclass(frozen=True)
class Download:
    """A file, and how large it is: in words, in the reader's language."""

    form: Format
    url: str
    size: str
    is_about: bool


@dataclass(frozen=True)
class FieldWords:
    """A field in the words of each language: (code, label, description), the reader's first."""

    field: Field
    words: list[tuple[str, str, str]]
    codes: list[tuple[str, str]]
    kind: str


@dataclass(frozen=True)
class Overview:
    """All of it."""

    columns: list[Field]
    rows: list[list[str]]
    chart: Chart
    downloads: list[Download]


def overview(edition: Edition) -> Overview:
    """The overview of an edition, worked out at most once for each version of the content."""
    key = ("open data", edition.dataset.key, edition.scope, edition.language, edition.base)
    return memo.remember(key, lambda: _read(edition))


def _read(edition: Edition) -> Overview:
    dataset = edition.dataset
    counts, first, total = Counts(dataset.by_key[dataset.chart_by]), [], 0
    for row in edition.rows():
        counts.add(row)
        total += 1
        if total <= MEASURED:
            first.append(row)
    columns = [dataset.by_key[key] for key in dataset.preview]
    with translation.override(edition.language):
        cells = [[_short(shown(field, row[field.key])) for field in columns] for row in first[:PREVIEW]]
        downloads = [_download(edition, form, first, total) for form in FORMATS]
        return Overview(columns, cells, counts.chart(), downloads)


def _download(edition: Edition, form: Format, first: list[Any], total: int) -> Download:
    measured = sum(map(len, form.write(edition, iter(first))))
    is_about = total > len(first)
    if is_about:
        empty = sum(map(len, form.write(edition, iter([]))))
        measured = empty + (measured - empty) * total // len(first)
    with translation.override(edition.language):
        return Download(form, form.address(edition), file_size(measured), is_about)


def fields_of(edition: Edition) -> list[FieldWords]:
    """The fields in the words of every language."""
    codes = heading_languages(edition.language)
    return [
        FieldWords(
            field,
            [(code, in_language(field.label, code), in_language(field.description, code)) for code in codes],
            [(key, str(meaning)) for key, meaning in field.choices.items()],
            _("list: {kind}").format(kind=field.kind.label) if field.many else str(field.kind.label),
        )
        for field in edition.dataset.fields
    ]


def _short(text: str) -> str:
    return text if len(text) <= LONG else text[: LONG - 1].rstrip() + "…"
