"""A page that is kept for some is shown to nobody else."""

import pytest
from wagtail.models import Page, PageViewRestriction

from cms.frame import SiteFrame
from projectpages.models import ProjectPage
from tests.factories import content_page, project
from tests.queries import statements

PASSWORD = PageViewRestriction.PASSWORD
TURKU = {"host": "turku.localhost:8000"}


@pytest.fixture
def news(tree):
    return content_page(tree.turku, "Uutiset", slug="uutiset", show_in_menus=True)


def restrict(page: Page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=PASSWORD, password="sana")


@pytest.mark.parametrize("place", ["home", "turku", "news"])
def test_a_restriction_holds_for_the_page_and_all_below_it(tree, news, client, place):
    bridge = content_page(news, "Silta aukesi", slug="silta")
    restrict(news if place == "news" else getattr(tree, place))
    assert "Silta aukesi" not in client.get("/uutiset/silta/", headers=TURKU).content.decode()
    assert list(bridge.get_view_restrictions()) == list(Page.get_view_restrictions(bridge))


def test_a_restriction_of_another_page_does_not_matter(tree, news):
    restrict(content_page(tree.turku, "Muu"))
    restrict(content_page(news, "Alasivu"))
    restrict(tree.espoo)
    assert not news.get_view_restrictions().exists()


def test_an_alias_is_as_private_as_its_source(tree, news):
    alias = news.create_alias(parent=tree.espoo, update_slug="peili").specific
    second = alias.create_alias(parent=tree.home, update_slug="peilin-peili").specific
    below = content_page(second, "Peilin alla")
    restriction = restrict(news)
    for page in (alias, second, below):
        assert list(page.get_view_restrictions()) == list(Page.get_view_restrictions(page)) == [restriction], page


def test_the_frame_needs_no_second_look_at_the_pages_above(tree, news, rf):
    restrict(tree.espoo)  # without any restriction nobody looks
    list(news.get_view_restrictions())
    assert not statements(lambda: SiteFrame(rf.get("/", headers=TURKU), news).trail)


def test_a_private_page_is_in_no_menu_and_no_list(tree, news, rf):
    restrict(news)
    restrict(project(tree.register, "Salainen"))
    project(tree.register, "Julkinen")
    frame = SiteFrame(rf.get("/", headers=TURKU), tree.turku)
    assert [link.title for link in frame.menu] == ["Hankkeet"]
    assert [page.title for page in ProjectPage.objects.in_city("turku").editions()] == ["Julkinen"]
