"""What lists show is worked out once for everybody, and neither drafts nor other sites get into it."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from cms.caching.version import changed
from cms.shared import shared
from tests.committing import commit

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(tree):
    """A function: the answer to a visitor of a host, from a list that counts how often it was made."""
    made = []

    def ask(city="turku", key="list", **attributes):
        request = RequestFactory().get("/", headers={"host": f"{city}.localhost:8000"})
        request.__dict__.update(attributes)
        return shared(request, key, lambda: made.append(1) or len(made))

    commit()
    return ask


def test_the_next_visitor_gets_what_was_made_for_the_first(ask):
    assert ask() == ask() == 1


def test_a_write_makes_it_old(ask):
    assert ask() == 1
    changed()
    assert ask() == 2


def test_each_site_language_and_key_has_its_own(ask):
    with translation.override("en"):
        english = ask()
    assert len({english, ask(), ask("espoo"), ask(key="another")}) == 4


def test_a_preview_neither_gives_nor_takes(ask):
    assert ask(is_preview=True) == 1
    assert ask() == 2
    assert ask(is_preview=True) == 3
    assert ask() == 2


def test_an_example_without_a_request_is_made_each_time():
    made = []
    assert [shared(None, "list", lambda: made.append(1) or len(made)) for _time in range(2)] == [1, 2]
