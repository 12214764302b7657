"""A changed source text shows word by word what went and what came."""

import re

import pytest
from bs4 import BeautifulSoup

from cms.translation.diff import word_diff


def marked(old: str, new: str) -> str:
    """The diff without the words for screen readers."""
    return re.sub(r'<span class="w-sr-only">[^<]*</span>', "", word_diff(old, new))


def test_words_are_marked_whole():
    assert marked("Silta avataan keväällä.", "Silta avataan syksyllä.") == (
        "Silta avataan <del>keväällä</del><ins>syksyllä</ins>."
    )


def test_screen_readers_hear_what_went_and_what_came():
    assert word_diff("vanha", "uusi") == (
        '<del><span class="w-sr-only">poistettu: </span>vanha</del>'
        '<ins><span class="w-sr-only">lisätty: </span>uusi</ins>'
    )


def test_a_text_that_stays_is_shown_as_it_is():
    assert word_diff("Silta", "Silta") == "Silta"


def test_markup_is_closed_in_every_piece():
    assert marked("<b>vanha silta</b> tie", "<b>uusi silta</b> tie") == (
        "<del><b>vanha</b></del><ins><b>uusi</b></ins><b> silta</b> tie"
    )


def test_a_word_that_became_bold_is_a_change():
    assert marked("yksi sana", "yksi <b>sana</b>") == "yksi <del>sana</del><ins><b>sana</b></ins>"


def test_links_stay_whole_and_bring_no_ids_into_the_page():
    shown = marked('Lue <a id="a1">lisää <b>tästä</b></a>', 'Lue <a id="a1">lisää <b>täältä</b></a>')
    assert shown == (
        'Lue <span data-placeholder="a1">lisää </span>'
        '<del><span data-placeholder="a1"><b>tästä</b></span></del>'
        '<ins><span data-placeholder="a1"><b>täältä</b></span></ins>'
    )


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "&lt;script&gt;", '<a id="&quot;&gt;&lt;img">x</a>', "<b onclick=x>y</b>", "a<b"],
)
def test_nothing_gets_into_the_page_but_known_markup(text):
    soup = BeautifulSoup(word_diff("", text), "html.parser")
    assert {tag.name for tag in soup.find_all()} <= {"ins", "span", "b"}
    assert {name for tag in soup.find_all() for name in tag.attrs} <= {"class", "data-placeholder"}


def test_line_breaks_are_kept():
    assert marked("a<br/>b", "a<br/>c") == "a<br><del>b</del><ins>c</ins>"


def test_signs_of_both_texts_stay_signs():
    assert word_diff("&lt;b&gt;", "&lt;i&gt;").count("<") == word_diff("b", "i").count("<")


def test_equal_texts_have_no_difference():
    assert word_diff("Hanke alkaa", "Hanke alkaa") == "Hanke alkaa"
