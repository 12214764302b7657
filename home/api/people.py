"""Who answers for what today: names, titles and roles, and nothing by which somebody is reached.

Telephone and e-mail stand on the pages, for people to use; here they would be a list to be gathered.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_noop as _
from ninja import Query, Schema
from pydantic import Field

from cms.addresses import place_of
from cms.atlas import atlas
from cms.caching import memo
from cms.opendata.pages import published, sites
from cms.people.models import ContactRole
from home.api.answers import Address, kept, list_of, listed
from home.api.asked import CityKey, OneOf, Paged, left_out
from home.api.interface import V1, operation
from home.api.place import here_or
from home.api.texts import without_contacts
from projectpages.models import ProjectPage


class PublicRole(Schema):
    """What somebody is for, today."""

    kind: str = Field(description=_("What sort of role."), json_schema_extra={"enum": [*ContactRole.Kind.values]})
    city: str | None = Field(description=_("Key of the city, of a city's coordinator."))
    project: str | None = Field(description=_("Identifier of the project, of its contact."))
    scope: str = Field(description=_("Which part of it."))
    url: Address = Field(description=_("The page on which this person can be reached."))


class PublicPerson(Schema):
    """Somebody who answers for a city, a project or the programme."""

    name: str = Field(description=_("Name."))
    title: str = Field(description=_("Title at work; empty where it is not written in this language."))
    organisation: str | None = Field(description=_("Where this person works."))
    roles: list[PublicRole] = Field(description=_("Roles that last today."))


class PeopleAsked(Paged):
    """By what people are narrowed down."""

    city: CityKey = left_out(_("Only people with a role in this city or in a project there."))
    kind: Annotated[str | None, OneOf(ContactRole.Kind.values)] = left_out(_("Only people with such a role."))


@operation(
    f"{V1}/people/",
    list_of(PublicPerson),
    "people",
    _("People and their roles"),
    _("Everybody who has a public role today, by name. How to reach them is said on the pages alone."),
)
def people(request: HttpRequest, asked: Query[PeopleAsked]) -> dict[str, Any]:
    """Few enough to be read all, once for each version of the content."""
    language, city = get_language() or "", here_or(request, asked.city)
    everybody = memo.remember(("api people", language), lambda: list(_people(language)))
    found = [person for person in everybody if _fits(person, city, asked.kind)]
    kept(request, asked, len(found))
    return listed(request, asked, len(found), lambda start, stop: found[start:stop])


def _people(language: str) -> Iterator[dict[str, Any]]:
    """Everybody with a role that lasts today at a page that is published: four queries."""
    rows = ContactRole.objects.select_related("person__organisation", "project").order_by(
        "person__name", "person", "pk"
    )
    current = [role for role in rows if role.is_current()]
    places = _places(current, language)
    roles: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for role in current:
        if place := places.get(_target(role)):
            roles[role.person].append(_role(role, *place, language))
    for person, own in roles.items():
        yield {
            "name": person.name,
            "title": person.title.in_language(language),
            "organisation": str(person.organisation.name) if person.organisation else None,
            "roles": own,
        }


def _target(role: ContactRole) -> Any:
    """What a role is at: a project, by its lasting key, or a site, by its city."""
    if role.kind == ContactRole.Kind.PROJECT:
        return role.project.translation_key if role.project else None
    return role.city if role.kind == ContactRole.Kind.COORDINATOR else ""


def _places(roles: list[ContactRole], language: str) -> dict[Any, tuple[str, list[str]]]:
    """Address and cities of what the roles are at, of what is published in the language."""
    keys = {role.project.translation_key for role in roles if role.project}
    pages = ProjectPage.objects.filter(published(language), translation_key__in=keys)
    found: dict[Any, tuple[str, list[str]]] = {
        page.translation_key: (place_of(page.url_path), [city.slug for city in page.cities])
        for page in pages.only("url_path", "translation_key").prefetch_related("participations")
    }
    return found | {city: (url, [city]) for city, url in fronts(language).items()}


def fronts(language: str) -> dict[str, str]:
    """Addresses of the published front pages in a language, by city; '' is the programme's."""
    known, cities = atlas(), sites(language)
    live = [front for front in known.public(known.fronts.values()) if front.locale.language_code == language]
    return {cities.get(front.path, ""): place_of(front.url_path) for front in live}


def _role(role: ContactRole, url: str, cities: list[str], language: str) -> dict[str, Any]:
    is_project = role.kind == ContactRole.Kind.PROJECT
    return {
        "kind": role.kind,
        "city": role.city if role.kind == ContactRole.Kind.COORDINATOR else None,
        "project": str(role.project.translation_key) if is_project and role.project else None,
        "scope": without_contacts(role.scope.in_language(language)),
        "url": url,
        "cities": cities,
    }


def _fits(person: dict[str, Any], city: str, kind: str | None) -> bool:
    return any((not city or city in role["cities"]) and kind in {None, role["kind"]} for role in person["roles"])
