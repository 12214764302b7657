"""Who asks, and what is made of the answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import Client

from cms.access.models import Team
from tests.conftest import HOST
from tests.walls.espoo import SECRET

# The columns of docs/permissions.md. Espoo's things are asked for.
FOREIGN = ("turku-translators", "turku-editors", "turku-publishers")
OWN = ("espoo-translators", "espoo-editors", "espoo-publishers")
ROLES = ("anonymous", *FOREIGN, *OWN, "programme-publishers")
HOME, LOG_IN = "/admin/", "/admin/login/"
# What the admin notes about whoever looks, not about what is looked at.
OF_THE_VISIT = ("django_session", "auth_user", "wagtailadmin_editingsession", "wagtailusers_userprofile")
OF_THE_VISIT += ("wagtailadmin_formstate", "clipboard_clip", "stays_stay", "guesses_guess")
SENT = {"get": "G", "post": "P"}


@dataclass
class Seen:
    """How one role was answered at one address."""

    cell: str = ""  # G: what a GET asked for was shown; P: a POST was heard
    secret: bool = False
    written: tuple[str, ...] = ()
    broken: bool = False


def enlist() -> None:
    """A user in each team, named after it."""
    for role in ROLES[1:]:
        city, _dash, name = role.partition("-")
        user = get_user_model().objects.create_user(role)
        user.groups.add(Team.objects.get(city="" if city == "programme" else city, role=name).group)


def browser_of(role: str) -> Client:
    """Somebody's browser."""
    browser = Client(headers={"host": HOST}, raise_request_exception=False)
    if role != "anonymous":
        browser.force_login(get_user_model().objects.get(username=role))
    return browser


def ask(browser: Client, address: str, methods: tuple[str, ...]) -> Seen:
    """Send each method, and undo what it did."""
    seen = Seen()
    for method in methods:
        with undone(), writes() as written:
            response = getattr(browser, method)(address)
            body = b"".join(response.streaming_content) if response.streaming else response.content
        seen.cell += SENT[method] if is_heard(response) else ""
        seen.secret |= SECRET.lower().encode() in body.lower()
        seen.broken |= response.status_code >= 500
        seen.written += tuple(written)
    return seen


def is_heard(response: Any) -> bool:
    """Whether the view did what it is for, if only to say what is wrong with the form."""
    if response.status_code in {301, 302}:
        return response["Location"] != HOME and not response["Location"].startswith(LOG_IN)
    return response.status_code in {200, 201, 400, 422}


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def writes() -> Iterator[list[str]]:
    """Statements that write to what is not the visitor's own."""
    found: list[str] = []

    def see(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        verb, _space, rest = sql.strip().partition(" ")
        if verb in {"INSERT", "UPDATE", "DELETE"} and not any(f'"{table}' in rest[:60] for table in OF_THE_VISIT):
            found.append(sql[:80])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(see):
        yield found
