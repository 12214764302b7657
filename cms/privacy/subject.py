"""Whose data are meant: the records of one human being, and how her name, addresses and numbers may be written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from phonenumber_field.phonenumber import PhoneNumber

from cms.people.models import Person

User: Any = get_user_model()
SPACE = r"[\s\u00a0\u00ad]"
AT = rf"(?:@|%40|&\#0*64;|&\#x0*40;|{SPACE}*[(\[]{SPACE}*(?:at|ät){SPACE}*[)\]]{SPACE}*)"
GONE = "[…]"


class UnclearError(Exception):
    """Nobody is found, or several people are."""


@dataclass
class Subject:
    """Records and words. `names` are of two words or more: a single one may be anybody's."""

    people: list[Person] = field(default_factory=list)
    users: list[Any] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    shared_names: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, who: str = "", email: str = "", user: str = "", person: str = "") -> Subject:
        """From a name or address, or from what the options say. Raises UnclearError."""
        found = cls()
        if "@" in who:
            who, email = "", who
        if who:
            found.people += _one("people", Person.objects.filter(name__iexact=who))
            found.users += _one("accounts", _users_called(who))
            found.names.add(who)
        if person:
            by = Q(pk=person) if person.isdigit() else Q(name__iexact=person)
            found.people += _needed("person", Person.objects.filter(by))
        if user:
            found.users += _needed("user", User.objects.filter(username=user))
        if email:
            found.emails.add(email.casefold())
        found._follow()
        if not (found.people or found.users or found.emails or found.names):
            raise UnclearError("Say who is meant: a full name, --email, --user or --person.")
        return found

    def _follow(self) -> None:
        """Records with the same address are the same human being's; then her other names and addresses."""
        known = set(self.emails) | {each.email.casefold() for each in (*self.people, *self.users) if each.email}
        for address in known:
            self.people += Person.objects.filter(email__iexact=address)
            self.users += User.objects.filter(email__iexact=address)
        self.people, self.users = list(dict.fromkeys(self.people)), list(dict.fromkeys(self.users))
        self.emails = known
        self.names |= {each.name for each in self.people} | {each.get_full_name() for each in self.users}
        self.phones |= {person.phone.as_e164 for person in self.people if person.phone}
        self.trim_names()

    def trim_names(self) -> None:
        """Leave out single words, and names that somebody else has as well."""
        self.names = {" ".join(name.split()) for name in self.names if len(name.split()) > 1}
        people, users = {each.pk for each in self.people}, {each.pk for each in self.users}
        for name in self.names:
            others = Person.objects.filter(name__iexact=name).exclude(pk__in=people).exists()
            if others or _users_called(name).exclude(pk__in=users).exists():
                self.shared_names.add(name)
        self.names -= self.shared_names

    def pattern(self) -> re.Pattern[str]:
        """Finds names in either order and with an ending, addresses and numbers, however they are written."""
        parts = [*map(_name, sorted(self.names)), *map(_mail, sorted(self.emails)), *map(_phone, sorted(self.phones))]
        return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)

    def file_pattern(self) -> re.Pattern[str]:
        """Finds names in addresses and in names of files: maija-malli, malli_maija."""
        joined = [r"[-_. ]+".join(_plain(word) for word in order) for order in map(str.split, sorted(self.names))]
        return re.compile("|".join(joined) or r"(?!)", re.IGNORECASE)


def _users_called(name: str) -> Any:
    """Accounts with this full name or user name."""
    first, _space, last = name.rpartition(" ")
    return User.objects.filter(Q(first_name__iexact=first, last_name__iexact=last) | Q(username=name))


def _one(kind: str, found: Any) -> list[Any]:
    rows = list(found[:10])
    if len(rows) > 1:
        keys = ", ".join(str(row.pk) for row in rows)
        raise UnclearError(f"There are several {kind} of this name ({keys}): say which with --person or --user.")
    return rows


def _needed(option: str, found: Any) -> list[Any]:
    if rows := _one(option, found):
        return rows
    raise UnclearError(f"--{option} names nobody.")


def _name(name: str) -> str:
    """Maija Malli, Maija Mallin, Malli, Maija; with any space between."""
    words = [re.escape(word) for word in name.split()]
    straight = rf"{SPACE}+".join(words)
    turned = rf"{words[-1]},?{SPACE}+" + rf"{SPACE}+".join(words[:-1])
    return rf"\b{straight}\w*|\b{turned}\b"


def _mail(address: str) -> str:
    local, _at, domain = address.partition("@")
    return rf"(?:mailto:)?(?<![\w.+-]){re.escape(local)}{AT}{re.escape(domain)}(?![\w-])"


def _phone(e164: str) -> str:
    number = PhoneNumber.from_string(e164)
    gap = r"[\s\u00a0().–-]*"
    digits = gap.join(str(number.national_number))
    abroad = rf"(?:\+|00){gap}{gap.join(str(number.country_code))}{gap}(?:\(0\){gap})?"
    return rf"(?:tel:)?(?<!\d)(?:{abroad}|0{gap}){digits}(?!\d)"


def _plain(word: str) -> str:
    """A word as addresses spell it."""
    return re.escape(word.lower()).replace("ä", "[äa]").replace("ö", "[öo]").replace("å", "[åa]")
