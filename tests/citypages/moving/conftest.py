"""Whoever imports, and what she has: pages of other sites in our own words, about people who do not exist."""

from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile

from citypages.moving.models import Move
from citypages.moving.services import begin
from citypages.news.models import NewsIndexPage
from tests.factories import news_index
from tests.teams import member
from tests.tree import Tree


@pytest.fixture
def news(tree: Tree) -> NewsIndexPage:
    """Turku's list of news, in both editions."""
    return news_index(tree.turku, tree.turku_en)


@pytest.fixture
def editor(tree: Tree):
    """An editor of Turku."""
    return member(tree, "turku", "editors")


@pytest.fixture
def publisher(tree: Tree):
    """A publisher of Turku."""
    return member(tree, "turku", "publishers")


@pytest.fixture
def bring(tree: Tree, editor) -> Callable[..., Move]:
    """Brings texts or files in, read at once: `bring("text", …)`, `bring(name="page.html", content=b"…")`."""

    def bring_in(text: str = "", *, name: str = "sivu.txt", content: bytes = b"", user=None, **options) -> Move:
        file = ContentFile(content or text.encode(), name=name)
        return begin(user or editor, options.pop("section", tree.turku), [file], at_once=True, **options)

    return bring_in
