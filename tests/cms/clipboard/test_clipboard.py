"""A block is copied as the form holds it and pasted into another form, which stores it."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection
from wagtail.test.utils.form_data import nested_form_data, streamfield

from cms.access.groups import ensure_team, grant
from tests.conftest import HOST
from tests.factories import ImageFactory, content_page, project
from tests.teams import member

pytestmark = pytest.mark.django_db


def browser_of(user) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


@pytest.fixture
def editor(tree) -> Client:
    """Of Turku."""
    return browser_of(member(tree, "turku", "editors"))


@pytest.fixture
def page(tree):
    return content_page(tree.turku, "Lähde")


def form_at(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def copy(browser, page, kind, value):
    """Copy the first block of a form that holds this value, unsaved."""
    said = {"clip-place": form_at(page), "clip-field": "body", "clip-type": kind, "clip-prefix": "body-0-value"}
    return browser.post(reverse("clipboard_copy"), said | nested_form_data({"body": streamfield([(kind, value)])}))


def paste(browser, page, field="body"):
    return browser.post(reverse("clipboard_paste"), {"clip-place": form_at(page), "clip-field": field})


HEADING = {"text": "Tallentamatta", "level": "h3"}


def test_a_block_is_pasted_as_it_stood_in_the_form(tree, editor, page):
    assert copy(editor, page, "heading", HEADING).json()["copied"] == "heading"
    told = paste(editor, content_page(tree.turku, "Kohde")).json()
    assert (told["type"], told["value"]["text"]) == ("heading", HEADING["text"])
    assert "h3" in told["value"]["level"]
    assert editor.get(reverse("clipboard_copy")).json() == {"copied": "heading"}


def test_parts_of_a_pasted_block_have_ids_of_their_own(editor, page):
    link = {"label": "Esimerkki", "page": "", "url": "https://www.example.fi/", "language": ""}
    copy(editor, page, "link_list", {"heading": "", "links": streamfield([("item", link)])})
    first, second = paste(editor, page).json(), paste(editor, page).json()
    assert first["id"] != second["id"]
    assert first["value"]["links"][0]["id"] != second["value"]["links"][0]["id"]
    assert first["value"]["links"][0]["value"]["label"] == "Esimerkki"


def test_a_stream_that_does_not_know_the_block_refuses_it(tree, admin_client, page):
    copy(admin_client, page, "events", {"heading": "Tulossa", "count": "3"})
    answer = paste(admin_client, project(tree.register))
    assert answer.status_code == 400
    assert "type" not in answer.json()
    assert answer.json()["message"]


def test_copying_and_pasting_need_the_right_to_change_both_pages(tree, editor, page):
    theirs = content_page(tree.espoo, "Espoon")
    assert copy(editor, theirs, "heading", HEADING).status_code == 403
    copy(editor, page, "heading", HEADING)
    assert paste(editor, theirs).status_code == 403


def test_one_who_edits_both_cities_copies_between_them(tree, page):
    programme = browser_of(member(tree, "", "publishers"))
    copy(programme, page, "heading", HEADING)
    assert paste(programme, content_page(tree.espoo, "Espoon")).json()["value"]["text"] == HEADING["text"]


def test_a_picture_that_is_gone_is_left_out_and_said(editor, page):
    image = ImageFactory()
    copy(editor, page, "figure", {"image": str(image.pk), "alt_text": "Joki", "caption": "", "credit_kind": ""})
    image.delete()
    told = paste(editor, page).json()
    assert told["value"]["image"] is None
    assert told["value"]["alt_text"] == "Joki"
    assert "valitse toinen" in told["message"]


def test_a_draft_of_another_city_is_left_out_and_said(tree, editor, page):
    draft = content_page(tree.espoo, "Salainen", live=False)
    link = {"label": "Luonnos", "page": str(draft.pk), "url": "", "language": ""}
    copy(editor, page, "link_list", {"heading": "", "links": streamfield([("item", link)])})
    told = paste(editor, page).json()
    assert told["value"]["links"][0]["value"]["page"] is None
    assert "Salainen" not in str(told)


def test_nobody_pastes_what_another_has_copied(tree, editor, page):
    copy(editor, page, "heading", HEADING)
    other = browser_of(member(tree, "turku", "publishers"))
    assert other.get(reverse("clipboard_copy")).json() == {"copied": ""}
    assert paste(other, page).status_code == 400


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"clip-place": "/nowhere/", "clip-field": "body"},
        {"clip-place": "/admin/pages/999999/edit/", "clip-field": "body"},
        {"clip-place": "/admin/", "clip-field": "body"},
    ],
)
def test_an_address_without_a_form_is_refused(admin_client, said):
    answer = admin_client.post(reverse("clipboard_paste"), said)
    assert answer.status_code == 404
    assert answer.json()["message"]


@pytest.mark.parametrize("field", ["title", "nothing"])
def test_a_field_that_is_no_stream_is_refused(admin_client, page, field):
    assert paste(admin_client, page, field).status_code == 404


def test_a_page_that_is_not_stored_yet_takes_a_block(tree, editor, page):
    copy(editor, page, "heading", HEADING)
    place = reverse("wagtailadmin_pages:add", args=["citypages", "contentpage", tree.turku.pk])
    assert editor.post(reverse("clipboard_paste"), {"clip-place": place, "clip-field": "body"}).status_code == 200


def test_visitors_have_no_clipboard(client):
    assert client.get(reverse("clipboard_copy")).status_code == 302


def test_a_picture_that_one_may_not_choose_is_left_out(tree, page):
    own, other = (Collection.get_first_root_node().add_child(name=name) for name in ("oma", "muu"))
    group, _made = ensure_team("turku", "editors", "turku")
    grant(group, "editors", [tree.turku, tree.turku_en], own, None)
    user = member(tree, "espoo", "translators")
    user.groups.set([group])
    copy(browser_of(user), page, "figure", {"image": str(ImageFactory(collection=other).pk), "alt_text": "Joki"})
    assert paste(browser_of(user), page).json()["value"]["image"] is None
