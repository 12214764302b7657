"""What the checks find on whole pages, each at the path of its field."""

import pytest
from django.utils import translation

from cms.checking.findings import Severity, blocking, findings
from projectpages.models import ProjectPage
from tests.cms.checking.pages import block, codes, found, heading, page_with, text
from tests.factories import ImageFactory, content_page, project
from tests.queries import statements

pytestmark = pytest.mark.django_db
LONG = "Kaupunki kokeilee uutta palvelua yhdessä asukkaiden kanssa koko kesän ajan."


def test_a_page_in_order_has_no_findings(tree):
    body = [heading("Mitä tehdään"), text(f"<p>{LONG}</p>"), heading("Missä", "h3"), text("<p>Turussa.</p>")]
    assert codes(page_with(tree.turku, body)) == []


def test_a_page_without_summary_lacks_a_description(tree):
    assert found(page_with(tree.turku, summary="")) == [("no_description", "summary")]
    assert codes(page_with(tree.turku, summary="", search_description="Hakukoneille.", slug="toinen")) == []


def test_a_weak_link_is_found_in_its_paragraph(tree):
    words = text(
        '<p data-block-key="aaaaa">Hyvä.</p><p data-block-key="bbbbb"><a href="https://a.fi">Lue lisää</a></p>'
    )
    page = page_with(tree.turku, [words])
    assert found(page, with_lines=True) == [("weak_link", f"body.{words['id']}", "bbbbb")]


def test_the_label_of_a_link_block_is_looked_at(tree):
    item = {"type": "item", "id": "1", "value": {"label": "täältä", "url": "https://a.fi"}}
    links = block("link_list", {"heading": "", "links": [item]})
    assert found(page_with(tree.turku, [links])) == [("weak_link", f"body.{links['id']}.links.1.label")]


def test_a_link_block_without_label_shows_its_address(tree):
    item = {"type": "item", "id": "1", "value": {"label": "", "url": "https://a.fi/b"}}
    links = block("link_list", {"heading": "", "links": [item]})
    assert codes(page_with(tree.turku, [links])) == ["raw_address"]


def test_english_pages_are_looked_at_as_well(tree):
    body = [text('<p><a href="https://a.fi">read more</a> on pages 5-7 of the "guide"</p>')]
    assert set(codes(page_with(tree.turku_en, body))) == {"weak_link", "hyphen_range", "straight_quotes"}


def test_titles_cells_and_captions_are_looked_at(tree):
    table = block("table", {"data": [["Vuodet", "2014-2020"]], "table_caption": ""})
    page = page_with(tree.turku, [table], title="Vuodet 2014-2020")
    assert found(page) == [("hyphen_range", "title"), ("hyphen_range", f"body.{table['id']}")]


def test_rich_text_fields_of_a_page_are_looked_at(tree):
    project(tree.register, summary="Tiivistelmä", aims="<p>5-7 kokeilua</p>")
    assert found(ProjectPage.objects.get()) == [("hyphen_range", "aims")]


def test_a_paragraph_that_stands_twice_is_found_where_it_stands_again(tree):
    first, second = text(f"<p>{LONG}</p>"), text(f"<p>{LONG}</p>")
    assert found(page_with(tree.turku, [first, second])) == [("repeated", f"body.{second['id']}")]


def test_short_lines_may_stand_twice(tree):
    assert codes(page_with(tree.turku, [text("<p>Tervetuloa!</p>"), text("<p>Tervetuloa!</p>")])) == []


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (["h2", "text"], []),
        (["h2", "h3", "text"], []),
        (["h2"], ["empty_section"]),
        (["h2", "h2", "text"], ["empty_section"]),
        (["h2", "h3", "h2", "text"], ["empty_section"]),
        (["h3", "text"], ["skipped_level"]),
        (["key_figures", "h3", "text"], []),
    ],
)
def test_headings_follow_each_other_and_have_something_below(tree, levels, expected):
    made = {"text": text("<p>Jotain.</p>"), "key_figures": block("key_figures", {"heading": "Lukuina", "figures": []})}
    body = [made.get(level) or heading(f"Otsikko {number}", level) for number, level in enumerate(levels)]
    assert codes(page_with(tree.turku, body)) == expected


def test_long_sentences_are_found_in_either_language(tree):
    words = " ".join(["sanaa"] * 30)
    assert codes(page_with(tree.turku, [text(f"<p>{words}.</p>")])) == ["long_sentence"]
    assert codes(page_with(tree.turku_en, [text(f"<p>{words}.</p>")])) == ["long_sentence"]


def linked(page_id: int) -> list[dict]:
    return [text(f'<p><a linktype="page" id="{page_id}">Turun uutiset</a></p>')]


def test_a_link_to_an_unpublished_page_is_found(tree):
    draft = content_page(tree.turku, "Luonnos", live=False)
    assert codes(page_with(tree.turku, linked(draft.pk))) == ["unpublished_page"]
    assert codes(page_with(tree.turku, linked(tree.turku.pk), slug="toinen")) == []


def test_a_link_to_a_page_that_is_gone_is_found(tree):
    assert codes(page_with(tree.turku, linked(999_999))) == ["gone_page"]


def test_a_live_edition_of_a_chosen_draft_will_do(tree):
    draft = content_page(tree.turku, "Luonnos", live=False)
    content_page(tree.turku_en, "Out", translation_key=draft.translation_key)
    value = {"heading": "Kutsu", "text": "", "label": "Osallistu", "page": draft.pk, "url": ""}
    assert codes(page_with(tree.turku_en, [block("call_to_action", value)])) == []
    assert codes(page_with(tree.turku, [block("call_to_action", value)])) == ["unpublished_page"]


def test_words_are_in_the_editors_language_whatever_the_pages(tree):
    page = page_with(tree.turku, [text('<p><a href="https://a.fi">täältä</a></p>')])
    assert [finding.title for finding in findings(page)] == ["Linkki ei kerro, minne se vie"]
    with translation.override("en"):
        assert [finding.title for finding in findings(page)] == ["Weak link text"]


def test_only_pictures_block(tree):
    assert blocking(page_with(tree.turku, [heading("Tyhjä")])) == []


def test_more_blocks_cost_no_more_queries(tree):
    draft = content_page(tree.turku, "Luonnos", live=False)

    def cost(slug: str, times: int) -> int:
        page = page_with(tree.turku, linked(draft.pk) * times, slug=slug)
        return len(statements(lambda: findings(page)))

    assert cost("lyhyt", 1) == cost("pitka", 30)


def test_blocking_findings_come_first(tree):
    figure = block("figure", {"image": ImageFactory(credit="").pk, "caption": "Vuosi 2014-2020"})
    page = page_with(tree.turku, [heading("Alku", "h3"), figure])
    severities = [finding.severity for finding in findings(page)]
    assert severities == [Severity.BLOCKS, Severity.ADVISES, Severity.ADVISES]
