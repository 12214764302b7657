"""The cities, and what the API is: where somebody begins."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _
from ninja import Query, Schema
from pydantic import Field

from cms.cities import CITIES, City
from home.api.answers import LICENCE, Address, kept, list_of, listed
from home.api.asked import Paged, Spoken
from home.api.interface import V1, VERSION, api, operation
from home.api.people import fronts
from home.api.place import city_here


class PublicCity(Schema):
    """One of the cities of the programme."""

    id: str = Field(description=_("Key of the city, the same in every language."))
    name: str = Field(description=_("Name in the language of the answer."))
    names: dict[str, str] = Field(description=_("Names by language."))
    longitude: float | None = Field(description=_("Where it lies, in degrees east (WGS 84)."))
    latitude: float | None = Field(description=_("Where it lies, in degrees north (WGS 84)."))
    url: Address | None = Field(description=_("Its front page; null where there is none in this language."))
    projects: Address = Field(description=_("The projects in its region."))
    events: Address = Field(description=_("The events on its site."))
    news: Address = Field(description=_("The news of its site, and about it."))
    people: Address = Field(description=_("Its people."))


class Start(Schema):
    """Where to go on from."""

    title: str = Field(description=_("What this is."))
    version: str = Field(description=_("Version of the API."))
    licence: Address = Field(description=_("Terms under which you may use this."))
    city: str | None = Field(description=_("The city whose host this is; null on the programme's."))
    description: Address = Field(description=_("Description of everything here (OpenAPI 3.1)."))
    page: Address = Field(description=_("Page for people to try it."))
    lists: dict[str, Address] = Field(description=_("The lists that there are."))


LISTS = ("projects", "cities", "people", "events", "news", "calls", "search", "linked_events")


@operation(f"{V1}/", Start, "start", _("Where to begin"))
def start(request: HttpRequest, asked: Query[Spoken]) -> dict[str, Any]:
    """Addresses of all lists."""
    kept(request, asked)
    return {
        "title": gettext(api.title),
        "version": VERSION,
        "licence": LICENCE,
        "city": city_here(request) or None,
        "description": request.build_absolute_uri(reverse("api:description")),
        "page": request.build_absolute_uri(reverse("api_page")),
        "lists": {name: request.build_absolute_uri(reverse(f"api:{name}")) for name in LISTS},
    }


@operation(f"{V1}/cities/", list_of(PublicCity), "cities", _("The cities"))
def cities(request: HttpRequest, asked: Query[Paged]) -> dict[str, Any]:
    """All of them, on every host: there are few."""
    kept(request, asked)
    return listed(request, asked, len(CITIES), lambda start, stop: _cities(request, CITIES[start:stop]))


@operation(f"{V1}/cities/{{id}}/", PublicCity, "cities", _("One city"))
def city(request: HttpRequest, id: str, asked: Query[Spoken]) -> dict[str, Any]:  # noqa: A002  the API's word
    """Raises Http404 for a key that no city has."""
    kept(request, asked)
    found = _cities(request, [city for city in CITIES if city.slug == id])
    if not found:
        raise Http404
    return found[0]


def _cities(request: HttpRequest, some: Any) -> list[dict[str, Any]]:
    urls = fronts(get_language() or "")
    return [_city(request, city, urls.get(city.slug)) for city in some]


def _city(request: HttpRequest, city: City, url: str | None) -> dict[str, Any]:
    lists = {
        name: request.build_absolute_uri(f"{reverse(f'api:{name}')}?city={city.slug}")
        for name in ("projects", "events", "news", "people")
    }
    longitude, latitude = city.place or (None, None)
    names = {"fi": city.name_fi, "en": city.name_en} | dict(city.names)
    place = {"longitude": longitude, "latitude": latitude, "url": url}
    return {"id": city.slug, "name": city.name, "names": names} | place | lists
