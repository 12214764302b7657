"""Some pages below the shared tree, translated and not."""

import pytest
from django.test import Client
from wagtail.models import Page

from tests.factories import content_page
from tests.tree import Tree, twin


def translate(page, title, slug):
    """The page's live English edition, below its parent's."""
    parent = page.get_parent().specific.get_translations().get(locale__language_code="en")
    return Page.objects.get(pk=twin(page, parent, parent.locale, title=title, slug=slug).pk)


@pytest.fixture
def tree(tree: Tree) -> Tree:
    """With pages of which neither raportti nor silta is translated.

    Finnish: /ohjelma/, /ohjelma/raportti/, and on Turku's host /uutiset/, /uutiset/silta/.
    English: /en/programme/, and on Turku's host /en/news/.
    """
    tree.programme = content_page(tree.home, "Ohjelma", slug="ohjelma")
    tree.programme_en = translate(tree.programme, "Programme", "programme")
    tree.report = content_page(tree.programme, "Raportti", slug="raportti")
    tree.news = content_page(tree.turku, "Uutiset", slug="uutiset")
    tree.news_en = translate(tree.news, "News", "news")
    tree.bridge = content_page(tree.news, "Silta aukesi", slug="silta")
    tree.translate = translate
    return tree


@pytest.fixture
def visitor() -> Client:
    """A visitor on Turku's host."""
    return Client(headers={"host": "turku.localhost:8000"})
