"""Each edition's menu follows the order that a city's publisher gives its pages."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from cms.access.models import Team
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

Role = Team.Role


def menu(path: str) -> list[str]:
    page = BeautifulSoup(Client(headers={"host": "turku.localhost:8000"}).get(path).content, "html.parser")
    return [link.text for link in page.select(".main_menu a")]


def move_first(user, page) -> int:
    """Drag a page to the top of its list in the explorer."""
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser.post(reverse("wagtailadmin_pages:set_page_position", args=[page.pk]) + "?position=0").status_code


@pytest.fixture
def news(tree):
    return content_page(tree.turku, "Ajankohtaista", show_in_menus=True)


@pytest.fixture
def news_en(tree):
    return content_page(tree.turku_en, "News", show_in_menus=True)


def test_a_publisher_orders_her_menu_in_each_language_by_itself(tree, news, news_en):
    publisher = member(tree, "turku", Role.PUBLISHERS)
    assert (menu("/"), menu("/en/")) == (["Hankkeet", "Ajankohtaista"], ["Projects", "News"])
    assert move_first(publisher, news) == 200
    assert (menu("/"), menu("/en/")) == (["Ajankohtaista", "Hankkeet"], ["Projects", "News"])
    assert move_first(publisher, news_en) == 200
    assert menu("/en/") == ["News", "Projects"]


@pytest.mark.parametrize(("city", "role"), [("espoo", Role.PUBLISHERS), ("turku", Role.TRANSLATORS)])
def test_nobody_else_orders_it(tree, news, news_en, city, role):
    user = member(tree, city, role)
    move_first(user, news)
    move_first(user, news_en)
    assert (menu("/"), menu("/en/")) == (["Hankkeet", "Ajankohtaista"], ["Projects", "News"])
