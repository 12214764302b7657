"""The desk on the first page of the admin: own city, own order, own pace."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.access.models import Team
from cms.desk.lists import FIRST, lists_for
from cms.desk.reach import Reach
from cms.linking.collect import collect_all
from tests.conftest import HOST
from tests.factories import ImageFactory, content_page, event
from tests.queries import statements
from tests.teams import member

Role = Team.Role
MOST_QUERIES = 46


def browser_of(user) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


def desk(user, path: str = "") -> BeautifulSoup:
    response = browser_of(user).get(path or reverse("wagtailadmin_home"))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def furnish(tree, user, times: int) -> None:
    """Something for every list, as often as told, in both cities."""
    ago = timezone.now() - timedelta(days=1000)
    html = '<p><a href="/olematon/">rikki</a></p>'
    for number in range(times):
        for parent in (tree.turku, tree.espoo):
            name = f"{parent.title} {number}"
            page = content_page(parent, name, body=[{"type": "text", "value": html, "id": "t" * 8}])
            page.expire_at = timezone.now() + timedelta(days=3)
            page.save_revision(user=user)
            page.save()
            Page.objects.filter(pk=page.pk).update(last_published_at=ago, locked=True, locked_by=user, locked_at=ago)
        past = event(tree.turku_events, f"Mennyt {number}", timezone.localdate() - timedelta(days=3))
        call = {"heading": "Tule", "label": "Mukaan", "page": past.pk}
        content_page(tree.turku, f"Kutsu {number}", body=[{"type": "call_to_action", "value": call, "id": "c" * 8}])
        ImageFactory(credit="")
    collect_all()


@pytest.mark.parametrize("role", [Role.EDITORS, Role.PUBLISHERS, Role.TRANSLATORS])
def test_a_citys_staff_see_that_city_alone(tree, role):
    user = member(tree, "turku", role)
    furnish(tree, user, 2)
    text = desk(user).get_text(" ")
    assert "Turku 0" in text
    assert "Espoo" not in text


def test_the_programme_sees_all_cities_by_name(tree):
    user = member(tree, "", Role.PUBLISHERS)
    furnish(tree, user, 1)
    places = {place.get_text() for place in desk(user).select(".desk__place")}
    assert {"Turku", "Espoo"} <= places


@pytest.mark.parametrize(
    ("role", "first"), [(Role.EDITORS, "drafts"), (Role.PUBLISHERS, "waiting"), (Role.TRANSLATORS, "translations")]
)
def test_everybody_begins_with_her_own_work(tree, role, first):
    assert lists_for(Reach(member(tree, "turku", role)))[0].key == first


def test_a_translators_wishes_come_right_after_her_translations(tree):
    keys = [entry.key for entry in lists_for(Reach(member(tree, "turku", Role.TRANSLATORS)))]
    assert keys[:2] == ["translations", "wishes"]
    assert not {"old", "pictures", "awaited"} & set(keys)


def test_an_empty_desk_says_so_in_one_line(tree, django_user_model):
    for page in Page.objects.filter(locale=tree.finnish):
        page.specific.unpublish() if page.depth > 2 else None
    user = member(tree, "espoo", Role.EDITORS)
    page = desk(user)
    assert page.select(".desk__rows") == []
    assert "ei rikkinäisiä linkkejä" in page.select_one(".desk__quiet").get_text()


def test_a_long_list_is_cut_and_leads_to_the_whole(tree):
    user = member(tree, "turku", Role.EDITORS)
    furnish(tree, user, FIRST + 2)
    page = desk(user)
    section = page.select_one("[aria-labelledby=desk-drafts]")
    assert len(section.select(".desk__row")) == FIRST
    more = section.select_one(".desk__more a")
    assert "Kaikki 7" in more.get_text()
    assert len(desk(user, more["href"]).select(".desk__row")) == FIRST + 2


def test_a_list_that_is_not_ones_business_is_not_there(tree):
    translator = member(tree, "turku", Role.TRANSLATORS)
    for key in ("old", "olematon"):
        assert browser_of(translator).get(reverse("desk_list", args=[key])).status_code == 404


@pytest.mark.parametrize(("city", "role"), [("turku", Role.PUBLISHERS), ("", Role.PUBLISHERS)])
def test_the_desk_costs_the_same_with_more_pages(tree, city, role):
    user = member(tree, city, role)
    furnish(tree, user, 1)
    browser = browser_of(user)
    browser.get(reverse("wagtailadmin_home"))
    small = statements(lambda: browser.get(reverse("wagtailadmin_home")))
    furnish(tree, user, 6)
    large = statements(lambda: browser.get(reverse("wagtailadmin_home")))
    assert len(large) == len(small)
    assert len(large) <= MOST_QUERIES


@pytest.mark.parametrize("key", ["drafts", "links", "translations", "pictures", "old", "scheduled", "past-events"])
def test_a_whole_list_costs_the_same_with_more_rows(tree, key):
    user = member(tree, "", Role.PUBLISHERS)
    furnish(tree, user, 1)
    browser, address = browser_of(user), reverse("desk_list", args=[key])
    browser.get(address)
    small = statements(lambda: browser.get(address))
    furnish(tree, user, 4)
    assert len(statements(lambda: browser.get(address))) == len(small)
