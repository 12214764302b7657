"""Who and what is known here already: people and projects that a page names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from citypages.moving.models import MovedPage
from cms.moving.parts import Part
from cms.people.models import Person

TEXT = "text"
SAME_BY = ("name", "email", "phone")


@dataclass(frozen=True)
class Match:
    """Somebody known, or nobody (`value` 'text'): one of the answers to “is it this one?”."""

    value: str
    label: str
    is_chosen: bool


def matches_of(moved: MovedPage, parts: Sequence[Part], span: range) -> dict[int, list[Match]]:
    """By the number of a part that names a person: those of the same name, address or number."""
    people = {number: parts[number] for number in span if parts[number].kind == "person"}
    asked = Q(pk__in=())
    for part in people.values():
        asked |= _same(part)
    known = list(Person.objects.filter(asked).select_related("organisation")) if people else []
    chosen = moved.choices.get("people", {})
    return {
        number: found for number, part in people.items() if (found := _answers(part, known, chosen.get(str(number))))
    }


def _same(part: Part) -> Q:
    asked = Q(pk__in=())
    for name in SAME_BY:
        if value := str(part.values.get(name) or "").strip():
            asked |= Q(phone=value) if name == "phone" else Q(**{f"{name}__iexact": value})
    return asked


def _is_same(part: Part, person: Person) -> bool:
    said = {name: str(part.values.get(name) or "").strip().lower() for name in SAME_BY}
    known = {"name": person.name, "email": person.email, "phone": person.phone.as_e164 if person.phone else ""}
    return any(value and value == known[name].lower() for name, value in said.items())


def _answers(part: Part, known: Sequence[Person], chosen: Any) -> list[Match]:
    same = [person for person in known if _is_same(part, person)]
    if not same:
        return []
    preset = chosen if chosen is not None else same[0].pk
    answers = [Match(str(person.pk), _described(person), preset == person.pk) for person in same]
    return [*answers, Match(TEXT, _("Somebody else: keep it as text"), preset == TEXT)]


def _described(person: Person) -> str:
    return ", ".join(filter(None, [person.name, str(person.title), str(person.organisation or "")]))
