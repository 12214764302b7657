"""JSON: what the set is, its fields in every language, its rows."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from cms.opendata.dataset import Field, Row, in_language
from cms.opendata.edition import LICENCE, Edition, heading_languages
from cms.opendata.values import as_json, moment

CHUNK = 200  # rows


def write(edition: Edition, rows: Iterable[Row]) -> Iterator[bytes]:
    """The file, piece by piece; one row stands on one line."""
    head = json.dumps(about(edition), ensure_ascii=False, indent=2)
    yield from listed(
        f'{head[:-2]},\n  "rows": [\n', ({key: as_json(value) for key, value in row.items()} for row in rows)
    )


def listed(before: str, rows: Iterable[Any]) -> Iterator[bytes]:
    """A document that ends in a list of these rows, which `before` has opened; UTF-8."""
    lines: list[str] = []
    comma = ""
    yield before.encode("utf-8")
    for row in rows:
        lines.append(f"{comma}{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}")
        comma = ",\n"
        if len(lines) == CHUNK:
            yield "".join(lines).encode("utf-8")
            lines.clear()
    yield ("".join(lines) + "\n]}\n").encode("utf-8")


def about(edition: Edition) -> dict[str, Any]:
    """The set without its rows."""
    codes = heading_languages(edition.language)
    return {
        "title": edition.title,
        "description": edition.description,
        "language": edition.language,
        "publisher": edition.publisher,
        "licence": LICENCE,
        "source": edition.url,
        "modified": moment(edition.modified) if edition.modified else None,
        "fields": [_field(field, codes) for field in edition.dataset.fields],
    }


def _field(field: Field, codes: list[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "key": field.key,
        "type": f"list of {field.kind}" if field.many else str(field.kind),
        "label": {code: in_language(field.label, code) for code in codes},
        "description": {code: in_language(field.description, code) for code in codes},
    }
    if field.choices:
        told["codes"] = {
            key: {code: in_language(words, code) for code in codes} for key, words in field.choices.items()
        }
    return told
