"""What is said of one text and its translation."""

import pytest

from cms.proofing.checks import blocking, check_text
from cms.proofing.findings import Kind

LINK = 'Lue <a id="a1">lisää</a>.'


def codes(source: str, translated: str | None, *place) -> list[str]:
    return [finding.code for finding in check_text(source, translated, *place)]


def blocks(source: str, translated: str | None, *place) -> bool:
    return bool(blocking(check_text(source, translated, *place)))


def test_a_good_translation_has_no_findings():
    assert (
        codes(f"<b>Silta</b> avataan 6.3. {LINK}", 'The <b>bridge</b> opens on 6 March. Read <a id="a1">more</a>.')
        == []
    )


@pytest.mark.parametrize(("translated", "code"), [(None, "untranslated"), ("", "empty"), (" <br/> ", "empty")])
def test_a_text_that_is_missing_blocks(translated, code):
    assert codes("Silta", translated) == [code]
    assert blocks("Silta", translated)


@pytest.mark.parametrize(
    ("translated", "code"),
    [
        ("Read more.", "placeholder"),
        ('Read <a id="a2">more</a>.', "placeholder"),
        ('Read <a id="a1">more.', "markup"),
        ('Read <a id="a1">more</b></a>.', "markup"),
        ('Read <a href="https://example.fi/">more</a>.', "markup"),
        ('Read <div><a id="a1">more</a></div>.', "markup"),
    ],
)
def test_links_and_tags_that_break_block(translated, code):
    assert code in codes(LINK, translated)
    assert blocks(LINK, translated)


def test_formatting_that_is_missing_is_advice():
    assert codes("Tämä on <b>tärkeää</b>", "This is important") == ["tags"]
    assert not blocks("Tämä on <b>tärkeää</b>", "This is important")


def test_a_link_that_stands_twice_is_advice():
    assert codes(LINK, 'Read <a id="a1">more</a> and <a id="a1">more</a>.') == ["placeholder_twice"]


def test_a_text_that_does_not_fit_its_field_blocks():
    assert codes("Silta", "x" * 12, Kind.TEXT, 12) == []
    assert codes("Silta", "x" * 13, Kind.TEXT, 12) == ["too_long"]
    assert blocks("Silta", "x" * 13, Kind.TEXT, 12)
    assert codes("Silta", "&amp;" * 12, Kind.TEXT, 12) == []


@pytest.mark.parametrize(("kind", "longest"), [(Kind.TITLE, 70), (Kind.DESCRIPTION, 160)])
def test_search_engines_cut_long_titles_and_descriptions(kind, longest):
    assert codes("Silta", "x" * longest, kind, 255) == []
    assert codes("Silta", "x" * (longest + 1), kind, 255) == ["long"]
    assert not blocks("Silta", "x" * (longest + 1), kind, 255)


@pytest.mark.parametrize("text", ["Tervetuloa", "silta on auki", "Uusi silta"])
def test_the_sources_own_words_are_found(text):
    assert codes(text, text) == ["same"]


@pytest.mark.parametrize(
    "text",
    [
        "6Aika",
        "CoHeWe",
        "EU",
        "2014–2020",
        "Turku",
        "maija@example.fi",
        "Forum Virium Helsinki",
        "12,5 %",
        "www.example.fi",
    ],
)
def test_names_codes_and_numbers_are_the_same_in_every_language(text):
    assert codes(text, text) == []


@pytest.mark.parametrize(
    ("source", "translated"),
    [("Silta aukeaa.", "The bridge opens"), ("Silta", "Bridge!"), ("Onko se auki?", "It is open.")],
)
def test_a_different_ending_is_advice(source, translated):
    assert codes(source, translated) == ["ending"]


@pytest.mark.parametrize(
    ("source", "translated"), [("”Silta.”", "“Bridge.”"), ("Silta…", "Bridge...".rstrip(".") + ".")]
)
def test_quotes_and_dots_of_another_style_are_the_same_ending(source, translated):
    assert codes(source, translated) == []
