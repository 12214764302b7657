"""What a data set is: its words, its fields with their types, and its rows.

    for row in get("projects").rows(Scope("turku"), "fi"):
        row["name"], row["start"]       text, datetime.date: values as Python has them, by the fields' keys

Rows hold what the sites show to everybody in that very language, and no contact details of a natural person.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, ClassVar

from django.db.models import TextChoices
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from cms.cities import City, city_by_slug

# A list stands in a field that is `many`.
Value = str | int | bool | Decimal | date | datetime | list[str] | None
Row = dict[str, Value]
# Languages without words of their own have English addresses.
FALLBACK = "en"


class Kind(TextChoices):
    """What a value is. An empty text is "", an empty list [], anything else that is not known None."""

    TEXT = "text", _("text")
    CODE = "code", _("code")  # one of the field's `choices`
    URL = "url", _("web address")
    DATE = "date", _("date")
    MOMENT = "moment", _("date and time")  # datetime with its time zone
    NUMBER = "number", _("whole number")
    MONEY = "money", _("sum in euros")  # Decimal
    PERCENT = "percent", _("per cent")  # Decimal, 0 to 100
    FLAG = "flag", _("yes or no")


@dataclass(frozen=True)
class Field:
    """One column. `key` is its name in every language and format; label and description are lazily translated.

    `term` is the property that it is in JSON-LD, as IRI; without one the page of the data set defines it.
    """

    key: str
    label: Any
    description: Any
    kind: Kind = Kind.TEXT
    # For Kind.CODE: what each code means, lazily translated.
    choices: Mapping[str, Any] = field(default_factory=dict, hash=False)
    many: bool = False
    term: str = ""

    def meaning(self, code: str) -> str:
        """What a code means, in the active language; the code itself where nobody knows."""
        return str(self.choices.get(code, code))


@dataclass(frozen=True)
class Scope:
    """Whose rows: the programme's, which are all, or those of one city, by its stable key."""

    city: str = ""

    @property
    def place(self) -> City | None:
        """The city; None for the programme."""
        return city_by_slug(self.city) if self.city else None


class DataSet(ABC):
    """One set. Words are lazily translated; `names` are its addresses by language, small ASCII letters and hyphens."""

    key: ClassVar[str]
    names: ClassVar[Mapping[str, str]]
    title: ClassVar[Any]
    # What it holds, in two or three sentences for anybody; what one must know to use it well, '' for nothing.
    description: ClassVar[Any]
    note: ClassVar[Any] = ""
    fields: ClassVar[tuple[Field, ...]]
    # Key of the field by which the rows are counted in the chart, and what the chart is called.
    chart_by: ClassVar[str]
    chart_title: ClassVar[Any]
    # schema.org's type of what a row is about, whose address stands in the field `address`.
    schema: ClassVar[str]
    address: ClassVar[str] = "url"
    # Keys of the fields that the page shows of a few rows.
    preview: ClassVar[tuple[str, ...]]
    # Codes of the EU's authority table "data-theme".
    themes: ClassVar[tuple[str, ...]] = ("GOVE",)
    keywords: ClassVar[tuple[Any, ...]] = ()
    # Whether tables are headed "Nimi / Name" in two languages, as the law wants of some, and not by the fields' keys.
    has_bilingual_headings: ClassVar[bool] = False
    # Where it stands among the others, small numbers first.
    order: ClassVar[int] = 100

    def name(self, language: str) -> str:
        """What the set is called in addresses of a language."""
        return self.names.get(language, self.names[FALLBACK])

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """The fields by their keys."""
        return {one.key: one for one in self.fields}

    @abstractmethod
    def rows(self, scope: Scope, language: str, keys: Collection[int] | None = None) -> Iterator[Row]:
        """The rows in the order of their primary keys: published, public, written in this language.

        `keys` narrows to objects with these primary keys, which are pages' wherever a row is about a page. The queries
        do not grow with the rows, nor does the memory where they are not kept.
        """

    @abstractmethod
    def count(self, scope: Scope, language: str) -> int:
        """How many rows there are."""

    @abstractmethod
    def modified(self, scope: Scope, language: str) -> datetime | None:
        """When anything in the set was last published; None for an empty one."""


def in_language(words: Any, language: str) -> str:
    """Lazily translated words in a language, whatever the active one is."""
    with translation.override(language):
        return str(words)
