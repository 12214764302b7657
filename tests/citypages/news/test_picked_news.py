"""A city's staff keep the picked news of their own site only."""

import pytest
from django.test import Client
from django.urls import reverse

from citypages.news.models import ExternalNews
from tests.conftest import HOST
from tests.forms import errors_of
from tests.teams import member

TYPED = {
    "title": "Muualta",
    "source": "Lehti",
    "date": "2018-02-13",
    "url": "https://www.example.fi/",
    "language": "fi",
}


def address(action, *args) -> str:
    return reverse(ExternalNews.snippet_viewset.get_url_name(action), args=args)


@pytest.fixture
def browser(tree) -> Client:
    """An editor of Turku's."""
    logged_in = Client(headers={"host": HOST})
    logged_in.force_login(member(tree, "turku", "editors"))
    return logged_in


def picked(city) -> ExternalNews:
    return ExternalNews.objects.create(**TYPED, city=city)


def test_an_editor_picks_news_for_her_city(browser):
    assert browser.post(address("add"), TYPED | {"city": "turku"}).status_code == 302
    assert ExternalNews.objects.get().city == "turku"


@pytest.mark.parametrize("city", ["espoo", ""])
def test_an_editor_picks_none_for_others(browser, city):
    response = browser.post(address("add"), TYPED | {"city": city})
    assert errors_of(response.context["form"]).keys() == {"city"}
    assert not ExternalNews.objects.exists()


@pytest.mark.parametrize(("city", "changed"), [("turku", True), ("espoo", False), ("", False)])
def test_an_editor_changes_her_own_citys_only(browser, city, changed):
    row = picked(city)
    browser.post(address("edit", row.pk), TYPED | {"title": "Uusi", "city": "turku"})
    row.refresh_from_db()
    assert (row.title == "Uusi") == changed


@pytest.mark.parametrize(("city", "left"), [("turku", 0), ("espoo", 1), ("", 1)])
def test_a_publisher_deletes_her_own_citys_only(tree, city, left):
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, "turku", "publishers"))
    browser.post(address("delete", picked(city).pk))
    assert ExternalNews.objects.count() == left


@pytest.mark.parametrize(
    ("field", "typed"), [("date", "31.2.2018"), ("url", "ei osoite"), ("title", ""), ("language", "xx")]
)
def test_what_is_typed_wrong_is_told_at_its_field(browser, field, typed):
    response = browser.post(address("add"), TYPED | {"city": "turku", field: typed})
    assert errors_of(response.context["form"]).keys() == {field}
