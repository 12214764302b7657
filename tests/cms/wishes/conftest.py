"""A Finnish page below Turku's front page that nobody has translated."""

import pytest
from django.test import Client
from wagtail.models import Page

from tests.factories import content_page
from tests.tree import Tree

TURKU = "turku.localhost:8000"


@pytest.fixture
def bridge(tree: Tree) -> Page:
    """/silta/ on Turku's host, /en/silta/ where it is missing."""
    return content_page(tree.turku, "Silta aukesi", slug="silta")


@pytest.fixture
def visitor() -> Client:
    """A visitor on Turku's host, whose browser would refuse a cookie."""
    return Client(headers={"host": TURKU}, enforce_csrf_checks=True)
