"""Words where they stand, of any text."""

import pytest

from cms.search.analysis import encode, read

STRANGE = [
    "",
    "\0",
    "a\0b",
    '"',
    "* ( ) : - ' AND OR NOT NEAR",
    "😀😀 hanke 👩‍👩‍👧",
    "שלום עולם مرحبا",
    "\u202eekknah\u202c",
    "\ud800x",
    "ﷺ",
    "a" * 10_000,
    "työ" * 3_000,
    "a@" * 5_000,
    "/" * 10_000,
    "www." * 2_500,
    "a:" * 5_000,
    "http:///// https://www./ www. @ (at) a@b. .fi x.fi:n",
    "ä́" * 500,
]


def terms(text: str, language: str = "fi") -> dict[str, set[str]]:
    return {word.text: set(word.whole | word.parts) for word in read(text, language)}


def test_a_word_knows_where_it_stands():
    text = "Turun kaupunki: 6Aika-hankkeet, EAKR:n rahoitus (etu.suku@example.fi)."

    found = read(text, "fi")

    assert [word.text for word in found] == [text[word.start : word.end] for word in found]
    assert [word.text for word in found] == [
        "Turun", "kaupunki", "6Aika", "hankkeet", "EAKR:n", "rahoitus", "etu.suku@example.fi",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["fi", "en", "sv", "ar"])
@pytest.mark.parametrize("text", STRANGE, ids=range(len(STRANGE)))
def test_any_text_is_read(text, language):
    for word in read(text, language):
        assert word.whole
        assert "" not in word.whole | word.parts
        assert not word.whole & word.parts
        assert all(encode(term, language).isalnum() for term in word.whole | word.parts)


def test_no_case_ending_after_a_colon_but_what_is_a_word():
    assert terms("EAKR:n")["EAKR:n"] == {"eakr"}
    assert terms("ESR:ään")["ESR:ään"] == {"esr"}
    assert list(terms("klo 13:30")) == ["klo", "13", "30"]
    assert list(terms("Huom:katso")) == ["Huom", "katso"]


def test_soft_hyphens_and_loose_diacritics_make_no_other_word():
    assert "kaupunki" in terms("kau\u00adpungin")["kau\u00adpungin"]
    assert "työ" in terms("tyo\u0308")["tyo\u0308"]


def test_a_name_with_a_number_or_a_capital_inside_is_one_word_in_all_its_forms():
    assert "6aika" in terms("6Ajan")["6Ajan"]
    assert "businessoulu" in terms("BusinessOulun")["BusinessOulun"]
    assert "aika" not in terms("6Aika")["6Aika"]


def test_an_address_is_one_word_that_its_parts_find():
    [mail] = read("Etu.Suku(at)example.fi", "fi")
    assert mail.whole == {"etu.suku@example.fi"}
    assert mail.parts == {"etu", "suku", "example.fi"}

    [web] = read("https://www.cohewe.eu/hanke/", "fi")
    assert web.whole == {"cohewe.eu/hanke"}
    assert {"cohewe.eu", "cohewe", "hanke"} <= web.parts

    [inflected] = read("cohewe.eu:n", "fi")
    assert inflected.whole == {"cohewe.eu"}


def test_other_languages_are_read_by_their_stems_where_snowball_knows_them():
    assert terms("cities", "en")["cities"] & terms("city", "en")["city"]
    assert not terms("universe", "en")["universe"] & terms("university's", "sv")["university's"]
    assert terms("Städer", "sv") == {"Städer": {"städ", "städer"}}
    assert terms("Gávpogat", "se") == {"Gávpogat": {"gávpogat"}}
