"""A new page begins with what such a page usually has, and nothing of that is published by accident."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from citypages.news.models import NewsPage
from home.starts.catalogue import STARTS
from tests.conftest import HOST
from tests.factories import news_index
from tests.forms import post_page, stream_of
from tests.teams import member

pytestmark = pytest.mark.django_db


def browser_of(user) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


@pytest.fixture
def editor(tree) -> Client:
    """Of Turku."""
    return browser_of(member(tree, "turku", "editors"))


def choice(browser, place) -> BeautifulSoup:
    """What is offered where one adds a page."""
    response = browser.get(reverse("wagtailadmin_pages:add_subpage", args=[place.pk]))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def blocks_of(response) -> list[dict]:
    """The blocks that the editor of a new page begins with."""
    form = BeautifulSoup(response.content, "html.parser")
    return json.loads(form.select_one("#body")["data-w-block-arguments-value"])[0]


def start(browser, key, parent):
    """The editor that opens with a start."""
    return browser.get(reverse("start_page", args=[key, parent.pk]))


def test_a_front_page_offers_its_lists_starts(tree, editor):
    desk = news_index(tree.turku)
    found = [link["href"] for link in choice(editor, tree.turku).select(".starts a.button")]
    assert reverse("start_page", args=["news", desk.pk]) in found
    assert reverse("start_page", args=["event", tree.turku_events.pk]) in found
    assert reverse("start_page", args=["project", tree.turku_register.pk]) in found
    assert reverse("start_page", args=["content", tree.turku.pk]) in found


def test_a_missing_list_is_said_and_offered(tree, editor):
    page = choice(editor, tree.turku)
    assert "uutisluettelo" in page.select_one("#start-news").get_text()
    assert page.select_one(f'a[href="{reverse("start_page", args=["news-list", tree.turku.pk])}"]')


def test_a_list_that_is_there_is_not_offered_again(tree, editor):
    news_index(tree.turku)
    assert "news-list" not in str(choice(editor, tree.turku))


def test_a_list_offers_its_start_and_an_empty_page(tree, editor):
    desk = news_index(tree.turku)
    page = str(choice(editor, desk))
    assert reverse("start_page", args=["news", desk.pk]) in page
    assert reverse("wagtailadmin_pages:add", args=["news", "newspage", desk.pk]) in page


def test_the_explorer_lists_pages_as_before(tree, editor):
    response = editor.get(reverse("wagtailadmin_explore", args=[tree.turku.pk]))
    assert response.status_code == 200
    assert "Tapahtumat" in response.content.decode()


def test_an_editor_is_offered_nothing_in_another_city(tree, editor):
    address = reverse("wagtailadmin_pages:add_subpage", args=[tree.espoo.pk])
    assert editor.get(address).status_code == 302
    assert start(editor, "event", tree.espoo_events).status_code == 302


def test_a_start_opens_with_its_blocks_and_stores_nothing(tree, editor):
    response = start(editor, "news", news_index(tree.turku))
    typed = blocks_of(response)
    assert [block["type"] for block in typed] == ["text", "figure", "quote", "link_list"]
    assert typed[3]["value"]["heading"] == "Lue lisää"
    assert len({block["id"] for block in typed}) == 4
    assert response.context["form"]["city"].value() == "turku"
    assert not NewsPage.objects.exists()


def test_the_words_of_a_start_are_in_the_pages_language(tree, admin_client):
    typed = blocks_of(start(admin_client, "event", tree.turku_events_en))
    assert [block["value"]["text"] for block in typed if block["type"] == "heading"] == ["Programme of the day"]


def test_a_project_begins_with_the_city_as_participant(tree, editor):
    response = start(editor, "project", tree.turku_register)
    rows = response.context["form"].formsets["participations"].forms
    assert [(row["city"].value(), row["role"].value()) for row in rows] == [("turku", "lead")]


def send_back(browser, desk, publish: bool):
    """Send the editor of a started news item as it opened, with a title."""
    typed = blocks_of(start(browser, "news", desk))
    body = {"body-count": str(len(typed))}
    for number, block in enumerate(typed):
        place = f"body-{number}"
        body |= {f"{place}-type": block["type"], f"{place}-id": block["id"]}
        body |= {f"{place}-order": str(number), f"{place}-deleted": ""}
        parts = block["value"] if isinstance(block["value"], dict) else {}
        body |= {f"{place}-value-{name}": part for name, part in parts.items() if isinstance(part, str)}
        body |= {f"{place}-value": "null"} if block["type"] == "text" else {}
        if block["type"] == "link_list":
            link = f"{place}-value-links-0"
            body |= {f"{place}-value-links-count": "1", f"{link}-order": "0", f"{link}-deleted": "", f"{link}-id": ""}
            body |= {f"{link}-value-{name}": "" for name in ("label", "page", "url", "language")}
    fields = {"published_at": "", "hashtags": "", "project": "", "city": "turku"}
    return post_page(browser, desk, NewsPage, publish=publish, **fields, **body)


def test_what_a_start_left_empty_cannot_be_published(tree, admin_client):
    response = send_back(admin_client, news_index(tree.turku), publish=True)
    assert response.status_code == 200
    _typed, errors = stream_of(response)
    assert {path.partition(".")[0] for path in errors} == {"0", "1", "2", "3"}


def test_what_a_start_left_empty_is_saved_as_a_draft(tree, admin_client):
    response = send_back(admin_client, news_index(tree.turku), publish=False)
    errors = stream_of(response)[1] if response.status_code == 200 else {}
    assert (response.status_code, errors) == (302, {})
    assert not NewsPage.objects.get().live


def test_the_start_of_a_city_is_for_superusers_and_names_the_next_city(tree, admin_client):
    response = start(admin_client, "city", tree.home)
    assert response.context["form"]["title"].value() == "Helsinki"
    programme = browser_of(member(tree, "", "publishers"))
    assert start(programme, "city", tree.home).status_code == 404


@pytest.mark.parametrize("one", STARTS, ids=lambda one: one.key)
def test_every_start_opens(tree, admin_client, one):
    place = {"news": news_index, "call": lambda _turku: tree.calls}.get(one.key)
    parents = {"event": tree.turku_events, "project": tree.turku_register, "city": tree.home}
    parent = place(tree.turku) if place else parents.get(one.key, tree.espoo)
    if one.is_single:
        one.model.objects.child_of(parent).delete()
    response = start(admin_client, one.key, parent)
    assert response.status_code == 200
    assert response.context["form"]["title"].value() or not one.is_single


def test_an_unknown_start_is_not_found(tree, admin_client):
    assert start(admin_client, "nothing", tree.turku).status_code == 404


def test_the_own_sites_lead_to_the_choice(tree, editor):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("wagtailadmin_pages:add_subpage", args=[tree.turku.pk]) in page
