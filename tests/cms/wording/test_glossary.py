"""Terms are found in whatever form they stand, and what a translation makes of them is checked."""

import pytest
from bs4 import BeautifulSoup

from cms.wording.glossary import Breach, glossary_for
from tests.queries import statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def glossary(tree, term):
    term("6Aika", do_not_translate=True, forms="6Ajan\n6Ajasta")
    term("kärkihanke", "spearhead project", note="Kaikki kuusi kaupunkia ovat mukana.")
    term("kaupunkikoordinaattori", "city coordinator")
    term("avoin data", "open data", forms="avoimen datan\navointa dataa")
    term("data", "data")
    term("kokeilu", "pilot; trial")
    return glossary_for(tree.english)


def names(glossary, text):
    return [entry.term for entry in glossary.occurring(text)]


@pytest.mark.parametrize("form", ["kärkihanke", "Kärkihankkeet", "kärkihankkeessa", "kärkihankkeita"])
def test_inflected_form_is_found(glossary, form):
    assert names(glossary, f"Tämä on {form}.") == ["kärkihanke"]


def test_listed_form_with_another_stem_is_found_and_inflected(glossary):
    assert names(glossary, "6Ajan hankkeet käyttävät avoimen datan alustoja") == ["6Aika", "avoin data"]


@pytest.mark.parametrize("form", ["rahoituksen", "rahoitusta", "Rahoituksiin"])
def test_a_form_with_another_stem_is_found_without_being_listed(glossary, term, tree, form):
    term("rahoitus", "funding")
    assert names(glossary_for(tree.english), f"Hankkeen {form} päättyy") == ["rahoitus"]


def test_longer_term_hides_the_shorter_one_in_it(glossary):
    assert names(glossary, "Avoin data ja data") == ["avoin data", "data"]
    assert names(glossary, "avointa dataa") == ["avoin data"]


def test_look_alike_is_no_term(glossary):
    assert names(glossary, "Hanke, hankinta, koordinaattori ja datailija") == []


def test_name_is_found_with_its_capital_only_and_before_a_hyphen(glossary):
    assert names(glossary, "6Aika-hankkeet") == ["6Aika"]
    assert names(glossary, "6aika") == []


def test_addresses_hold_no_terms(glossary):
    assert names(glossary, "data@example.fi, www.data.fi/data ja https://example.fi/kokeilu") == []


def test_markup_does_not_hide_a_term(glossary):
    assert names(glossary, 'Avoin <b>data</b> ja <a id="a1">kärkihanke</a>') == ["avoin data", "kärkihanke"]


def test_translation_that_keeps_to_the_glossary_breaks_nothing(glossary):
    source = "6Ajan kärkihankkeita johtaa kaupunkikoordinaattori."
    assert glossary.breaches(source, "Spearhead projects of 6Aika are led by City coordinators.") == []


def test_each_breach_says_what_was_expected(glossary):
    breaches = glossary.breaches("6Ajan kärkihankkeet", "Flagships of the Six City Strategy")
    assert breaches == [Breach("6Aika", "6Aika"), Breach("kärkihanke", "spearhead project")]


def test_term_that_is_not_translated_must_stand_letter_by_letter(glossary):
    assert glossary.breaches("6Aika alkaa", "6aika begins") == [Breach("6Aika", "6Aika")]


@pytest.mark.parametrize("english", ["A pilot begins", "Trials begin"])
def test_any_accepted_translation_will_do(glossary, english):
    assert glossary.breaches("Kokeilu alkaa", english) == []


def test_words_of_a_translation_must_stand_together(glossary):
    assert glossary.breaches("Avoin data", "Open to data") == [Breach("avoin data", "open data")]


def test_empty_translation_breaks_no_term(glossary):
    assert glossary.breaches("Kärkihanke", "") == []


def test_term_of_another_language_is_not_asked_for(glossary, tree, term):
    term("hanke")
    assert glossary_for(tree.english).breaches("Hanke alkaa", "It begins") == []


def test_glossary_is_read_once_for_a_request(glossary, tree, rf):
    request = rf.get("/")
    glossary_for(tree.english)  # loads the locale
    locale = tree.english
    assert len(statements(lambda: glossary_for(locale, request))) == 1
    assert statements(lambda: glossary_for(locale, request)) == []


def test_mark_tells_the_translation_to_eyes_and_ears(glossary):
    marked = glossary.mark("Kärkihankkeen alku")
    assert 'title="kärkihanke: spearhead project (Kaikki kuusi kaupunkia ovat mukana.)"' in marked
    assert 'Kärkihankkeen<span class="w-sr-only"> (spearhead project)</span></mark> alku' in marked


def test_marking_keeps_inline_tags_and_names_links_by_number(glossary):
    marked = glossary.mark('<b>Data</b><br/><a id="a1">ja</a> &amp; muuta')
    assert marked.startswith('<b><mark class="term"')
    assert marked.endswith('<br><span class="term-link" data-link="a1">ja</span> &amp; muuta')


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> data",
        '<img src=x onerror="alert(1)"> data',
        '<b onclick="alert(1)">data</b>',
        '<a id="x&quot; onclick=&quot;alert(1)">data</a>',
        "<!-- data --><svg/onload=alert(1)>",
        "a < b <data",
    ],
)
def test_marking_lets_no_foreign_markup_through(glossary, text):
    soup = BeautifulSoup(glossary.mark(text), "html.parser")
    assert {tag.name for tag in soup.find_all()} <= {"mark", "span", "b"}
    assert {name for tag in soup.find_all() for name in tag.attrs} <= {"class", "title", "data-link"}


def test_note_and_translation_are_escaped_in_marks(tree, term):
    term("testi", '<i>"test"</i>', note="<script>")
    marked = glossary_for(tree.english).mark("testi")
    assert "<i>" not in marked
    assert "<script>" not in marked
