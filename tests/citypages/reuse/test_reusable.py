"""A section is written once, shows on many pages, and belongs to one city."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from citypages.blocks import SectionStreamBlock
from citypages.reuse.models import ReusableSection
from citypages.reuse.usage import usage_count
from tests.conftest import HOST
from tests.factories import ImageFactory, content_page, reusable_section, store_sizes
from tests.queries import statements
from tests.teams import member
from tests.tree import twin

pytestmark = pytest.mark.django_db
TURKU = "turku.localhost:8000"


def browser_of(user) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


def section(tree, text="Kysy meiltä.", locale=None, **fields) -> ReusableSection:
    """A public section of Turku's."""
    return reusable_section(text, locale=locale or tree.finnish, **fields)


def block_of(*sections) -> list[dict]:
    return [{"type": "reusable", "value": {"heading": "", "section": one.pk}} for one in sections]


def page_with(tree, *sections, **fields):
    return content_page(tree.turku, "Sivu", body=block_of(*sections), **fields)


def read(page, path=None) -> BeautifulSoup:
    host = TURKU if page.url_path.startswith(("/6aika/turku", "/6aika-en/turku")) else HOST
    response = Client(headers={"host": host}).get(path or "/sivu/")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_a_change_shows_on_every_page(tree):
    one = section(tree)
    page = page_with(tree, one)
    assert "Kysy meiltä." in read(page).main.get_text()
    one.body = [{"type": "text", "value": "<p>Soita meille.</p>"}]
    one.save()
    assert "Soita meille." in read(page).main.get_text()


@pytest.mark.parametrize("fate", ["unpublished", "deleted"])
def test_what_is_not_public_shows_nothing(tree, fate):
    one = section(tree)
    page = page_with(tree, one)
    one.unpublish() if fate == "unpublished" else ReusableSection.objects.filter(pk=one.pk).delete()
    assert read(page).select(".reusable") == []


def test_an_english_page_shows_the_english_edition(tree):
    one = section(tree)
    section(tree, "Ask us.", tree.english, translation_key=one.translation_key)
    page = page_with(tree, one)
    twin(page, tree.turku_en, tree.english, body=block_of(one), slug="sivu")
    assert read(page, "/en/sivu/").select_one(".reusable").get_text(strip=True) == "Ask us."


def test_without_an_english_edition_the_finnish_one_is_marked_as_finnish(tree):
    one = section(tree)
    page = page_with(tree, one)
    twin(page, tree.turku_en, tree.english, body=block_of(one), slug="sivu")
    assert read(page, "/en/sivu/").select_one(".reusable")["lang"] == "fi"


def test_a_section_cannot_hold_another():
    assert "reusable" not in SectionStreamBlock().child_blocks


def test_many_sections_cost_as_many_queries_as_one(tree):
    images = [ImageFactory() for _number in range(8)]
    store_sizes(images)
    many = [section(tree, body=[{"type": "figure", "value": {"image": one.pk, "alt_text": "x"}}]) for one in images]
    page = page_with(tree, *many[:1])

    def cost() -> int:
        read(page)
        return len(statements(lambda: read(page)))

    few = cost()
    page.body = block_of(*many)
    page.save()
    assert cost() == few


def test_what_is_used_is_counted_and_not_deleted(tree, admin_client):
    one = section(tree)
    page_with(tree, one)
    assert usage_count(one) == 1
    address = reverse(ReusableSection.snippet_viewset.get_url_name("delete"), args=[one.pk])
    response = admin_client.post(address)
    assert response.url == reverse(ReusableSection.snippet_viewset.get_url_name("usage"), args=[one.pk])
    assert ReusableSection.objects.filter(pk=one.pk).exists()


def test_what_is_used_nowhere_is_deleted(tree, admin_client):
    one = section(tree)
    admin_client.post(reverse(ReusableSection.snippet_viewset.get_url_name("delete"), args=[one.pk]))
    assert not ReusableSection.objects.filter(pk=one.pk).exists()


@pytest.mark.parametrize("view", ["edit", "delete", "usage", "history", "unpublish"])
def test_another_citys_section_is_out_of_reach(tree, view):
    one = section(tree, city="espoo", name="Espoon oma")
    browser = browser_of(member(tree, "turku", "publishers"))
    response = browser.get(reverse(ReusableSection.snippet_viewset.get_url_name(view), args=[one.pk]))
    assert response.status_code != 200


def test_lists_and_choosers_hold_the_own_citys_sections(tree):
    section(tree, city="espoo", name="Espoon oma")
    section(tree, name="Turun oma")
    browser = browser_of(member(tree, "turku", "editors"))
    for name in (
        ReusableSection.snippet_viewset.get_url_name("list"),
        ReusableSection.snippet_viewset.chooser_viewset.get_url_name("choose"),
    ):
        text = browser.get(reverse(name)).content.decode()
        assert "Turun oma" in text
        assert "Espoon oma" not in text


def test_a_translator_changes_translations_only(tree):
    source = section(tree)
    english = section(tree, "Ask us.", tree.english, translation_key=source.translation_key)
    browser = browser_of(member(tree, "turku", "translators"))
    edit = ReusableSection.snippet_viewset.get_url_name("edit")
    assert browser.get(reverse(edit, args=[source.pk])).status_code == 302
    assert browser.get(reverse(edit, args=[english.pk])).status_code == 200


def save(browser, page, text="Kysy meiltä", name="Yhteys"):
    """Save the first block of a page's form as a section."""
    place = reverse("wagtailadmin_pages:edit", args=[page.pk])
    said = {"place": place, "field": "body", "type": "heading", "prefix": "body-0-value", "title": name}
    form = nested_form_data({"body": streamfield([("heading", {"text": text, "level": "h2"})])})
    return browser.post(reverse("save_reusable"), form | {f"clip-{key}": value for key, value in said.items()})


def test_a_publishers_section_is_public_at_once_and_takes_the_blocks_place(tree):
    page = content_page(tree.turku, "Sivu")
    told = save(browser_of(member(tree, "turku", "publishers")), page).json()
    one = ReusableSection.objects.get()
    assert (one.live, one.city, one.name, one.body[0].value["text"]) == (True, "turku", "Yhteys", "Kysy meiltä")
    assert (told["type"], told["value"]["section"]["id"]) == ("reusable", one.pk)


def test_an_editors_section_is_a_draft_and_her_block_stays(tree):
    told = save(browser_of(member(tree, "turku", "editors")), content_page(tree.turku, "Sivu")).json()
    assert not ReusableSection.objects.get().live
    assert "type" not in told


@pytest.mark.parametrize("wrong", [{"name": ""}, {"text": ""}], ids=["no name", "incomplete block"])
def test_a_section_needs_a_name_and_a_complete_block(tree, wrong):
    answer = save(browser_of(member(tree, "turku", "editors")), content_page(tree.turku, "Sivu"), **wrong)
    assert answer.status_code == 400
    assert not ReusableSection.objects.exists()


def test_no_section_is_made_for_another_city(tree):
    assert save(browser_of(member(tree, "turku", "editors")), content_page(tree.espoo, "Sivu")).status_code == 403
    assert not ReusableSection.objects.exists()
