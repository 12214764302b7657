"""Turku's and Espoo's teams, browsers, and an invitation that has been sent."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from cms.access.groups import ADMIN, ensure_team, grant_general
from cms.access.models import Team
from cms.staff.inviting import invite
from cms.staff.models import Invitation
from tests.conftest import HOST
from tests.teams import member, with_mail

GUEST = "maija.malli@example.org"
GOOD = "hyrrä pato vilske lumme"


@pytest.fixture
def team(tree):
    """A function that gives a team, made on demand."""

    def found(city: str, role: str) -> Team:
        group, _made = ensure_team(city, role, f"{city or 'home'}: {role}")
        grant_general(group, [ADMIN])
        return group.team

    return found


@pytest.fixture
def boss(tree):
    """Turku's publisher."""
    return with_mail(member(tree, "turku", "publishers"))


@pytest.fixture
def browser():
    """A function that gives somebody's browser; without a user that of a stranger."""

    def opened(user=None) -> Client:
        client = Client(headers={"host": HOST})
        if user is not None:
            client.force_login(user)
        return client

    return opened


@pytest.fixture
def invited(boss, team):
    """A function that invites an address to a role, of Turku's editors unless others are named, and gives the link."""

    def sent(email: str = GUEST, role: str = "editors", by=None, **fields) -> str:
        invitation = Invitation(email=email, team=team("turku", role), **fields)
        assert invite(invitation, by or boss)
        return link_in(mail.outbox[-1].body)

    return sent


def link_in(text: str) -> str:
    """The path of the invitation's link in a mail."""
    return re.search(rf"http://{HOST}(/admin/invitation/[\w-]+/)", text)[1]


def named(name: str, *args, city: str = "turku") -> str:
    """An address of the admin, about a city."""
    return f"{reverse(name, args=args)}?city={city}"


def account(password: str = GOOD, **fields) -> dict[str, str]:
    """What somebody types who accepts."""
    typed = {"first_name": "Maija", "last_name": "Malli", "password1": password, "password2": password}
    return typed | fields
