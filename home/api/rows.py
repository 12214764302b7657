"""From the fields of a data set to the schema of an API's item: one definition, two uses (cms/opendata)."""

import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field as SchemaField
from pydantic import create_model

from cms.opendata.dataset import DataSet, Field, Kind, Row
from home.api.texts import without_contacts

TYPES: dict[Kind, Any] = {
    Kind.TEXT: str,
    Kind.CODE: str,
    Kind.URL: Annotated[str, SchemaField(json_schema_extra={"format": "uri"})],
    Kind.DATE: datetime.date,
    Kind.MOMENT: datetime.datetime,
    Kind.NUMBER: int,
    Kind.MONEY: float,
    Kind.PERCENT: float,
    Kind.FLAG: bool,
}


def schema_of(dataset: DataSet, name: str, **more: Any) -> type[Schema]:
    """The schema of a row; `more` are further fields as pydantic's create_model takes them.

    The words of the fields are put in when the description is given, in its language (home/api/description.py).
    """
    fields: dict[str, Any] = {field.key: _typed(field) for field in dataset.fields}
    return create_model(name, __base__=Schema, **fields | more)


def items(dataset: DataSet, rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Rows as JSON has them: sums are numbers, texts tell nobody's telephone."""
    texts = [field.key for field in dataset.fields if field.kind is Kind.TEXT]
    sums = [field.key for field in dataset.fields if field.kind in {Kind.MONEY, Kind.PERCENT}]
    for row in rows:
        item: dict[str, Any] = {key: None if value == "" else value for key, value in row.items()}
        for key in texts:
            item[key] = _text(item.get(key))
        for key in sums:
            if isinstance(item.get(key), Decimal):
                item[key] = float(item[key])
        yield item


def _text(value: Any) -> Any:
    if isinstance(value, list):
        return [without_contacts(text) for text in value]
    return without_contacts(value) if isinstance(value, str) else value


def _typed(field: Field) -> tuple[Any, Any]:
    kind: Any = TYPES[field.kind]
    if field.kind is Kind.CODE and field.choices:
        kind = Annotated[str, SchemaField(json_schema_extra={"enum": list(field.choices)})]
    return (list[kind], []) if field.many else (kind | None, None)
