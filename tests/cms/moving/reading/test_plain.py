"""Plain text as it is copied from a browser."""

import pytest

from cms.moving.reading import SourceError, read
from cms.moving.source import Kind
from tests.cms.moving.written import read_text

COPIED = (
    "Lahdenperä\r\n\r\n• Jaa Facebookissa\r\n• Jaa Twitterissä\r\n14.5.2019 klo 9.05\r\n\r\n"
    "Kau\u00adpunki avasi\u00a0uuden pilotin.\u2028Siihen kuuluu:\r\n-\tkirjasto\r\n-\tsatama\r\n\r\n"
    "- Hienoa, sanoo Aino Esimerkki.\r\n\r\n1. Ensin\r\n2. Sitten\r\n\r\n2. toukokuuta juhlitaan.\r\n"
    "Nimi\tVuosi\tEuroa\r\nTietopiha\t2019\t30\u00a0000\r\n"
)


def kinds(source):
    return [(piece.kind.value, piece.text) for piece in source.pieces]


def test_lines_bullets_numbers_and_tabs_are_told_apart():
    source = read_text("sivu", COPIED)
    assert kinds(source) == [
        ("line", "Lahdenperä"),
        ("item", "Jaa Facebookissa"),
        ("item", "Jaa Twitterissä"),
        ("line", "14.5.2019 klo 9.05"),
        ("line", "Kaupunki avasi uuden pilotin."),
        ("line", "Siihen kuuluu:"),
        ("item", "kirjasto"),
        ("item", "satama"),
        ("line", "- Hienoa, sanoo Aino Esimerkki."),
        ("item", "Ensin"),
        ("item", "Sitten"),
        ("line", "2. toukokuuta juhlitaan."),
        ("table", "Nimi Vuosi Euroa Tietopiha 2019 30 000"),
    ]
    lists = [(piece.list_number, piece.ordered) for piece in source.pieces if piece.kind is Kind.ITEM]
    assert lists == [(1, False), (1, False), (2, False), (2, False), (3, True), (3, True)]
    assert source.pieces[-1].rows == (("Nimi", "Vuosi", "Euroa"), ("Tietopiha", "2019", "30 000"))


def test_an_empty_line_before_a_line_is_told():
    assert [piece.blank_before for piece in read_text("sivu", "yksi\nkaksi\n \t\nkolme").pieces] == [False, False, True]


def test_a_bullet_on_its_own_line_belongs_to_the_next():
    assert kinds(read_text("sivu", "•\nYksi\n•\nKaksi")) == [("item", "Yksi"), ("item", "Kaksi")]


def test_what_looks_like_markup_stays_text():
    source = read_text("sivu", "1 < 2 & <b>ei</b>")
    assert source.pieces[0].text == "1 < 2 & <b>ei</b>"
    assert source.pieces[0].html == "1 &lt; 2 &amp; &lt;b&gt;ei&lt;/b&gt;"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "iso-8859-1"]
)
def test_every_usual_encoding_is_read(encoding):
    text = "Älykäs Kylä tarjoaa työtä, sanoo Åke Öberg"
    assert next(read("sivu.txt", text.encode(encoding))).pieces[0].text == text


def test_a_cut_letter_does_not_spoil_the_others():
    content = ("Hyvää päivää kaikille täällä. " * 5).encode() + b"\xc3"
    assert next(read("sivu.txt", content)).pieces[0].text.startswith("Hyvää päivää")


@pytest.mark.parametrize("text", ["", " \n\t\u00a0", "\u00ad\u200b"])
def test_nothing_is_said_to_be_nothing(text):
    with pytest.raises(SourceError, match="no text"):
        read_text("sivu", text)
    with pytest.raises(SourceError, match="no text"):
        list(read("sivu.txt", text.encode()))
