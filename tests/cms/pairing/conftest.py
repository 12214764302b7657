"""A Finnish section with a page below it, both translated through wagtail-localize and public in both languages."""

import pytest
from wagtail.models import Page
from wagtail_localize.models import Translation

from tests.factories import content_page
from tests.translating import send
from tests.tree import Tree


def again(page: Page) -> Page:
    """The page as it is in the database now."""
    return Page.objects.get(pk=page.pk)


def translated(page: Page, tree: Tree) -> Page:
    """The page's public English edition."""
    send(page, tree.english)
    page.get_translation(tree.english).get_latest_revision().publish()
    return page.get_translation(tree.english)


def followed(page: Page) -> list[bool]:
    """Whether the translations of a page are followed."""
    return list(Translation.objects.filter(source__object_id=page.translation_key).values_list("enabled", flat=True))


@pytest.fixture
def tree(tree: Tree) -> Tree:
    """/uutiset/ and /uutiset/silta/, and their English editions."""
    tree.news = content_page(tree.turku, "Uutiset", slug="uutiset")
    tree.news_en = translated(tree.news, tree)
    tree.story = content_page(again(tree.news), "Silta", slug="silta")
    tree.story_en = translated(tree.story, tree)
    return tree
