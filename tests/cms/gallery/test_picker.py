"""The block picker finds a block by the words that people use, in the language of their admin."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation
from wagtail.blocks import Block
from wagtail.users.models import UserProfile

from citypages.blocks import CityStreamBlock
from citypages.models import CityPage
from cms.blocks import GROUPS
from cms.gallery.picker import PickerAdapter, search_words
from tests.tree import Tree

STREAM = CityStreamBlock()
FINNISH = [
    ("kuva", {"figure", "gallery", "video"}),
    ("valokuva", {"figure", "gallery"}),
    ("yhteyshenkilö", {"coordinators"}),
    ("laatikko", {"call_to_action"}),
    ("painike", {"call_to_action"}),
    ("tiedote", {"call_to_action", "latest_news"}),
    ("taulukko", {"table"}),
    ("video", {"video"}),
    ("lainaus", {"quote"}),
    ("linkki", {"link_list", "call_to_action"}),
    ("tiedosto", {"documents"}),
    ("liite", {"documents"}),
    ("numerot", {"key_figures", "table", "funding_chart"}),
    ("haitari", {"accordion"}),
    ("UKK", {"accordion"}),
    ("kappale", {"text"}),
    ("väliotsikko", {"heading"}),
    ("uutiset", {"latest_news"}),
    ("tapahtuma", {"events"}),
    ("projekti", {"project_list"}),
    ("kartta", {"city_map"}),
    ("aikataulu", {"timeline"}),
    ("rahoitus", {"funding_chart", "open_calls"}),
    ("hakemus", {"open_calls"}),
    ("teema", {"focus_areas"}),
    ("hashtag", {"hashtags"}),
]
ENGLISH = [
    ("picture", {"figure", "gallery", "video"}),
    ("contact", {"coordinators"}),
    ("box", {"call_to_action"}),
    ("quote", {"quote"}),
    ("file", {"documents"}),
    ("FAQ", {"accordion"}),
    ("map", {"city_map"}),
    ("news", {"latest_news"}),
    ("numbers", {"key_figures"}),
]


def found_by(word: str) -> set[str]:
    """What Wagtail's picker finds: labels and types that contain the word, our words standing behind the type."""
    return {
        name
        for name, block in STREAM.child_blocks.items()
        if any(word.casefold() in said.casefold() for said in (str(block.label), f"{name} {search_words(block)}"))
    }


@pytest.mark.parametrize(("word", "names"), FINNISH)
def test_a_block_is_found_by_finnish_words(word, names):
    with translation.override("fi"):
        assert names <= found_by(word)
        assert len(found_by(word)) <= len(STREAM.child_blocks) / 3


@pytest.mark.parametrize(("word", "names"), ENGLISH)
def test_a_block_is_found_by_english_words(word, names):
    with translation.override("en"):
        assert names <= found_by(word)


def test_groups_stand_in_the_order_of_what_staff_want_to_do():
    assert [str(group) for group, _blocks in STREAM.grouped_child_blocks()] == [str(name) for name in GROUPS.values()]


def test_the_form_gets_the_words_of_every_block():
    with translation.override("fi"):
        meta = PickerAdapter().js_args(STREAM)[-1]
    assert set(meta["searchWords"]) == set(STREAM.child_blocks)
    assert "laatikko" in meta["searchWords"]["call_to_action"]


@pytest.mark.django_db
def test_the_editor_loads_the_picker_and_no_picture(tree: Tree, admin_client, admin_user):
    UserProfile.objects.create(user=admin_user, preferred_language="fi")
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[tree.turku.pk]))
    page = BeautifulSoup(response.content, "html.parser")
    assert page.select('script[src*="gallery/picker"]')
    assert page.select('iframe[src*="block-preview"]') == []
    assert "laatikko" in json.dumps(json.loads(page.select_one("[data-w-block-data-value]")["data-w-block-data-value"]))


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["quote", "coordinators", "figure"])
def test_the_pickers_picture_has_the_sites_styles(admin_client, name):
    block = block_of(name)
    response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    page = BeautifulSoup(response.content, "html.parser")
    sheets = " ".join(link["href"] for link in page.select("link[rel=stylesheet]"))
    assert "cms/css/site" in sheets
    assert "cms/css/blocks" in sheets
    assert page.select("script") == []


def block_of(name: str) -> Block:
    """The block as the city page's stream holds it."""
    return CityPage._meta.get_field("body").stream_block.child_blocks[name]
