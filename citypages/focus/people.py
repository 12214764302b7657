"""Who answers for a focus area in a city."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q

from cms.people.contact import Contact
from cms.people.models import ContactRole, Person
from media.renditions import prefetch_renditions


def contacts_of(picked: Iterable[tuple[Person, str]], projects: Sequence[Any], city: str) -> list[Contact]:
    """Cards for picked (person, title) pairs, else for those of the city who answer for these projects.

    Three queries whatever their number. Somebody whose role has ended appears without contact data, last.
    """
    titles = {person.pk: title for person, title in picked}
    names = {project.translation_key: project.full_name for project in projects}
    chosen = Q(pk__in=titles) if titles else _answering(names, projects, city)
    people = (
        Person.objects.filter(chosen)
        .distinct()
        .select_related("organisation", "portrait")
        .prefetch_related(Prefetch("roles", ContactRole.objects.select_related("project")))
    )
    found = {person.pk: _card(person, names, city, titles.get(person.pk, "")) for person in people}
    prefetch_renditions(contact.portrait for contact in found.values())
    if titles:
        return [found[pk] for pk in titles if pk in found]
    return sorted(found.values(), key=lambda contact: (contact.is_past, contact.name))


def _answering(names: dict[UUID, str], projects: Sequence[Any], city: str) -> Q:
    """The city's own people with a role in the projects, and the local contacts that the projects name."""
    local = {row.contact_id for project in projects for row in project.participants if row.city == city}
    return Q(city=city, roles__project__translation_key__in=list(names)) | Q(pk__in=local - {None})


def _card(person: Person, names: dict[UUID, str], city: str, title: str) -> Contact:
    """The person as seen from her role in one of the projects, a present one first; the role's project is named."""
    roles = [role for role in person.roles.all() if role.project and role.project.translation_key in names]
    roles.sort(key=lambda role: not role.is_current())
    if not roles:
        return person.contact(city=city, title=title)
    key = roles[0].project.translation_key
    contact = person.contact(project_key=key, title=title)
    return replace(contact, scope=", ".join(filter(None, [names[key], contact.scope])))
