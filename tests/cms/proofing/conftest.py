"""A page that is translated in part, and its translation."""

import pytest
from wagtail_localize.models import StringSegment, Translation

from citypages.models import ContentPage
from cms.translation.editions import make_edition
from tests.cms.checking.pages import heading, text
from tests.factories import content_page

RICH = "<p>Silta avataan liikenteelle keväällä.</p><p>6Aika on kuuden kaupungin ohjelma.</p>"
ENGLISH = {
    "Silta": "Bridge",
    "Kuutoskaupungit": "Six Cities",
    "Silta avataan liikenteelle keväällä.": "The bridge opens in spring.",
    "6Aika on kuuden kaupungin ohjelma.": "6Aika is a programme of six cities.",
}


@pytest.fixture
def page(tree):
    page = content_page(tree.turku, "Silta", [heading("Kuutoskaupungit"), text(RICH)], slug="silta")
    page.save_revision().publish()
    make_edition(page, tree.english, ENGLISH)
    return ContentPage.objects.get(pk=page.pk)


@pytest.fixture
def translation(page):
    related = Translation.objects.select_related("source", "target_locale")
    return related.get(source__object_id=page.translation_key)


@pytest.fixture
def segment(translation):
    """Find a segment by its source text."""
    rows = StringSegment.objects.select_related("string", "context").filter(source_id=translation.source_id)
    return lambda data: rows.get(string__data=data)
