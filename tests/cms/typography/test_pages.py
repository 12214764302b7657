"""Public pages are set in both editions; the editor's interface and everything but HTML is not."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests.conftest import HOST
from tests.factories import content_page

pytestmark = pytest.mark.django_db
NBSP = "\u00a0"
WORDS = '"Puhdas" 30 % vuosina 2014-2020'


def body(text: str) -> list[dict]:
    return [{"type": "text", "value": f"<p>{text}</p>"}, {"type": "quote", "value": {"text": text}}]


def test_a_page_is_set_in_its_titles_blocks_and_summary(tree, client):
    content_page(tree.home, WORDS, body(WORDS), slug="sivu", summary=WORDS)
    html = client.get("/sivu/").content.decode()
    assert html.count(f"”Puhdas” 30{NBSP}% vuosina 2014–2020") >= 5


def test_the_english_edition_follows_english_rules(tree, client):
    content_page(tree.home_en, 'The "clean" city', body('The "clean" city'), slug="page")
    assert client.get("/en/page/").content.decode().count("The “clean” city") >= 3


def test_attributes_keep_what_was_written(tree, client):
    content_page(tree.home, "Sivu", slug="sivu", summary="2014-2020")
    assert '<meta name="description" content="2014-2020">' in client.get("/sivu/").content.decode()


def test_an_editor_gets_back_what_was_typed(tree, admin_client):
    page = content_page(tree.home, WORDS, body(WORDS), slug="sivu")
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "”Puhdas”" not in html


def saved(admin_client, page, text: str) -> list[str]:
    """The messages after a page is saved with this text."""
    blocks = streamfield([("text", rich_text(f"<p>{text}</p>"))])
    data = nested_form_data(
        {"title": "Sivu", "slug": "sivu", "summary": "", "body": blocks, "comments": _no_comments()}
    )
    response = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data, headers={"host": HOST})
    assert response.status_code == 302, response.context["form"].errors
    return [str(message) for message in response.wsgi_request._messages]


def _no_comments() -> dict:
    return {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}


def test_a_doubtful_range_is_named_when_a_page_is_saved(tree, admin_client):
    page = content_page(tree.home, "Sivu", slug="sivu")
    assert any("5-10" in message for message in saved(admin_client, page, "Haussa oli 5-10 hanketta."))
    assert not any("2014" in message for message in saved(admin_client, page, "Vuosina 2014-2020."))
