"""Sentences that hold more words than can be read at once."""

import pytest

from cms.checking.rules.reading import LIMITS, sentences, too_long


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Yksi lause. Toinen lause! Kolmas?", 3),
        ("Avoinna esim. Turussa ja Oulussa.", 1),
        ("Tapaaminen on 5. Toukokuuta juhlitaan.", 1),
        ("Kirjoittaja on A. Aalto.", 1),
        ("Tule klo 13. Tervetuloa!", 1),
        ("Määrä oli 3.5 miljoonaa.", 1),
        ("Mr. Smith came. He left.", 2),
        ("Hän sanoi: ”Tule.” Sitten hän lähti.", 2),
        ("Ensin tämä; sitten tuo", 2),
        ("Rivi\nToinen", 2),
        ("", 0),
    ],
)
def test_a_text_is_cut_into_sentences(text, count):
    assert len(sentences(text)) == count


@pytest.mark.parametrize("language", LIMITS)
def test_one_word_more_than_the_limit_is_too_long(language):
    limit = LIMITS[language]
    words = " ".join(["Sanaa"] * limit)
    assert too_long(f"{words}. {words}.", limit) == ()
    assert [count for _text, count in too_long(f"{words} lisää.", limit)] == [limit + 1]


def test_a_compound_with_a_hyphen_is_one_word():
    assert too_long(" ".join(["EU-rahoitus"] * LIMITS["fi"]), LIMITS["fi"]) == ()
