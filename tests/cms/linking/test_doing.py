"""What can be done about a broken link, and by whom."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.access.models import Team
from cms.linking.collect import collect_all
from cms.linking.faults import Fault
from cms.linking.models import LinkedAddress, LinkPardon, LinkPlace
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

Role = Team.Role
ADDRESS = "http://127.0.0.1:9/pois"


@pytest.fixture
def places(tree) -> dict[str, LinkPlace]:
    """The same dead address on a page of Turku's and one of Espoo's."""
    html = f'<p><a href="{ADDRESS}">rikki</a></p>'
    for parent in (tree.turku, tree.espoo):
        content_page(parent, body=[{"type": "text", "value": html, "id": "t" * 8}])
    collect_all()
    LinkedAddress.objects.update(fault=Fault.NOT_FOUND)
    return {place.city: place for place in LinkPlace.objects.all()}


def browser_of(tree, city: str, role: str) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, city, role))
    return browser


def leave(browser: Client, place: LinkPlace, reason: str = "vastaa vain Suomessa"):
    return browser.post(reverse("links_pardon", args=[place.pk]), {"reason": reason})


def broken() -> set[str]:
    return {place.city for place in LinkPlace.objects.broken()}


def test_a_publisher_leaves_an_address_alone_on_her_own_site(tree, places):
    publisher = browser_of(tree, "turku", Role.PUBLISHERS)
    assert leave(publisher, places["turku"]).status_code == 302
    assert broken() == {"espoo"}
    assert LinkPardon.objects.get().given_by.username == "turku-publishers"


def test_it_takes_a_reason(tree, places):
    response = leave(browser_of(tree, "turku", Role.PUBLISHERS), places["turku"], "")
    assert response.status_code == 200
    assert broken() == {"turku", "espoo"}


@pytest.mark.parametrize(
    ("city", "role"), [("turku", Role.EDITORS), ("turku", Role.TRANSLATORS), ("espoo", Role.PUBLISHERS)]
)
def test_nobody_else_may(tree, places, city, role):
    leave(browser_of(tree, city, role), places["turku"])
    assert broken() == {"turku", "espoo"}


def test_what_was_left_alone_is_watched_again(tree, places):
    publisher = browser_of(tree, "turku", Role.PUBLISHERS)
    leave(publisher, places["turku"])
    publisher.post(reverse("links_watch", args=[LinkPardon.objects.get().pk]))
    assert broken() == {"turku", "espoo"}


def test_an_editor_has_an_address_asked_again(tree, places):
    editor = browser_of(tree, "turku", Role.EDITORS)
    response = editor.post(reverse("links_ask_again", args=[places["turku"].pk]))
    assert response.status_code == 302
    address = LinkedAddress.objects.get()
    assert address.checked_at is not None
    assert address.fault == Fault.REFUSED  # this machine is not the public web


def test_a_strangers_address_is_not_asked(tree, places):
    browser_of(tree, "espoo", Role.EDITORS).post(reverse("links_ask_again", args=[places["turku"].pk]))
    assert LinkedAddress.objects.get().checked_at is None


def test_asking_is_never_done_by_a_link(tree, places):
    editor = browser_of(tree, "turku", Role.EDITORS)
    assert editor.get(reverse("links_ask_again", args=[places["turku"].pk])).status_code == 405
