"""The people who answer for a city."""

from typing import Any

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks import GROUPS, BaseBlock
from cms.people.contact import Contact
from cms.people.models import ContactRole, Person
from media.renditions import renditions_of
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


class CoordinatorBlock(BaseBlock):
    """One person, with the title this page gives her."""

    person = SnippetChooserBlock("people.Person", label=_("Person"))
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
        return context | {"contacts": context.get("examples") or contacts(picked, city)}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        return super().get_preview_context(value, parent_context) | {"examples": [example()]}


def contacts(picked: list[tuple[Person, str]], city: str) -> list[Contact]:
    """Cards for (person, title) pairs, else for the city's present coordinators: three queries for any number."""
    chosen = picked or [(person, "") for person in _coordinators(city)]
    people = (
        Person.objects.filter(pk__in=[person.pk for person, _title in chosen])
        .select_related("organisation", "portrait")
        .prefetch_related("roles", renditions_of("portrait"))
    )
    by_key = {person.pk: person for person in people}
    return [by_key[person.pk].contact(city=city, title=title) for person, title in chosen]


def _coordinators(city: str) -> list[Person]:
    """Whoever coordinates the city today; nobody outside a city."""
    roles = ContactRole.objects.filter(kind=ContactRole.Kind.COORDINATOR, city=city).select_related("person")
    return [role.person for role in roles if role.is_current()] if city else []
