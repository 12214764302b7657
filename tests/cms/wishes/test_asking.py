"""A visitor asks for a translation with one click, is counted once, and stays unknown."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import PageViewRestriction

from cms.wishes import limits
from cms.wishes.models import TranslationWish
from tests.tree import twin

ASK = "/en/translation-wishes/"


def counts() -> dict[str, int]:
    return {wish.page.title: wish.count for wish in TranslationWish.objects.select_related("page")}


def test_the_form_of_the_missing_page_is_all_it_takes(visitor, bridge):
    page = BeautifulSoup(visitor.get("/en/silta/").content, "html.parser")
    form = page.select_one(".missing_translation form")
    fields = {field["name"]: field["value"] for field in form.select("input")}
    response = visitor.post(form["action"], fields, headers={"origin": "http://turku.localhost:8000"})
    assert (response.status_code, response["Location"]) == (302, "/en/silta/#thanks")
    assert page.select_one(f"#{response['Location'].partition('#')[2]}")
    assert not response.cookies
    wish = TranslationWish.objects.get()
    assert (wish.page_id, wish.language, wish.count) == (bridge.pk, "en", 1)


def test_one_visitor_counts_once_a_day(visitor, bridge):
    for _click in range(3):
        visitor.post(ASK, {"page": bridge.pk})
    assert counts() == {"Silta aukesi": 1}


def test_every_visitor_counts(visitor, bridge):
    for number in range(3):
        visitor.post(ASK, {"page": bridge.pk}, REMOTE_ADDR=f"192.0.2.{number}")
    assert counts() == {"Silta aukesi": 3}


def test_behind_the_proxy_visitors_are_told_apart_by_what_it_writes_last(visitor, bridge, settings):
    settings.PROXIES = 1
    for address in ("192.0.2.1", "198.51.100.7, 192.0.2.1", "192.0.2.2"):
        visitor.post(ASK, {"page": bridge.pk}, headers={"x-forwarded-for": address})
    assert counts() == {"Silta aukesi": 2}


def test_one_who_sends_too_many_is_asked_to_wait(visitor, bridge, monkeypatch):
    monkeypatch.setattr(limits, "PER_HOUR", 2)
    answers = [visitor.post(ASK, {"page": bridge.pk}).status_code for _click in range(3)]
    assert answers == [302, 302, 429]
    response = visitor.post(ASK, {"page": bridge.pk})
    assert "Too many wishes at once" in response.text


def test_nothing_about_the_visitor_is_stored(bridge):
    fields = {field.name for field in TranslationWish._meta.get_fields()}
    assert fields == {"id", "page", "language", "count", "last_asked"}


@pytest.mark.parametrize("page", ["", "abc", "-1", "0", "9" * 30, "²", "1 OR 1=1"])
def test_a_page_that_is_not_there_is_not_found(visitor, bridge, page):
    assert visitor.post(ASK, {"page": page}).status_code == 404
    assert counts() == {}


def test_drafts_private_pages_and_english_pages_cannot_be_wished_for(visitor, tree, bridge):
    PageViewRestriction.objects.create(page=bridge, restriction_type=PageViewRestriction.LOGIN)
    assert visitor.post(ASK, {"page": bridge.pk}).status_code == 404
    assert visitor.post(ASK, {"page": tree.turku_en.pk}).status_code == 404
    tree.turku_register.unpublish()
    assert visitor.post(ASK, {"page": tree.turku_register.pk}).status_code == 404


def test_another_hosts_page_cannot_be_wished_for_here(client, bridge):
    assert client.post(ASK, {"page": bridge.pk}).status_code == 404


def test_a_page_that_has_been_translated_meanwhile_is_shown(visitor, tree, bridge):
    twin(bridge, tree.turku_en, tree.english, slug="bridge")
    response = visitor.post(ASK, {"page": bridge.pk})
    assert response["Location"] == "http://turku.localhost:8000/en/bridge/"
    assert counts() == {}


def test_a_form_on_another_site_is_refused(visitor, bridge):
    response = visitor.post(ASK, {"page": bridge.pk}, headers={"origin": "https://evil.example.org"})
    assert (response.status_code, counts()) == (403, {})


def test_it_is_never_asked_for_by_a_link(visitor, bridge):
    assert visitor.get(ASK).status_code == 405


def test_nobody_asks_for_finnish(visitor, bridge):
    with translation.override("fi"):
        address = reverse("wish_translation")
    assert visitor.post(address, {"page": bridge.pk}).status_code == 404


def test_an_unknown_host_takes_no_wish(bridge):
    assert Client(headers={"host": "kuopio.localhost:8000"}).post(ASK, {"page": bridge.pk}).status_code == 404
