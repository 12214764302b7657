"""A text is set as its language asks, once; addresses, codes and numbers that are no range stay as written."""

import pytest

from cms.typography.rules import doubtful, typeset

NBSP = "\u00a0"
FINNISH = [
    # no-break spaces, written here as a tilde
    ("30 %", "30~%"),
    ("30%", "30~%"),
    ("351,8 M€", "351,8~M€"),
    ("95 milj. euroa", "95~milj. euroa"),
    ("50 000 asukasta", "50~000 asukasta"),
    ("52 304 927 €", "52~304~927~€"),
    ("vuonna 2018 300 ihmistä", "vuonna 2018 300 ihmistä"),
    ("klo 9", "klo~9"),
    ("205 §", "205~§"),
    ("2029 -tavoitteiden", "2029~-tavoitteiden"),
    ("Datasta oivalluksia ja bisnestä -hanke", "Datasta oivalluksia ja bisnestä~-hanke"),
    ("Nimi-hanke", "Nimi-hanke"),
    # en dashes
    ("2014-2020", "2014–2020"),
    ("2014 - 2020", "2014–2020"),
    ("6-24 kk", "6–24~kk"),
    ("10-20 %", "10–20~%"),
    ("klo 13.30-17", "klo~13.30–17"),
    ("6.-8.3.2018", "6.–8.3.2018"),
    ("1.2.2015-31.7.2018", "1.2.2015–31.7.2018"),
    ("kaupunki - asukas", "kaupunki~– asukas"),
    ("- Hyvin meni, Malli sanoo.", "–~Hyvin meni, Malli sanoo."),
    # quotation marks: the same one opens and closes
    ('"Älykäs" kaupunki', "”Älykäs” kaupunki"),
    ("“Älykäs” kaupunki", "”Älykäs” kaupunki"),
    ("raa'an", "raa’an"),
    ('"Smart" -hanke', "”Smart”~-hanke"),
]
ENGLISH = [
    ("30 %", "30~%"),
    ("30%", "30%"),
    ("95 million euros", "95~million euros"),
    ("2 March 2018", "2~March 2018"),
    ("2014-2020", "2014–2020"),
    ("cities - and towns", "cities~– and towns"),
    ('The "smart" city', "The “smart” city"),
    ("The 'smart' city", "The \u2018smart’ city"),
    ("it's the cities' own", "it’s the cities’ own"),
    ('("six")', "(“six”)"),
    ("2029 -target", "2029 -target"),
]
AS_WRITTEN = [
    "1234567-8",
    "A70009-2",
    "2018-03-02",
    "+358 50",
    "09-310",
    "https://example.fi/2014-2020/30%20b",
    "www.example.fi/2014-2020",
    "maija-2014-2020@example.fi",
    "Uuden-Suomen kaupunki",
    "»Lainaus»",
    "",
]


@pytest.mark.parametrize(("written", "printed"), FINNISH)
def test_finnish_is_set(written, printed):
    assert typeset(written, "fi") == printed.replace("~", NBSP)


@pytest.mark.parametrize(("written", "printed"), ENGLISH)
def test_english_is_set(written, printed):
    assert typeset(written, "en") == printed.replace("~", NBSP)


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("text", AS_WRITTEN)
def test_what_is_no_text_stays_as_written(text, language):
    assert typeset(text, language) == text


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("text", [written for written, _printed in FINNISH + ENGLISH])
def test_setting_twice_changes_nothing_more(text, language):
    once = typeset(text, language)
    assert typeset(once, language) == once


@pytest.mark.parametrize("text", ['30 % "lainaus" - 2014-2020', "50 000"])
def test_a_language_without_rules_is_left_alone(text):
    assert typeset(text, "sv") == text


def test_what_stands_before_decides_which_way_a_mark_turns():
    assert typeset('"', "en", before="o") == "”"
    assert typeset('"', "en", before=" ") == "“"
    assert typeset(" %", "fi", before="0") == f"{NBSP}%"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("5-10 hanketta", ["5-10"]),
        ("2014-2020", []),
        ("6-24 kk", []),
        ("1234567-8", []),
        ("https://example.fi/5-10", []),
        ("5-10 ja 6 - 9", ["5-10", "6 - 9"]),
    ],
)
def test_what_may_be_a_range_is_named(text, named):
    assert [found.replace(f"{NBSP}–", " -") for found in doubtful(text, "fi")] == named
