"""Sites with lists of news in both editions."""

import pytest
from django.test import Client

from tests.conftest import HOST
from tests.factories import article, news_index
from tests.teams import member
from tests.tree import Tree, twin


class Desk:
    """The planted tree with a list of news on every site."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.home, self.turku, self.espoo = (
            news_index(getattr(tree, name), getattr(tree, f"{name}_en")) for name in ("home", "turku", "espoo")
        )

    def english(self, page, **fields):
        """The live English edition of an article."""
        index = page.get_parent().get_translation(self.tree.english)
        return twin(page, index, self.tree.english, published_at=page.published_at, **fields)


@pytest.fixture
def desk(tree) -> Desk:
    """Lists of news on the programme's, Turku's and Espoo's sites."""
    return Desk(tree)


@pytest.fixture
def bridge(desk):
    """An article of Turku's."""
    return article(desk.turku, summary="Silta avattiin perjantaina.")


@pytest.fixture
def enter(desk):
    """A browser of a team's member, by city ('' is the programme) and role."""

    def browser(city: str, role: str = "publishers") -> Client:
        logged_in = Client(headers={"host": HOST})
        logged_in.force_login(member(desk.tree, city, role))
        return logged_in

    return browser


@pytest.fixture
def ready(desk):
    """Front pages of the programme and of Espoo that show news."""
    for page in (desk.tree.home, desk.tree.espoo):
        page.body = [{"type": "latest_news", "value": {"heading": "", "count": "3", "with_external": False}}]
        page.save()
