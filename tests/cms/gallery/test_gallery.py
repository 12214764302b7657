"""The gallery shows staff every block, in the language, colours and width that the address asks for."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.users.models import UserProfile

from cms.gallery.catalogue import entries
from tests.queries import statements
from tests.teams import member

pytestmark = pytest.mark.django_db


def gallery(client, **asked: str) -> BeautifulSoup:
    response = client.get(reverse("gallery"), asked)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def names(page: BeautifulSoup) -> list[str]:
    return [section["id"] for section in page.select("section.gallery_block")]


def test_a_visitor_is_asked_to_log_in(client):
    assert client.get(reverse("gallery")).status_code == 302
    assert client.get(reverse("gallery_sample", args=["quote"])).status_code == 302


def test_every_block_stands_there_once_and_can_be_linked_to(admin_client):
    page = gallery(admin_client)
    assert names(page) == [entry.name for entry in entries()]
    assert {link["href"][1:] for link in page.select(".gallery_index a")} == set(names(page))


def test_an_example_is_loaded_when_it_is_looked_at_and_has_a_title(admin_client):
    frames = gallery(admin_client).select("iframe")
    assert {frame["loading"] for frame in frames} == {"lazy"}
    titles = [frame["title"] for frame in frames]
    assert len(set(titles)) == len(titles)


def test_a_block_says_which_pages_take_it(admin_client, admin_user):
    UserProfile.objects.create(user=admin_user, preferred_language="fi")
    page = gallery(admin_client)
    assert "Kaupungin etusivu" in page.select_one("#coordinators .places").text
    assert "Hanke: aineistot" in page.select_one("#document .places").text


def test_what_is_chosen_travels_with_every_link(admin_client):
    page = gallery(admin_client, language="en", scheme="dark", width="narrow", q="quote")
    assert page.select_one(".gallery_page.is_narrow")
    assert page.select_one("iframe")["src"].endswith("?language=en&scheme=dark")
    light = page.select_one(".gallery_switches a[href*=light]")["href"]
    assert light == "?language=en&scheme=light&width=narrow&q=quote"
    assert [link["href"] for link in page.select(".gallery_switches a[aria-current]")] == [
        "?language=en&scheme=dark&width=narrow&q=quote"
    ] * 3


def test_the_colours_are_forced_on_the_example(admin_client):
    address = reverse("gallery_sample", args=["quote"])
    assert b'data-scheme="dark"' in admin_client.get(address, {"scheme": "dark"}).content
    assert b"data-scheme" not in admin_client.get(address).content


def test_a_value_that_does_not_exist_is_ignored(admin_client):
    page = gallery(admin_client, language="xx", scheme="pink", width="round")
    assert page.select_one("iframe")["src"].endswith("?language=fi&scheme=light")


def test_an_example_of_nothing_is_not_found(admin_client):
    assert admin_client.get(reverse("gallery_sample", args=["nothing"])).status_code == 404


@pytest.mark.parametrize(
    ("query", "name"), [("lainaus", "quote"), ("Tiedosto", "documents"), ("haku hae", "open_calls")]
)
def test_it_is_searched_by_words(admin_client, admin_user, query, name):
    UserProfile.objects.create(user=admin_user, preferred_language="fi")
    found = names(gallery(admin_client, q=query))
    assert name in found
    assert len(found) < len(entries())


def test_a_search_that_finds_nothing_leads_back(admin_client):
    page = gallery(admin_client, q="dinosaurus")
    assert names(page) == []
    assert page.select_one(f'.gallery_page a[href="{reverse("gallery")}"]')


def test_more_blocks_cost_no_more_queries(admin_client):
    gallery(admin_client)
    assert len(statements(lambda: gallery(admin_client))) == len(statements(lambda: gallery(admin_client, q="quote")))


def test_everybody_with_a_role_may_look(tree, client):
    client.force_login(member(tree, "turku", "translators"))
    assert names(gallery(client))
