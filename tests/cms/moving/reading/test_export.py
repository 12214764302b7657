"""WordPress exports: their published pages, each with what belongs to it."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from cms.moving.reading import SourceError, read
from tests.cms.moving.reading.exports import BLOCKS, CLASSIC, attachment, export, item, meta

SITE = export(
    item(1, "Satama &amp; ranta", CLASSIC, "post", more=meta("_thumbnail_id", "8"), excerpt="Lyhyt johdanto."),
    item(2, "Keskeneräinen", "Luonnos", status="draft"),
    item(3, "Poistettu", "Roska", status="trash"),
    item(4, "Harbour", BLOCKS, more='<category domain="language" nicename="en"><![CDATA[English]]></category>'),
    item(5, "Juhla", "Tervetuloa", "tapahtuma", more="<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>"),
    item(6, "Tyhjä", ""),
    item(9, "Valikko", "", "nav_menu_item"),
    attachment(7, "ranta.jpg", "Ranta", "Kuva: Aino Esimerkki"),
    attachment(8, "satama.jpg", "Satama illalla"),
)  # fmt: skip


@pytest.fixture(scope="module")
def pages():
    with translation.override("en"):
        return list(read("vienti.xml", SITE))


def told(page):
    return [(piece.kind.value, piece.text or piece.alt or piece.address) for piece in page.pieces]


def test_published_pages_come_with_what_the_export_says_of_them(pages):
    assert [(page.name, page.title, page.page_type, page.language) for page in pages] == [
        ("kyla.example.fi/post-1", "Satama & ranta", "news", "fi"),
        ("kyla.example.fi/page-4", "Harbour", "", "en"),
        ("kyla.example.fi/tapahtuma-5", "Juhla", "event", "fi"),
        ("kyla.example.fi/page-6", "Tyhjä", "", "fi"),
    ]
    assert pages[0].published == datetime(2018, 3, 2, 11, 59, tzinfo=UTC)
    assert pages[0].address == "https://kyla.example.fi/1/"


def test_the_classic_editors_text_is_read_as_it_was_shown(pages):
    assert told(pages[0]) == [
        ("picture", "Satama illalla"),
        ("paragraph", "Lyhyt johdanto."),
        ("paragraph", "Ensimmäinen kappale jatkuu rivillä."),
        ("paragraph", "Toinen kappale [huom] [1]."),
        ("picture", "Ranta"),
        ("caption", "Kuva: Aino Esimerkki"),
        ("embed", "https://www.youtube.com/watch?v=abc"),
        ("paragraph", "Sisältä löytyvä"),
        ("picture", "Ranta"),
        ("caption", "Kuva: Aino Esimerkki"),
        ("picture", "Satama illalla"),
        ("item", "Yksi"),
        ("item", "Kaksi"),
        ("paragraph", "Perässä"),
    ]
    ranta = pages[0].pieces[4].attachment
    assert (ranta.name, ranta.address) == ("ranta.jpg", "https://kyla.example.fi/wp-content/uploads/ranta.jpg")


def test_the_block_editors_marks_are_no_text(pages):
    assert told(pages[1]) == [
        ("heading", "Väliotsikko"),
        ("paragraph", "Lohkon teksti."),
        ("embed", "https://vimeo.com/1"),
        ("file", "Esite Lataa"),
    ]


def test_what_is_left_out_is_noted(pages):
    said = " ".join(pages[0].notes)
    assert "Keskeneräinen" in said
    assert "Poistettu" in said
    assert "contact-form-7" in said
    assert "comment" in " ".join(pages[2].notes)
    assert "no text" in pages[3].notes[0]


def test_an_export_without_pages_is_refused():
    with pytest.raises(SourceError, match="no published pages"):
        list(read("vienti.xml", export(item(1, "Luonnos", "x", status="draft"))))


@pytest.mark.parametrize("end", [0.3, 0.7, 0.99])
def test_a_cut_export_is_refused_with_a_sentence(end):
    with pytest.raises(SourceError, match="damaged"):
        list(read("vienti.xml", SITE[: int(len(SITE) * end)]))


def test_controls_and_marks_of_order_do_not_spoil_an_export():
    broken = b"\xef\xbb\xbf" + export(item(1, "Sivu", "Te\x0bks\x02ti"))
    assert next(read("vienti.xml", broken)).pieces[0].text == "Teksti"
