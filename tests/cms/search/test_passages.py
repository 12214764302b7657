"""Found words are marked in any form, in the best passage of a text, and nothing of the text becomes markup."""

import re

import pytest

from cms.search.passages import LENGTH, Passages
from cms.search.question import Question

pytestmark = pytest.mark.django_db
FILLING = "Tässä kohdassa puhutaan muusta, ja siitä puhutaan pitkään ja hartaasti. " * 12


def passages(text: str, language: str = "fi") -> Passages:
    return Passages(Question.of(text, language))


def marks(html: str) -> list[str]:
    return re.findall("<mark>(.*?)</mark>", html)


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("hanke", "Uusissa hankkeissa opittiin", ["hankkeissa"]),
        ("työ", "Töissä ja etätyössä", ["Töissä", "etätyössä"]),
        ("aika", "Ajan hengessä", ["Ajan"]),
        ("talous", "Kiertotalouskeskuksen avajaiset", ["Kiertotalouskeskuksen"]),
        ("avoin data", "Avoimen datan pilotti, dataa", ["Avoimen", "datan", "dataa"]),
        ("hanke", "Hankinta ja hankala", []),
    ],
)
def test_forms_and_compounds_are_marked(asked, text, expected):
    assert marks(passages(asked).marked(text)) == expected


def test_english_forms_are_marked():
    assert marks(passages("city", "en").marked("Six cities and a city")) == ["cities", "city"]


def test_a_text_stays_text():
    marked = passages("hanke").marked("<script>hanke</script> & hankkeen")
    assert marked == "&lt;script&gt;<mark>hanke</mark>&lt;/script&gt; &amp; <mark>hankkeen</mark>"


def test_the_summary_is_shown_unless_the_text_answers_more():
    both = passages("sataman hanke")
    assert "Lyhyesti" in both.best("Lyhyesti hankkeesta.", FILLING)
    shown = both.best("Lyhyesti hankkeesta.", f"{FILLING}Satamassa alkoi hanke. {FILLING}")
    assert marks(shown) == ["Satamassa", "hanke"]
    assert shown.startswith("… <mark>Satamassa</mark>")
    assert shown.endswith(" …")


def test_a_passage_is_short_and_cut_between_words():
    text = f"{FILLING} hanke {FILLING}"
    shown = re.sub("</?mark>", "", passages("hanke").best("", text)).strip("… ")
    assert len(shown) <= LENGTH
    assert f" {shown} " in " ".join(text.split())


def test_without_a_found_word_the_text_begins():
    assert passages("lohikäärme").best("", FILLING).startswith("Tässä kohdassa")
    assert passages("lohikäärme").best("", "") == ""


def test_paragraphs_are_told_apart():
    assert passages("hanke").best("", "Hanke\nToinen kappale") == "<mark>Hanke</mark> · Toinen kappale"


def test_letters_that_grow_when_levelled_do_not_move_the_marks():
    assert marks(passages("hanke").marked("İİİİ hankkeet ßßß hanke")) == ["hankkeet", "hanke"]
