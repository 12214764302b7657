"""A value as programs read it, and as people do."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cms import formats
from cms.opendata.dataset import Field, Kind, Value

BETWEEN = "|"  # between the parts of a list in one cell, in which it never is


def as_text(value: Value) -> str:
    """For a cell of a table: ISO 8601, a point before decimals, '' for what is not known. The same in all languages."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return BETWEEN.join(part.replace(BETWEEN, "/") for part in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return moment(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def as_json(value: Value) -> Any:
    """For JSON: numbers are numbers, and what is not known is null."""
    if value in (None, ""):
        return None
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return moment(value) if isinstance(value, datetime) else value.isoformat()
    return value


def moment(value: datetime) -> str:
    """ISO 8601 with the time and the offset of Finland, whole seconds."""
    return timezone.localtime(value, timezone.get_default_timezone()).isoformat(timespec="seconds")


def shown(field: Field, value: Value) -> str:
    """As pages print it, in the active language."""
    if isinstance(value, list):
        return ", ".join(field.meaning(part) for part in value)
    if value is None or value == "":
        return ""
    return SHOWN[field.kind](value) if field.kind in SHOWN else field.meaning(str(value))


def yes_or_no(value: Value) -> str:
    """'Kyllä' or 'Yes'."""
    return _("Yes") if value else _("No")


SHOWN: Mapping[Kind, Any] = {
    Kind.DATE: formats.short_date,
    Kind.MOMENT: formats.stamp,
    Kind.MONEY: formats.money,
    Kind.PERCENT: formats.percent,
    Kind.FLAG: yes_or_no,
}
