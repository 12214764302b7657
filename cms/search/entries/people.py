"""The entries of people: who has a role, at the page where she answers, for as long as the role lasts.

Neither telephone nor e-mail is in them: who finds somebody reads those on the page, while they are public.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from wagtail.models import Page

from cms.people.models import ContactRole, Person
from cms.search.entries.pages import described
from cms.search.entries.sites import Sections
from cms.search.entries.storing import store
from cms.search.facts import Facts, Kind
from cms.search.models import Entry

Lasting = tuple[date | None, date | None]


def index_people(keys: Collection[int] | None = None) -> int:
    """Make the entries of some people anew, or of all; returns how many there are. Some six queries."""
    old = Entry.objects.filter(kind=Kind.PERSON)
    people = Person.objects.select_related("organisation")
    roles = Prefetch("roles", ContactRole.objects.select_related("project").order_by("sort_order", "pk"))
    if keys is not None:
        old, people = old.filter(person__in=keys), people.filter(pk__in=keys)
    found = list(people.prefetch_related(roles))
    places = Places([role for person in found for role in person.roles.all()])
    entries = [entry for person in found for entry in _entries(person, places)]
    store(entries, old)
    return len(entries)


class Places:
    """Where people with roles answer: the pages, in every language."""

    def __init__(self, roles: Iterable[ContactRole]) -> None:
        self.sections = Sections()
        keys = {role.project.translation_key for role in roles if role.project}
        self.projects: dict[Any, list[Page]] = defaultdict(list)
        for page in _served(Page.objects.filter(translation_key__in=keys) if keys else Page.objects.none()):
            self.projects[page.translation_key].append(page)
        self.fronts: dict[str, list[Page]] = defaultdict(list)
        for page in _served(Page.objects.filter(path__in=[path for path, _city, _code in self.sections.found])):
            self.fronts[self.sections.site_of(page) or ""].append(page)

    def of(self, role: ContactRole) -> list[Page]:
        """A project's page, a city's front page, or the programme's."""
        if role.kind == ContactRole.Kind.PROJECT:
            return self.projects[role.project.translation_key] if role.project else []
        return self.fronts[role.city if role.kind == ContactRole.Kind.COORDINATOR else ""]


def _served(pages: Any) -> Iterable[Page]:
    return pages.filter(alias_of=None).live().select_related("locale").order_by("path")


def _entries(person: Person, places: Places) -> Iterator[Entry]:
    """One for each page and time: two roles that last equally long at a page are one."""
    grouped: dict[tuple[Page, Lasting], list[ContactRole]] = defaultdict(list)
    for role in person.roles.all():
        if not role.has_ended(timezone.localdate()):
            for page in places.of(role):
                grouped[page, (role.start, role.end)].append(role)
    for (page, (start, end)), roles in grouped.items():
        site, language = places.sections.site_of(page), page.locale.language_code
        if site is not None:
            facts = Facts(kind=Kind.PERSON, starts_on=start, ends_on=end)
            yield Entry(
                key=f"person:{person.pk}:{page.pk}:{start or ''}:{end or ''}",
                language=language,
                site=site,
                page=page,
                person=person,
                title=person.name,
                summary=_summary(person, roles, language),
                **described(facts, site) | {"year": None},
            )


def _summary(person: Person, roles: Iterable[ContactRole], language: str) -> str:
    """Title, organisation and scopes. What is not written in the language is left out, but for a name."""
    organisation = person.organisation.name if person.organisation else None
    name = organisation.in_language(language) or str(organisation) if organisation else ""
    said = [person.title.in_language(language), name, *(role.scope.in_language(language) for role in roles)]
    return ", ".join(dict.fromkeys(part for part in said if part))
