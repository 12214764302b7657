"""A page that moves or is renamed keeps its old addresses, in both editions and on every host."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from tests.factories import content_page
from tests.tree import twin

TURKU, ESPOO = "turku.localhost:8000", "espoo.localhost:8000"


def leads(host: str, path: str) -> str:
    """Where a visitor ends up; '404' where nothing is."""
    response = Client(headers={"host": host}).get(path)
    return response.headers.get("Location", str(response.status_code))


def moved(page: Page, target: Page) -> None:
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=target.pk), pos="last-child")


@pytest.fixture
def sections(tree):
    """Turku's /uutiset/ and /en/news/, /arkisto/ and /en/archive/, and a story below the first in both languages."""
    tree.news = content_page(tree.turku, "Uutiset", slug="uutiset")
    tree.news_en = twin(tree.news, tree.turku_en, tree.english, slug="news")
    tree.archive = content_page(tree.turku, "Arkisto", slug="arkisto")
    tree.archive_en = twin(tree.archive, tree.turku_en, tree.english, slug="archive")
    tree.story = content_page(tree.news, "Silta", slug="silta")
    tree.story_en = twin(tree.story, tree.news_en, tree.english, title="Bridge", slug="bridge")
    tree.part = content_page(tree.story, "Osa", slug="osa")
    tree.part_en = twin(tree.part, tree.story_en, tree.english, title="Part", slug="part")
    return tree


def test_the_english_edition_follows_and_both_leave_their_addresses(sections):
    moved(sections.story, sections.archive)
    english = Page.objects.get(pk=sections.story_en.pk)
    assert english.url_path == "/6aika-en/turku/archive/bridge/"
    assert leads(TURKU, "/uutiset/silta/") == "http://turku.localhost:8000/arkisto/silta/"
    assert leads(TURKU, "/en/news/bridge/") == "http://turku.localhost:8000/en/archive/bridge/"
    assert not Page.find_problems()[0]


def test_pages_below_it_keep_their_addresses_too(sections):
    moved(sections.story, sections.archive)
    assert leads(TURKU, "/uutiset/silta/osa/") == "http://turku.localhost:8000/arkisto/silta/osa/"
    assert leads(TURKU, "/en/news/bridge/part/") == "http://turku.localhost:8000/en/archive/bridge/part/"


def test_below_the_programmes_host_the_old_path_leads_on(sections):
    moved(sections.story, sections.archive)
    assert leads("localhost:8000", "/turku/uutiset/silta/").endswith("turku.localhost:8000/arkisto/silta/")


def test_a_page_that_goes_to_another_city_leaves_its_address_on_the_old_host(sections):
    there = content_page(sections.espoo, "Uutiset", slug="uutiset")
    twin(there, sections.espoo_en, sections.english, slug="news")
    moved(sections.story, there)
    assert leads(TURKU, "/uutiset/silta/") == "http://espoo.localhost:8000/uutiset/silta/"
    assert leads(TURKU, "/en/news/bridge/") == "http://espoo.localhost:8000/en/news/bridge/"
    assert leads(TURKU, "/uutiset/silta/osa/") == "http://espoo.localhost:8000/uutiset/silta/osa/"
    assert leads(ESPOO, "/uutiset/silta/") == "200"


def test_where_the_new_parent_is_not_translated_english_stays(sections):
    untranslated = content_page(sections.turku, "Muut", slug="muut")
    moved(sections.story, untranslated)
    assert leads(TURKU, "/uutiset/silta/").endswith("/muut/silta/")
    assert leads(TURKU, "/en/news/bridge/") == "200"


def test_an_edition_that_was_put_elsewhere_by_hand_stays(sections):
    elsewhere = content_page(sections.turku_en, "Elsewhere", slug="elsewhere")
    moved(sections.story_en, elsewhere)
    moved(sections.story, sections.archive)
    assert leads(TURKU, "/en/elsewhere/bridge/") == "200"


def test_a_taken_slug_keeps_english_where_it_is(sections):
    content_page(sections.archive_en, "Another bridge", slug="bridge")
    moved(sections.story, sections.archive)
    assert leads(TURKU, "/en/news/bridge/") == "200"


def test_the_finnish_page_does_not_follow_the_english_one(sections):
    moved(sections.story_en, sections.archive_en)
    assert leads(TURKU, "/uutiset/silta/") == "200"
    assert leads(TURKU, "/en/news/bridge/").endswith("/en/archive/bridge/")


def test_a_new_order_moves_nothing(sections):
    sections.archive.move(Page.objects.get(pk=sections.turku.pk), pos="first-child")
    assert not Redirect.objects.exists()


def test_a_page_that_returns_is_found_where_it_was(sections):
    moved(sections.story, sections.archive)
    moved(sections.story, sections.news)
    assert leads(TURKU, "/uutiset/silta/") == "200"
    assert leads(TURKU, "/arkisto/silta/").endswith("/uutiset/silta/")


@pytest.mark.parametrize(
    ("edition", "old", "new"), [("", "/uutiset/silta/", "/uutiset/"), ("_en", "/en/news/bridge/", "/en/news/")]
)
def test_a_new_slug_leaves_the_old_address(sections, django_capture_on_commit_callbacks, edition, old, new):
    page = Page.objects.get(pk=getattr(sections, f"story{edition}").pk).specific
    page.slug = "uusi"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert leads(TURKU, old) == f"http://turku.localhost:8000{new}uusi/"


def test_whoever_moves_a_page_hears_what_could_not_follow(sections, admin_client):
    untranslated = content_page(sections.turku, "Muut", slug="muut")
    address = reverse("wagtailadmin_pages:move_confirm", args=[sections.story.pk, untranslated.pk])
    said = [str(message) for message in admin_client.post(address, follow=True).context["messages"]]
    assert any("Uutiset" in text and "englanti" in text.lower() for text in said), said
    address = reverse("wagtailadmin_pages:move_confirm", args=[sections.part.pk, sections.archive.pk])
    said = [str(message) for message in admin_client.post(address, follow=True).context["messages"]]
    assert not any("englanti" in text.lower() for text in said), said
