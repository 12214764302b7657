"""Facts about a project, one a line: 'Hankekoodi: A70011', 'Rahoitus: EAKR', 'Kesto 1.7.2014–31.12.2017'."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cms.moving.finds.dates import days_in
from cms.moving.finds.fact_labels import field_of, split
from cms.moving.finds.fact_values import euros, fund, kind
from cms.moving.finds.found import FoundFact
from cms.moving.finds.periods import period
from cms.moving.finds.web import addresses

Value = str | date | Decimal
CODE = re.compile(r"(?<![\w-])([A-Z]{1,2}\d{4,6}|\d{3,6}/\d{2,8}|[A-Z]\d{2,4}[-/]\d{2,6})(?!\w)", re.IGNORECASE)
# The codes of the structural funds have a form of their own.
CODE_IN_TEXT = re.compile(r"(?<![\w-])(?:A7|S2)\d{4}(?![\w-])")
LONGEST = 700
NEXT_LINE = 300  # characters that a value on the line after its label may have


def _day(text: str) -> date | None:
    days = days_in(text[:100], None)
    return days[0].first if days and days[0].start < 12 else None


def _code(text: str) -> str | None:
    found = CODE.search(text[:60])
    return found[1].upper() if found else None


def _website(text: str) -> str | None:
    found = addresses(text)
    return found[0].address if found else None


TYPED: dict[str, Callable[[str], Value | None]] = {
    "total_cost": euros,
    "eu_support": euros,
    "fund": lambda text: fund(text) or None,
    "kind": lambda text: kind(text) or None,
    "code": _code,
    "website": _website,
    "starts": _day,
    "ends": _day,
}


@dataclass(frozen=True)
class _Row:
    """A field's value with the place of both."""

    line: int
    start: int
    end: int
    field: str
    value: str
    sure: float

    def fact(self, field: str, value: Value) -> FoundFact:
        return FoundFact(self.start, self.end, self.sure, self.line, field, value)


def project_facts(lines: Sequence[str]) -> list[FoundFact]:
    """The facts that lines say about a project, in their order.

    Fields and the types of their values: code, acronym, expansion, lead, partners, cities, authority, priority_axis,
    objective, focus_area, status, website (text); kind and fund (keys of projectpages.choices); starts, ends (date);
    total_cost, eu_support (Decimal, euros). A label may stand on the line before its value.
    """
    found: list[FoundFact] = []
    offset, waiting, label_at = 0, "", 0
    for number, line in enumerate(lines):
        if not line or line.isspace():
            offset += len(line) + 1
            continue
        text = line.rstrip() if len(line) <= LONGEST else ""
        alone = field_of(text)
        field, at, gap = ("", 0, "") if alone else split(text)
        row = None
        if field and text[at:].strip():
            row = _Row(number, offset, offset + len(text), field, text[at:].strip(), 0.95 if gap else 0.8)
        elif waiting and text.strip() and not alone and len(text) < NEXT_LINE:
            row = _Row(number, label_at, offset + len(text), waiting, text.strip(), 0.85)
        facts = list(_facts(row, plain=row.sure != 0.8)) if row else []
        found += facts or _code_in(number, offset, line[:20_000])
        if alone or text.strip():
            waiting, label_at = alone, offset
        offset += len(line) + 1
    return found


def _facts(row: _Row, *, plain: bool) -> Iterator[FoundFact]:
    """What a row says; without a colon only what its value's form confirms."""
    value = row.value.rstrip(";")
    of = fund(value) if row.field == "authority" else ""
    if of:  # 'Rahoittaja: Euroopan sosiaalirahasto'
        yield row.fact("fund", of)
    elif row.field == "period":
        for name, day in zip(("starts", "ends"), period(value), strict=True):
            if day:
                yield row.fact(name, day)
    elif row.field in TYPED:
        yield from _typed(row, value, plain=plain)
    elif plain:
        yield row.fact(row.field, value.rstrip(". "))


def _typed(row: _Row, value: str, *, plain: bool) -> Iterator[FoundFact]:
    """A value that has a form of its own."""
    typed = TYPED[row.field](value)
    if typed is not None and (plain or len(value.split()) <= 8):
        yield row.fact(row.field, typed)
    if row.field == "fund" and plain and (total := euros(value)):
        # 'Rahoitus: EAKR, 7,5 M€' tells a sum as well, but not which.
        yield FoundFact(row.start, row.end, 0.6, row.line, "total_cost", total)


def _code_in(number: int, offset: int, text: str) -> list[FoundFact]:
    match = CODE_IN_TEXT.search(text)
    return [FoundFact(offset + match.start(), offset + match.end(), 0.7, number, "code", match[0])] if match else []
