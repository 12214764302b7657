"""Turku's and Espoo's pages in every state, and the people who translate them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from cms.access.models import Team
from cms.board.rows import rows
from cms.translation.editions import make_edition
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member, with_mail
from tests.tree import Tree

Role = Team.Role


@pytest.fixture
def publish(tree: Tree) -> Callable:
    """A page of Turku's, live; `words` sends it for translation with these texts translated."""

    def published(title: str, words: dict[str, str] | None = None, parent: Page | None = None, **options: Any) -> Page:
        page = content_page(parent or tree.turku, title, summary="Kolmen sanan ingressi")
        page.save_revision().publish()
        page = Page.objects.get(pk=page.pk).specific
        if words is not None:
            make_edition(page, tree.english, words, **options)
        return page

    return published


@pytest.fixture
def change() -> Callable:
    """Publish a page with another text a minute later."""

    def changed(page: Page, summary: str = "Aivan toiset sanat tässä") -> None:
        with time_machine.travel(timezone.now() + timedelta(minutes=1), tick=False):
            page.summary = summary
            page.save_revision().publish()

    return changed


@pytest.fixture
def row() -> Callable:
    """What the board knows about a page."""
    return lambda page: rows(Page.objects.filter(pk=page.pk), "en").get()


@pytest.fixture
def browser() -> Callable:
    """A client that is logged in."""

    def logged_in(user: User) -> Client:
        client = Client(headers={"host": HOST})
        client.force_login(user)
        return client

    return logged_in


@pytest.fixture
def translator(tree: Tree) -> User:
    """Of Turku's team, with an address; reads Finnish."""
    return with_mail(member(tree, "turku", Role.TRANSLATORS), "fi")


@pytest.fixture
def neighbour(tree: Tree) -> User:
    """Translates for Espoo; reads English."""
    return with_mail(member(tree, "espoo", Role.TRANSLATORS), "en")


@pytest.fixture
def publisher(tree: Tree) -> User:
    """Publishes for Turku."""
    return with_mail(member(tree, "turku", Role.PUBLISHERS), "fi")


@pytest.fixture
def stored(django_capture_on_commit_callbacks: Callable) -> Callable:
    """What is done inside is stored at its end, and the worker does what was queued."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def sent() -> Callable:
    """Receiver and subject of each mail since one asked last."""

    def mails() -> list[tuple[str, str]]:
        found = [(message.to[0].partition("@")[0], message.subject) for message in mail.outbox]
        mail.outbox.clear()
        return sorted(found)

    return mails
