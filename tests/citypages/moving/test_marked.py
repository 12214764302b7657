"""A paragraph is corrected in a plain field, with its bold, its links and its lists."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citypages.moving.drafting.markup import plain
from citypages.moving.marked import markup, typed


@pytest.mark.parametrize(
    "html",
    [
        "<p>Tavallinen virke &amp; merkki.</p>",
        '<p>Virke, jossa on <b>lihavointi</b>, <i>kursiivi</i> ja <a href="https://example.fi/a?b=1">linkki</a>.</p>',
        "<p>Yksi.</p><p>Kaksi.</p>",
        "<ul><li>ensimmäinen</li><li><b>toinen</b> kohta</li></ul>",
        "<ol><li>ensin</li><li>sitten</li></ol>",
    ],
)
def test_it_comes_back_as_it_was(html):
    assert markup(typed(html)).replace("> <", "><") == html


def test_markup_that_is_typed_is_shown_and_not_run():
    assert markup("<script>alert(1)</script> ja <b>tämä</b>").startswith("<p>&lt;script&gt;")
    assert "javascript" not in markup("[napsauta](javascript:alert)").replace("(javascript:alert)", "")


@given(st.text(max_size=200))
def test_any_text_becomes_harmless_markup(text):
    assert set(re.findall(r"<(\w+)", markup(text))) <= {"p", "ul", "ol", "li", "b", "i", "a", "br"}


@given(st.lists(st.sampled_from(["kaupunki", "2018", "6Aika", "äänestys", "klo 9–15", "50 %"]), min_size=1, max_size=8))
def test_plain_words_stay_words(words):
    text = " ".join(words)
    assert plain(markup(text)).strip() == text
