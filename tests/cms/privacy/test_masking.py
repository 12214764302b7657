"""No e-mail address leaves in the clear, wherever staff typed it; before, only rich text and cards were masked."""

import pytest
from bs4 import BeautifulSoup

from cms.people.mail import written_out
from cms.privacy.masking import masked_html

SIGN = "@"
MASKED = '<span class="mail" data-mail>maija.malli<span class="at">(at)</span>example.fi</span>'


@pytest.mark.parametrize(
    ("html", "masked"),
    [
        ("<p>Kysy: maija.malli@example.fi.</p>", f"<p>Kysy: {MASKED}.</p>"),
        ("<p>maija.malli&#64;example.fi</p>", f"<p>{MASKED}</p>"),
        ("<p>&lt;maija.malli@example.fi&gt;</p>", f"<p>&lt;{MASKED}&gt;</p>"),
        ('<a href="mailto:maija.malli@example.fi?subject=Hei">Kysy</a>', f"Kysy ({MASKED})"),
        ("<a href='MAILTO:maija.malli%40example.fi'>Kysy</a>", f"Kysy ({MASKED})"),
        ('<a class=x href="/">maija.malli@example.fi</a>', '<a class=x href="/">maija.malli(at)example.fi</a>'),
        ('<img alt="maija.malli@example.fi">', '<img alt="maija.malli(at)example.fi">'),
        ('<a href="/?q=maija.malli%40example.fi">', '<a href="/?q=maija.malli(at)example.fi">'),
        ("<title>maija.malli@example.fi</title>", "<title>maija.malli(at)example.fi</title>"),
        (
            '<script>{"email": "maija.malli@example.fi"}</script>',
            '<script>{"email": "maija.malli(at)example.fi"}</script>',
        ),
        ('<input value="maija.malli@example.fi">', '<input value="maija.malli(at)example.fi">'),
    ],
)
def test_an_address_is_masked_wherever_it_stands(html: str, masked: str):
    assert masked_html(html) == masked


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://www.youtube.com/@kuutoskaupungit">@kuutoskaupungit</a>',
        '<a href="https://mastodon.example/@turku@example.org">@turku@example.org</a>',
        '<a href="mailto:?subject=Uutinen&amp;body=https%3A%2F%2Fexample.fi">Jaa</a>',
        '<script>{"@context": "https://schema.org", "@type": "Event"}</script>',
        f'<img srcset="a.webp 1x, a{SIGN}2x.webp 2x" alt="">',
    ],
)
def test_what_is_no_address_stays(html: str):
    assert masked_html(html) == html


def test_what_a_visitor_typed_comes_back_as_it_was_typed():
    form = '<input value="maija@example.fi"><textarea>maija@example.fi</textarea>'
    assert masked_html(f"{form}<p>maija@example.fi", is_answer_to_form=True).startswith(f"{form}<p><span")


def test_a_masked_address_is_not_masked_again():
    assert masked_html(masked_html("<p>maija.malli@example.fi</p>")) == f"<p>{MASKED}</p>"


def test_it_reads_as_finns_write_it():
    page = BeautifulSoup(masked_html("<p>Kysy: maija.malli@example.fi</p>"), "html.parser")
    assert page.get_text() == "Kysy: maija.malli(at)example.fi"


def test_where_there_is_no_markup_it_is_written_out():
    assert written_out("mailto:maija@example.fi, (matti@example.fi)") == "maija(at)example.fi, (matti(at)example.fi)"
