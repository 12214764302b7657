"""How a person is shown in one place, and what is withheld once a role has ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cms.people.phones import phone_display

if TYPE_CHECKING:
    from cms.people.models import ContactRole, Person


@dataclass(frozen=True)
class Contact:
    """What a contact card prints; a language is named where a text is not in the reader's.

    `phone_*` and `email` are empty unless a role lasts today, and so is `portrait` once a role has ended.
    """

    name: str
    title: str
    title_language: str
    organisation: str
    scope: str
    scope_language: str
    portrait: Any
    is_past: bool
    period: str
    phone_href: str
    phone_display: str
    email: str

    @classmethod
    def of(
        cls,
        person: Person,
        roles: Sequence[ContactRole],
        city: str = "",
        project_key: object = None,
        title: str = "",
    ) -> Contact:
        """Build from a person and her roles, which the caller has fetched together."""
        fitting = [role for role in roles if _fits(role, city, project_key)] or list(roles)
        current = [role for role in fitting if role.is_current()]
        past = [role for role in fitting if role.has_ended()]
        role = next(iter(current or past or fitting), None)
        is_past = bool(past) and not current
        has_phone = bool(current and person.phone)
        return cls(
            name=person.name,
            title=title or str(person.title),
            title_language="" if title else person.title.foreign_language,
            organisation=str(person.organisation.name) if person.organisation else "",
            scope=str(role.scope) if role else "",
            scope_language=role.scope.foreign_language if role else "",
            portrait=None if is_past else person.portrait,
            is_past=is_past,
            period=_period(role) if role and is_past else "",
            phone_href=f"tel:{person.phone.as_e164}" if has_phone else "",
            phone_display=phone_display(person.phone) if has_phone else "",
            email=person.email if current else "",
        )


def _fits(role: ContactRole, city: str, project_key: object) -> bool:
    """Whether a role belongs to the place asked for."""
    if project_key is not None:
        return role.project is not None and role.project.translation_key == project_key
    return bool(city) and role.city == city


def _period(role: ContactRole) -> str:
    """'2016–2018' with an en dash, or the one year that is known."""
    years = [str(day.year) for day in (role.start, role.end) if day]
    return "–".join(dict.fromkeys(years))
