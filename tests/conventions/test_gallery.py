"""Every block of every stream is known to the gallery, shows something real in both languages, and is found."""

import pytest
from bs4 import BeautifulSoup
from django.template.loader import get_template
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from wagtail.admin.icons import get_icons

from cms.blocks import GROUPS, BaseStreamBlock
from cms.gallery.catalogue import entries
from cms.gallery.picker import search_words
from tests.conventions.test_blocks import streams
from tests.house import stream_blocks

ENTRIES = {entry.name: entry for entry in entries()}
# Kept in the examples of both languages: names, numbers, and addresses.
LEAST = {"heading": 10, "link": 10, "hashtags": 10}


@pytest.fixture(params=ENTRIES)
def entry(request):
    return ENTRIES[request.param]


def example(client, name: str, **asked: str) -> BeautifulSoup:
    response = client.get(reverse("gallery_sample", args=[name]), asked)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_every_block_of_every_stream_is_there():
    children = {name for field in streams() for name in field.stream_block.child_blocks}
    assert set(ENTRIES) == children
    assert set(stream_blocks()) <= children


def test_a_name_means_one_block():
    assert len(entries()) == len(ENTRIES)


def test_every_stream_has_our_picker():
    assert [field for field in streams() if not isinstance(field.stream_block, BaseStreamBlock)] == []


def test_a_block_says_what_it_is_and_belongs_to_a_known_group(entry):
    assert entry.block.meta.icon in get_icons()
    assert isinstance(entry.block.meta.label, Promise)
    assert isinstance(entry.block.meta.description, Promise)
    assert entry.block.meta.group in GROUPS.values()
    assert isinstance(entry.block.meta.search_words, Promise)
    get_template(entry.block.meta.template)
    assert entry.block.is_previewable
    assert entry.places


def test_no_two_blocks_share_a_label_or_an_icon():
    for language in ("fi", "en"):
        with translation.override(language):
            assert len({entry.label for entry in ENTRIES.values()}) == len(ENTRIES)
    assert len({entry.icon for entry in ENTRIES.values()}) == len(ENTRIES)


def test_a_description_is_a_sentence_and_search_words_are_none(entry):
    for language in ("fi", "en"):
        with translation.override(language):
            assert entry.description.endswith(".")
            assert 10 < len(entry.description) <= 140
            words = search_words(entry.block)
            assert "," not in words
            assert len(words.split()) == len(set(words.split())) > 0


@pytest.mark.django_db
def test_its_example_shows_something_in_both_languages(entry, admin_client):
    texts = {}
    for language in ("fi", "en"):
        page = example(admin_client, entry.name, language=language)
        assert page.html["lang"] == language
        assert page.select_one(f".{entry.name}"), page.main
        texts[language] = page.main.get_text(" ", strip=True)
        assert len(texts[language]) > LEAST.get(entry.name, 40)
    assert texts["fi"] != texts["en"] or entry.name == "hashtags"


@pytest.mark.django_db
def test_its_example_runs_nothing_and_leads_nowhere(entry, admin_client):
    page = example(admin_client, entry.name, language="en")
    assert page.select("script, iframe, form, [style], [data-player]") == []
    assert {link["href"] for link in page.main.select("[href]")} <= {"#"}
    assert all(picture["src"].startswith("/static/") for picture in page.select("img, source"))
    assert "default-src 'none'" in page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]


@pytest.mark.django_db
def test_its_example_needs_no_data(entry, admin_client, django_assert_max_num_queries):
    admin_client.get(reverse("gallery"))  # who is asking: session, account and profile
    with django_assert_max_num_queries(4):
        example(admin_client, entry.name, language="fi")
