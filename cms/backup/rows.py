"""Rows of a table as lines of JSON: the names of the columns first, then a list for each row. No database's own forms.

Times carry microseconds and their zone, decimals and UUIDs are text, JSON stays the text that it is in the database.
"""

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Field, Model
from django.utils.duration import duration_iso_string

# What JSON has no word for, read back by Django's own field.
WORDLESS = {"BinaryField", "DateField", "DateTimeField", "DecimalField", "DurationField", "TimeField", "UUIDField"}


def columns(table: type[Model]) -> list[Field]:
    """The columns of a plain table, in the order of their lines."""
    return list(table._meta.concrete_fields)


def written(names: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[bytes]:
    """A line for the names, then one a row; each ends in a line feed."""
    yield _line(names)
    for row in rows:
        yield _line(row)


def _line(row: Iterable[object]) -> bytes:
    return json.dumps(list(row), default=_text, separators=(",", ":")).encode() + b"\n"


def _text(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, timedelta):
        return duration_iso_string(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    raise TypeError(f"{type(value).__name__} has no place in a backup")


def reader(table: type[Model], names: bytes) -> Callable[[bytes], Model]:
    """What makes a row of this plain table out of a line, given the line of names.

    Raises ValueError for names, and later for a line, that do not fit the table.
    """
    order: list[str] = json.loads(names)
    fields = {field.attname: field for field in columns(table)}
    if set(order) != set(fields):
        raise ValueError(f"its columns are {', '.join(order)}")
    convert = [(number, fields[name].to_python) for number, name in enumerate(order) if _is_wordless(fields[name])]

    def read(line: bytes) -> Model:
        values: list[Any] = json.loads(line)
        for number, to_python in convert:
            values[number] = to_python(values[number])
        return table(**dict(zip(order, values, strict=True)))

    return read


def _is_wordless(field: Field) -> bool:
    return field.get_internal_type() in WORDLESS
