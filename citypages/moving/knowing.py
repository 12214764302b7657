"""People and projects that the install knows already, found by what a source says of them."""

import re
from typing import Any

from django.db.models import Q
from phonenumber_field.phonenumber import PhoneNumber

from citypages.moving.drafting.draft import Known
from cms.moving.parts import Part, Recognised, words
from cms.people.models import Person
from cms.people.phones import phone_display
from projectpages.models import ProjectPage

HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)")


def known_people(recognised: Recognised, chosen: dict[str, Any], user: Any) -> dict[int, Known]:
    """For each person of the source: a record that we have, else whether one may be made, else none.

    The same address is the same human being, then the same number, then the same name: never a second record.
    """
    parts = {number: part for number, part in enumerate(recognised.parts) if part.kind == "person"}
    if not parts:
        return {}
    may_add = user is not None and user.has_perm("people.add_person")
    rows = _candidates(parts.values(), [key for key in chosen.values() if isinstance(key, int)])
    return {number: _known(part, chosen.get(str(number)), rows, may_add) for number, part in parts.items()}


def _candidates(parts: Any, keys: list[int]) -> list[Person]:
    by = Q(pk__in=keys)
    for part in parts:
        for name in ("name", "email"):
            if part.values.get(name):
                by |= Q(**{f"{name}__iexact": str(part.values[name]).strip()})
        if part.values.get("phone"):
            by |= Q(phone=str(part.values["phone"]))
    return list(Person.objects.filter(by).select_related("organisation").order_by("pk"))


def _known(part: Part, chosen: Any, rows: list[Person], may_add: bool) -> Known:
    if chosen == "text":
        return Known("text")
    if isinstance(chosen, int) and not isinstance(chosen, bool):
        row = next((person for person in rows if person.pk == chosen), None)
    else:
        row = _match(part, rows)
    if row is not None:
        return Known("known", row.pk, said_of(row))
    return Known("new" if may_add and part.values.get("name") else "text")


def _match(part: Part, rows: list[Person]) -> Person | None:
    email, phone = str(part.values.get("email") or "").casefold(), str(part.values.get("phone") or "")
    name = " ".join(str(part.values.get("name") or "").split()).casefold()
    tests = (
        lambda person: bool(email) and person.email.casefold() == email,
        lambda person: bool(phone) and bool(person.phone) and person.phone.as_e164 == phone,
        lambda person: bool(name) and " ".join(person.name.split()).casefold() == name,
    )
    return next((person for test in tests for person in rows if test(person)), None)


def said_of(person: Person) -> str:
    """Everything that the record says, in every language and form."""
    phone = person.phone if isinstance(person.phone, PhoneNumber) else None
    numbers = [phone.as_e164, phone.as_international, phone.as_national, phone_display(phone)] if phone else []
    organisation = person.organisation.name.values() if person.organisation else ()
    return " ".join([person.name, *person.title.values(), *organisation, person.email, *numbers])


def known_projects(recognised: Recognised) -> dict[tuple[int, int], int]:
    """Projects of a list that have a published page here, by name or by the host of their website."""
    rows = {
        (number, index): row
        for number, part in enumerate(recognised.parts)
        if part.kind == "project_list"
        for index, row in enumerate(part.values.get("rows") or [])
    }
    if not rows:
        return {}
    pages = ProjectPage.objects.live().filter(locale__language_code=recognised.language)
    by_name: dict[str, int] = {}
    by_host: dict[str, int] = {}
    for pk, title, expansion, website in pages.values_list("pk", "title", "expansion", "website"):
        for name in filter(None, (title, expansion)):
            by_name.setdefault(_plain(name), pk)
        if host := _host(website):
            by_host.setdefault(host, pk)
    found = {}
    for place, row in rows.items():
        names = [_plain(str(row.get(key) or "")) for key in ("name", "expansion")]
        key = next((by_name[name] for name in names if name and name in by_name), None)
        key = key or by_host.get(_host(str(row.get("address") or "")))
        if key:
            found[place] = key
    return found


def _plain(name: str) -> str:
    return " ".join(words(name))


def _host(address: str) -> str:
    """The host of a project's own site; a page on a large site is not the project's."""
    found = HOST.match(address)
    path = address[found.end() :].strip("/") if found else ""
    return found[1].lower() if found and not path else ""
