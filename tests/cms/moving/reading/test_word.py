"""Word files."""

import zipfile

import pytest

from cms.moving.reading import SourceError, read
from cms.moving.source import Kind
from tests.cms.moving.reading.wordfiles import PNG, WHOLE, docx, grouped, header, paragraph

MORE = {
    "word/header1.xml": header("Yläosa"),
    "word/header2.xml": header("Yläosa"),
    "word/footer1.xml": header("Alaosa"),
    "word/diagrams/data1.xml": '<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<a:p><a:r><a:t>Kaavion sana</a:t></a:r></a:p></x>",
}


@pytest.fixture(scope="module")
def source():
    return next(read("selvitys.docx", docx(WHOLE, MORE, title="Selvitys")))


def test_every_part_of_a_word_file_is_a_piece(source):
    assert [(piece.kind.value, piece.text or piece.alt) for piece in source.pieces] == [
        ("paragraph", "Yläosa"),
        ("heading", "Satamakorttelin kokeilu"),
        ("paragraph", "Sisällys Johdanto"),
        ("heading", "Johdanto"),
        ("paragraph", "Leipäteksti lihavoitu linkki[1] kenttä lisättykaava suunta rivinvaihto"),
        ("item", "Ensimmäinen"),
        ("item", "Toinen"),
        ("item", "Vaihe"),
        ("picture", "Rantakatu illalla"),
        ("caption", "Kuva: Aino Esimerkki"),
        ("quote", "Lainattu virke"),
        ("table", "Vuosi Euroa 2019 30 000"),
        ("paragraph", "Laatikon"),
        ("paragraph", "vanha laatikko"),
        ("paragraph", "uusi laatikko"),
        ("picture", "linkitetty"),
        ("item", "Alaviitteen sana."),
        ("paragraph", "Kaavion sana"),
        ("paragraph", "Alaosa"),
    ]


def test_what_a_word_file_says_of_its_parts_is_kept(source):
    found = {piece.text or piece.alt: piece for piece in source.pieces}
    assert (source.title, source.language, source.format) == ("Selvitys", "fi", "docx")
    assert [found[text].region for text in ("Yläosa", "Sisällys Johdanto", "Alaosa")] == ["header", "nav", "footer"]
    assert found["Rantakatu illalla"].attachment.content == PNG
    assert (found["Toinen"].ordered, found["Vaihe"].ordered) == (False, True)
    assert found["Vuosi Euroa 2019 30 000"].rows == (("Vuosi", "Euroa"), ("2019", "30 000"))
    assert found["Vuosi Euroa 2019 30 000"].has_header
    assert '<a href="https://example.fi/ohjelma"> linkki</a>' in source.pieces[4].html
    assert "<strong>lihavoitu</strong>" in source.pieces[4].html


def test_hidden_and_deleted_words_stay_out(source):
    text = " ".join(piece.text for piece in source.pieces)
    assert "piilossa" not in text
    assert "poistettu" not in text
    assert any("piilossa" in note for note in source.notes)


@pytest.mark.parametrize("name", ["xl/workbook.xml", "ppt/presentation.xml", "content.xml"])
def test_other_files_of_an_office_are_named(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "a", "w") as archive:
        archive.writestr(name, "<x/>")
    with pytest.raises(SourceError, match="not a Word document"):
        list(read("a.docx", (tmp_path / "a").read_bytes()))


@pytest.mark.parametrize(
    ("start", "said"),
    [(b"%PDF-1.7", "PDF"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old format"), (rb"{\rtf1", "old format"),
     (b"\x89PNG\r\n\x1a\n" + bytes(200), "cannot be read"), (b"PK\x03\x04", "damaged")],
)  # fmt: skip
def test_what_cannot_be_read_is_told_apart(start, said):
    with pytest.raises(SourceError, match=said):
        list(read("sivu.docx", start))


def test_the_content_says_the_format_whatever_the_name():
    assert next(read("sivu.txt", docx(paragraph("Teksti")))).format == "docx"
    assert next(read("sivu.txt", b"<!DOCTYPE html><p>Teksti")).format == "html"
    assert next(read("sivu.html", docx(paragraph("Teksti")))).pieces[0].kind is Kind.PARAGRAPH
    assert next(read("sivu", b"# Otsikko\n\n[a](https://example.fi)")).format == "markdown"


def test_pictures_of_a_group_come_one_by_one():
    """Mammoth looks at no group: they were lost without a word."""
    body = paragraph("Kokeilut", "1") + paragraph(inside=grouped(("Laituri", "rId9"), ("Silta", "rId9")))
    source = next(read("ryhma.docx", docx(body)))
    found = [(piece.alt, piece.attachment.content) for piece in source.pieces if piece.kind == Kind.PICTURE]
    assert found == [("Laituri", PNG), ("Silta", PNG)]
    assert source.notes == ()


def test_a_drawing_of_shapes_alone_is_told_of():
    source = next(read("kaavio.docx", docx(paragraph("Kokeilut", "1") + paragraph(inside=grouped()))))
    assert len(source.notes) == 1
