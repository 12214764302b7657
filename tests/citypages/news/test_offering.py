"""Who offers a page to other sites, takes the offer back, and sees the newsroom."""

import pytest
from django.urls import reverse

from citypages.news.models import Offer
from tests.citypages.news.acts import is_refused, offer, post_offer, state, withdraw
from tests.factories import article


def test_a_publisher_offers_an_article_to_the_programme_and_a_city(enter, bridge):
    response = post_offer(enter("turku"), bridge, "programme", "espoo", message="Kiinnostaisiko?")
    assert response.status_code == 302
    offers = Offer.objects.order_by("receiver")
    assert [(one.receiver, one.state, one.message) for one in offers] == [
        ("", "offered", "Kiinnostaisiko?"),
        ("espoo", "offered", "Kiinnostaisiko?"),
    ]


@pytest.mark.parametrize(("city", "role"), [("turku", "editors"), ("turku", "translators"), ("espoo", "publishers")])
def test_others_do_not_offer_it(enter, bridge, city, role):
    browser = enter(city, role)
    assert is_refused(browser.get(reverse("newsroom_offer", args=[bridge.pk])))
    assert is_refused(post_offer(browser, bridge, "programme"))
    assert not Offer.objects.exists()


@pytest.mark.parametrize("receivers", [(), ("turku",), ("kuopio",), ("espoo",)])
def test_an_offer_to_nobody_or_to_whom_has_it_is_refused_at_the_field(enter, bridge, receivers):
    offer(bridge, "espoo")
    response = post_offer(enter("turku"), bridge, *receivers)
    assert response.status_code == 200
    assert response.context["form"].errors.keys() == {"receivers"}
    assert Offer.objects.count() == 1


def test_a_draft_or_a_front_page_is_not_offered(enter, desk):
    browser = enter("turku")
    for page in (article(desk.turku, "Luonnos", live=False), desk.tree.turku):
        assert is_refused(browser.get(reverse("newsroom_offer", args=[page.pk])))


@pytest.mark.parametrize("before", ["offered", "accepted"])
def test_the_offering_side_withdraws(enter, bridge, before):
    one = offer(bridge, "espoo", state=before)
    withdraw(enter("turku"), one)
    assert state(one) == "withdrawn"


@pytest.mark.parametrize(("city", "role"), [("espoo", "publishers"), ("turku", "editors")])
def test_nobody_else_withdraws(enter, bridge, city, role):
    one = offer(bridge, "espoo")
    assert is_refused(withdraw(enter(city, role), one))
    assert state(one) == "offered"


def test_a_link_withdraws_nothing(enter, bridge):
    one = offer(bridge, "espoo")
    assert enter("turku").get(reverse("newsroom_withdraw", args=[one.pk])).status_code == 405


def test_each_side_sees_its_own_offers(enter, desk, bridge):
    offer(bridge, "espoo")
    offer(article(desk.home, "Ohjelmasta"), "turku")
    offer(article(desk.espoo, "Espoosta"), "")
    lists = {}
    for city in ("turku", "espoo", ""):
        context = enter(city).get(reverse("newsroom")).context
        lists[city] = tuple([row.title for row in context[name]] for name in ("received", "sent"))
    assert lists["turku"] == (["Ohjelmasta"], ["Silta aukesi"])
    assert lists["espoo"] == (["Silta aukesi"], ["Espoosta"])
    assert {title for titles in lists[""] for title in titles} == {"Ohjelmasta", "Espoosta", "Silta aukesi"}


@pytest.mark.parametrize(("role", "seen"), [("publishers", True), ("editors", False), ("translators", False)])
def test_the_newsroom_is_for_those_who_decide(enter, bridge, role, seen):
    browser = enter("turku", role)
    assert is_refused(browser.get(reverse("newsroom"))) != seen
    assert (reverse("newsroom") in browser.get("/admin/").content.decode()) == seen
    explorer = browser.get(reverse("wagtailadmin_explore", args=[bridge.get_parent().pk]))
    assert (reverse("newsroom_offer", args=[bridge.pk]) in explorer.content.decode()) == seen


def test_the_pages_of_the_newsroom_open(enter, desk, bridge):
    browser = enter("turku")
    one = offer(article(desk.espoo, "Espoosta"), "turku", message="Hei")
    for name, args in (("newsroom", []), ("newsroom_offer", [bridge.pk]), ("newsroom_decide", [one.pk])):
        assert browser.get(reverse(name, args=args)).status_code == 200, name
