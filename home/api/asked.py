"""What may be asked: the parameters of lists, strictly read, so that a slip of the keyboard is told and not ignored."""

from collections.abc import Collection
from typing import Annotated, Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext_noop as _
from ninja import Schema
from ninja.errors import ValidationError
from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cms.caching.marks import shows
from cms.cities import CITIES
from cms.languages.names import content_languages
from cms.search.facets import YEARS

MOST = 100  # items in one answer
USUAL = 20
# Sizes under which an answer is kept: nobody fills the cache with one list in a hundred sizes.
KEPT_SIZES = {USUAL, 50, MOST}
LAST_PAGE = 100_000


class OneOf:
    """Of a parameter in text: it takes one of these values."""

    def __init__(self, values: Collection[str]) -> None:
        self.values = list(values)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._known, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": self.values}

    def _known(self, value: str) -> str:
        if value not in self.values:
            raise PydanticCustomError("unknown_value", "not among the values", {"expected": ", ".join(self.values)})
        return value


def _digits(value: Any) -> Any:
    """What pydantic takes for a number besides digits is none here: ' 1', '1_0', '1.0'."""
    if isinstance(value, str) and not (value.isascii() and value.isdigit() and len(value) < 10):
        raise PydanticCustomError("int_parsing", "not a number in digits")
    return value


def left_out(description: str) -> Any:
    """The field of a parameter that need not be there."""
    return Field(None, description=description)


Language = Annotated[str | None, OneOf(content_languages())]
CityKey = Annotated[str | None, OneOf([city.slug for city in CITIES])]
PageNumber = Annotated[int, Field(ge=1, le=LAST_PAGE), BeforeValidator(_digits)]
PageSize = Annotated[int, Field(ge=1, le=MOST), BeforeValidator(_digits)]
Year = Annotated[int, Field(ge=YEARS.start, le=YEARS.stop - 1), BeforeValidator(_digits)]
Text = Annotated[str, Field(min_length=1, max_length=200)]


class Spoken(Schema):
    """What everything can be asked in."""

    language: Language = left_out(
        _("Language of the answer; without it that of the address: /en/api/… answers in English.")
    )


class Paged(Spoken):
    """What every list can be asked."""

    page: PageNumber = Field(1, description=_("Which page, from 1."))
    page_size: PageSize = Field(USUAL, description=_("How many on a page, 100 at most."))


def refuse_unknown(request: HttpRequest, known: Collection[str]) -> None:
    """Raises ValidationError for parameters that nobody reads."""
    if unknown := [name for name in request.GET if name not in known]:
        raise ValidationError([{"type": "unknown", "loc": ("query", name)} for name in unknown])


def spelling(request: HttpRequest, asked: Spoken, **changes: Any) -> str:
    """The one spelling of the query that asks this: in the order of the fields, without what goes without saying."""
    fields = type(asked).model_fields
    values = {name: getattr(asked, name) for name in fields if name in request.GET} | changes
    said = {name: values[name] for name in fields if name in values}
    return urlencode({name: str(value) for name, value in said.items() if value != fields[name].default})


def other_page(request: HttpRequest, asked: Paged, number: int) -> str:
    """The address of another page of the same list."""
    query = spelling(request, asked, page=number)
    return request.build_absolute_uri(request.path) + (f"?{query}" if query else "")


def keep(request: HttpRequest, asked: Spoken) -> bool:
    """Whether the answer may be kept under its address; tells the page cache which spelling that is."""
    shows(request, spelling(request, asked))
    return getattr(asked, "page_size", USUAL) in KEPT_SIZES and not getattr(asked, "text", None)
