"""Staff see the wishes for the pages of their own sites, and the step that each of them may take."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from cms.access.models import Team
from cms.desk.reach import Reach
from cms.wishes.desk import WishesList
from cms.wishes.models import TranslationWish
from tests.conftest import HOST
from tests.factories import content_page
from tests.queries import statements
from tests.teams import member
from tests.tree import twin

Role = Team.Role


def report(user, query: str = "") -> BeautifulSoup:
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    response = browser.get(reverse("translation_wishes") + query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def rows(user) -> list[list[str]]:
    """Page, wishes and next step of each row."""
    table = report(user).select("table.listing tbody tr")
    cells = [[cell.get_text(" ", strip=True) for cell in row.select("td")] for row in table]
    return [[cell[0], cell[2], cell[4]] for cell in cells]


@pytest.fixture
def wishes(tree, bridge):
    """Turku's bridge was asked for twice, Espoo's tunnel once."""
    tunnel = content_page(tree.espoo, "Tunneli", slug="tunneli")
    for page in (bridge, tunnel, bridge):
        TranslationWish.add(page, "en")


@pytest.mark.parametrize("role", [Role.TRANSLATORS, Role.EDITORS])
def test_a_citys_staff_see_its_own_wishes_only(tree, wishes, role):
    assert rows(member(tree, "turku", role)) == [["Silta aukesi", "2", "Ei vielä lähetetty käännettäväksi"]]


def test_a_publisher_may_send_the_page(tree, wishes, bridge):
    page = report(member(tree, "turku", Role.PUBLISHERS))
    send = reverse("wagtail_localize:submit_page_translation", args=[bridge.pk])
    assert page.select_one(f"table a[href='{send}?select_locale=en']").text.strip() == "Lähetä käännettäväksi"


def test_a_translator_opens_the_draft(tree, wishes, bridge):
    draft = twin(bridge, tree.turku_en, tree.english, live=False)
    page = report(member(tree, "turku", Role.TRANSLATORS))
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert page.select_one(f"table a[href='{address}']").text.strip() == "Käännä luonnos"


def test_the_programme_sees_all_most_wished_first(tree, wishes, admin_user):
    for user in (member(tree, "", Role.PUBLISHERS), admin_user):
        assert [row[:2] for row in rows(user)] == [["Silta aukesi", "2"], ["Tunneli", "1"]]


def test_a_wish_is_fulfilled_by_publishing_the_translation(tree, wishes, bridge):
    twin(bridge, tree.turku_en, tree.english)
    assert rows(member(tree, "turku", Role.TRANSLATORS)) == []


def test_a_page_that_is_no_longer_published_is_not_waited_for(tree, wishes, bridge):
    bridge.unpublish()
    assert rows(member(tree, "turku", Role.TRANSLATORS)) == []


def test_a_deleted_page_takes_its_wishes_along(tree, wishes, bridge):
    bridge.delete()
    assert TranslationWish.objects.count() == 1


def test_somebody_without_a_team_sees_none(tree, wishes, django_user_model):
    assert not TranslationWish.objects.waiting().for_user(django_user_model.objects.create_user("x")).exists()


def test_the_first_page_of_the_admin_begins_with_what_is_wished_for(tree, wishes):
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, "turku", Role.TRANSLATORS))
    page = browser.get(reverse("wagtailadmin_home")).text
    assert "Kävijät toivovat käännöstä" in page
    assert "Silta aukesi" in page
    assert "Tunneli" not in page


def test_without_wishes_the_first_page_says_nothing(tree):
    assert not WishesList(Reach(member(tree, "turku", Role.TRANSLATORS))).find().exists()


def test_the_report_can_be_taken_along(tree, wishes, admin_user):
    browser = Client(headers={"host": HOST})
    browser.force_login(admin_user)
    response = browser.get(reverse("translation_wishes") + "?export=csv")
    text = b"".join(response.streaming_content).decode() if response.streaming else response.text
    assert text.splitlines()[1].startswith("Silta aukesi,en,2,")


def test_the_report_costs_the_same_with_more_wishes(tree, wishes, admin_user):
    report(admin_user)
    small = statements(lambda: report(admin_user))
    for number in range(10):
        TranslationWish.add(content_page(tree.turku, f"Sivu {number}"), "en")
    assert len(statements(lambda: report(admin_user))) == len(small)
