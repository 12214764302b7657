"""JSON-LD 1.1: the rows as things of schema.org, the context inside the file, so that nothing has to be fetched."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from cms.opendata.dataset import Field, Kind, Row
from cms.opendata.edition import Edition
from cms.opendata.files.json_file import listed
from cms.opendata.values import as_json, as_text

XSD = "http://www.w3.org/2001/XMLSchema#"
TYPES = {
    Kind.DATE: f"{XSD}date",
    Kind.MOMENT: f"{XSD}dateTime",
    Kind.MONEY: f"{XSD}decimal",
    Kind.PERCENT: f"{XSD}decimal",
    Kind.NUMBER: f"{XSD}integer",
    Kind.FLAG: f"{XSD}boolean",
    Kind.URL: "@id",
}
EXACT = {Kind.MONEY, Kind.PERCENT}  # as text, for a number of JSON is a double


def write(edition: Edition, rows: Iterable[Row]) -> Iterator[bytes]:
    """The file, piece by piece."""
    context = json.dumps(context_of(edition), ensure_ascii=False, indent=1)
    yield from listed(f'{{"@context": {context},\n"@graph": [\n', (node(edition, row) for row in rows))


def context_of(edition: Edition) -> dict[str, Any]:
    """What each key means: a property of schema.org, else one that the page of the set explains."""
    return {field.key: _term(edition, field) for field in edition.dataset.fields}


def property_of(edition: Edition, field: Field) -> str:
    """The IRI of a field."""
    return field.term or f"{edition.url}#{field.key}"


def identity(edition: Edition, row: Row) -> str:
    """The IRI of what a row is about."""
    return f"{edition.url}#{row['id']}" if "id" in row else f"{row[edition.dataset.address]}#{edition.dataset.key}"


def node(edition: Edition, row: Row) -> dict[str, Any]:
    """A row without what is not known."""
    known = {key: value for key, value in row.items() if value not in (None, "", [])}
    fields = edition.dataset.by_key
    values = {key: as_text(value) if fields[key].kind in EXACT else as_json(value) for key, value in known.items()}
    return {"@id": identity(edition, row), "@type": edition.dataset.schema} | values


def _term(edition: Edition, field: Field) -> dict[str, Any]:
    term: dict[str, Any] = {"@id": property_of(edition, field)}
    if field.kind in TYPES:
        return term | {"@type": TYPES[field.kind]}
    return term | ({"@language": edition.language} if field.kind == Kind.TEXT and field.key != "id" else {})
