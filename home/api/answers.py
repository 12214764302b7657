"""Lists as they are answered: a page of items, how many there are, and ways on."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_noop as _
from ninja import Schema
from pydantic import Field, create_model

from home.api.asked import Paged, Spoken, keep, other_page
from home.api.place import at_programme

KEPT = "answer_may_be_kept"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]


class Links(Schema):
    """Ways on, as addresses to be asked as they are."""

    self: Address = Field(description=_("This answer."))
    next: Address | None = Field(description=_("The next page; null on the last."))
    previous: Address | None = Field(description=_("The page before; null on the first."))
    programme: Address | None = Field(
        description=_("The same of all cities, on the programme's host; null if this is it.")
    )


class Listed(Schema):
    """What every list says of itself."""

    count: int = Field(description=_("How many there are on all pages."))
    language: str = Field(description=_("Language in which everything here is written."))
    licence: Address = Field(description=_("Terms under which you may use this."))
    links: Links


Read = Callable[[int, int], Sequence[Any]]


def list_of(item: type[Schema]) -> type[Schema]:
    """The schema of a list of such items."""
    results = (list[item], Field(description=_("The items of this page.")))  # type: ignore[valid-type]  # made at run time
    return create_model(f"{item.__name__}List", __base__=Listed, results=results)


def listed(request: HttpRequest, asked: Paged, count: int, read: Read) -> dict[str, Any]:
    """A page of a list; `read` gives the items from a number up to another. Raises Http404 beyond the last page."""
    last = max(1, -(-count // asked.page_size))
    if asked.page > last:
        raise Http404
    start = (asked.page - 1) * asked.page_size
    return {
        "count": count,
        "language": get_language() or "",
        "licence": LICENCE,
        "links": links(request, asked, last),
        "results": list(read(start, min(start + asked.page_size, count))) if count else [],
    }


def links(request: HttpRequest, asked: Paged, last: int) -> dict[str, str | None]:
    """Ways on from one of so many pages."""
    return {
        "self": other_page(request, asked, asked.page),
        "next": other_page(request, asked, asked.page + 1) if asked.page < last else None,
        "previous": other_page(request, asked, asked.page - 1) if asked.page > 1 else None,
        "programme": at_programme(request),
    }


def kept(request: HttpRequest, asked: Spoken, count: int | None = None) -> None:
    """The answer may be given to others until the content changes, unless it is one of a thousand spellings of
    nothing. To be called by whoever makes it."""
    if keep(request, asked) and count != 0:
        setattr(request, KEPT, True)
