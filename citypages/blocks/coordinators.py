"""The people who answer for a city."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks import GROUPS, BaseBlock, Fetch, Fetched, loads
from cms.people.contact import Contact
from cms.people.models import ContactRole, Person
from cms.shared import shared
from media.renditions import prefetch_renditions
from media.samples import PORTRAIT


def example() -> Contact:
    """What the block picker and the gallery show: nobody's name and face, and numbers that cannot be anyone's."""
    return Contact(
        name="Maija Malli",
        title=gettext("City coordinator"),
        title_language="",
        organisation=gettext("Sample City"),
        scope=gettext("Open data and trials in schools"),
        scope_language="",
        portrait=PORTRAIT,
        is_past=False,
        period="",
        phone_href="#",
        phone_display="050 000 0000",
        email="maija.malli@example.fi",
    )


class PersonChooserBlock(Fetched, SnippetChooserBlock):
    """A person, fetched with all that her card prints."""


def people(keys: Collection[int]) -> dict[int, Person]:
    """People by key, with their organisation, portrait and roles: two queries. Portraits' sizes are for the caller."""
    return {person.pk: person for person in _complete().filter(pk__in=keys)} if keys else {}


def _complete() -> QuerySet[Person]:
    return Person.objects.select_related("organisation", "portrait").prefetch_related("roles")


@loads(Person)
def load_people(keys: Collection[int], fetch: Fetch) -> dict[int, Person]:
    """The same for a page."""
    found = people(keys)
    fetch.pictures += [person.portrait for person in found.values()]
    return found


class CoordinatorBlock(BaseBlock):
    """One person, with the title this page gives her."""

    person = PersonChooserBlock("people.Person", label=_("Person"))
    title = blocks.CharBlock(
        required=False,
        max_length=120,
        label=pgettext_lazy("of a person", "Title"),
        help_text=_("Empty: the person's own title."),
    )

    class Meta:
        icon = "user"
        label = _("Person")
        description = _("Contact card of one person. The details come from the person's own record.")
        search_words = _("contact staff expert telephone email")
        group = GROUPS["people"]
        template = "citypages/blocks/person.html"
        preview_value = {"person": None, "title": ""}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"contact": example()}


class CoordinatorsBlock(BaseBlock):
    """Contact cards: of the people picked here, else of everybody who coordinates the page's city today."""

    heading = blocks.CharBlock(required=False, max_length=120, label=_("Heading"))
    people = blocks.ListBlock(
        CoordinatorBlock(),
        default=[],
        label=_("People"),
        help_text=_("Empty: the city's present coordinators, found by themselves."),
    )

    class Meta:
        icon = "group"
        label = _("Coordinators")
        label_format = "{heading}"
        description = _("Contact cards of the city's coordinators. The details come from the person's own record.")
        search_words = _("contact person people staff expert telephone email")
        group = GROUPS["people"]
        template = "citypages/blocks/coordinators.html"
        preview_value = {"heading": _("Contacts"), "people": []}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        frame = context.get("frame")
        city = frame.city.slug if frame and frame.city else ""
        picked = [(item["person"], item["title"]) for item in value.get("people") or [] if item["person"]]
        return context | {"contacts": context.get("examples") or contacts(picked, city, context.get("request"))}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"examples": [example()]}


def contacts(picked: list[tuple[Person, str]], city: str, request: Any = None) -> list[Contact]:
    """Cards for (person, title) pairs, else for the city's present coordinators.

    No query for those that were fetched with their page; for others three for any number, once for a request.
    """
    if picked:
        return _cards(picked, city)
    return shared(
        request, ("coordinators", city), lambda: _cards([(person, "") for person in _coordinators(city)], city)
    )


def _cards(chosen: list[tuple[Person, str]], city: str) -> list[Contact]:
    by_key = {person.pk: person for person, _title in chosen if _is_complete(person)}
    by_key |= people({person.pk for person, _title in chosen} - set(by_key))
    prefetch_renditions(person.portrait for person in by_key.values())
    return [by_key[person.pk].contact(city=city, title=title) for person, title in chosen]


def _is_complete(person: Person) -> bool:
    return "roles" in getattr(person, "_prefetched_objects_cache", {})


def _coordinators(city: str) -> list[Person]:
    """Whoever coordinates the city today, in the order of their roles; nobody outside a city."""
    kind = ContactRole.Kind.COORDINATOR
    found = _complete().filter(roles__kind=kind, roles__city=city).distinct() if city else ()
    roles = [role for person in found for role in person.roles.all() if role.kind == kind and role.city == city]
    by_key = {person.pk: person for person in found}
    roles.sort(key=lambda role: (role.sort_order, role.pk))
    return [by_key[role.person_id] for role in roles if role.is_current()]
