"""Links: to a page of ours in the reader's edition, or to a web address; one or the other, said in words."""

import pytest
from django.utils import translation
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks import CallToActionBlock, LinkBlock, LinkListBlock, WebAddressBlock
from tests.factories import content_page
from tests.queries import statements

LINK = {"label": "", "page": None, "url": "", "language": ""}


def link(block: type = LinkBlock, **parts: object):
    """The value of a link block."""
    return block().to_python(LINK | parts)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.example.fi", "https://www.example.fi"),
        ("example.fi/hankkeet?a=1", "https://example.fi/hankkeet?a=1"),
        ("http://example.fi", "http://example.fi"),
        ("  https://example.fi/  ", "https://example.fi/"),
    ],
)
def test_an_address_without_its_scheme_is_repaired(typed, address):
    block = WebAddressBlock()
    assert block.clean(block.value_from_form(block.field.clean(typed))) == address


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "example", "https://", "two words.fi"])
def test_what_is_no_address_is_refused(typed):
    with pytest.raises(Exception, match=r"."):
        WebAddressBlock().field.clean(typed)


@pytest.mark.parametrize("block", [LinkBlock, CallToActionBlock])
@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"label": "Lue"}, "page"),
        ({"url": "https://example.fi/"}, "label"),
    ],
    ids=["leads nowhere", "does not say where it leads"],
)
def test_the_error_of_an_unfinished_link_stands_at_its_field(block, parts, field):
    heading = {"heading": "Ehdota"} if block is CallToActionBlock else {}
    with pytest.raises(StructBlockValidationError) as caught:
        block().clean(link(block, **parts, **heading))
    assert list(caught.value.block_errors) == [field]


def test_a_link_leads_to_one_place_only(tree):
    with pytest.raises(StructBlockValidationError) as caught:
        LinkBlock().clean(link(page=tree.turku.pk, url="https://example.fi/", label="Turku"))
    assert list(caught.value.block_errors) == ["url"]


def test_a_link_to_a_page_takes_the_pages_title(tree):
    value = LinkBlock().clean(link(page=tree.turku_register.pk))
    assert (value.text, value.href) == ("Hankkeet", "http://turku.localhost:8000/hankkeet/")
    assert not value.is_external


def test_a_link_to_a_page_follows_the_reader_into_her_language(tree):
    value = link(page=tree.turku_register.pk)
    with translation.override("en"):
        assert (value.text, value.href) == ("Projects", "http://turku.localhost:8000/en/projects/")


def test_own_words_win_over_the_pages_title(tree):
    assert link(page=tree.turku.pk, label="Turun hankkeet").text == "Turun hankkeet"


def test_a_link_to_an_unpublished_page_has_no_address(tree):
    assert link(page=content_page(tree.turku, live=False).pk).href == ""


def test_a_web_address_is_external():
    assert link(url="https://example.fi/", label="Esimerkki").is_external


def test_a_list_of_links_costs_one_query_for_all_editions(tree):
    pages = [content_page(tree.turku, f"Sivu {number}") for number in range(6)]
    block = LinkListBlock()

    def addresses(count: int) -> int:
        value = block.to_python({"heading": "", "links": [LINK | {"page": page.pk} for page in pages[:count]]})
        return len(statements(lambda: [item.href for item in block.get_context(value)["value"]["links"]]))

    addresses(1)
    assert addresses(2) == addresses(6)


@pytest.mark.parametrize(
    ("parts", "language"),
    [
        ({"url": "https://example.fi/hankkeet"}, "fi"),
        ({"url": "https://example.fi/en/projects"}, "en"),
        ({"url": "https://example.fi/en/projects", "language": "fi"}, "fi"),
        ({"url": "https://example.fi/english"}, "fi"),
    ],
    ids=["as the source", "its path tells", "said by the editor", "a word is no code"],
)
def test_the_language_behind_a_link_is_known_in_every_edition(parts, language):
    with translation.override("en"):
        assert link(label="Hankkeet", **parts).target_language == language


@pytest.mark.django_db
def test_a_link_to_a_page_is_in_the_language_of_the_edition_it_leads_to(tree):
    page = content_page(tree.turku)
    with translation.override("en"):
        assert link(page=page.pk).target_language == "fi"
