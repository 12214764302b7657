"""The text of a file is read once, in a process of its own that a bad file cannot outlive."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from pypdf import PdfReader, PdfWriter

from cms.search.files import reading
from cms.search.files.texts import text_of
from cms.search.models import DocumentText
from home.demo.brochure import brochure
from media.models import CustomDocument
from tests.factories import DocumentFactory

pytestmark = pytest.mark.django_db
PDF = brochure("Kiertotalous", ["Kaupungin hankkeissa kokeillaan."], "fi")


def document(name: str, content: bytes) -> CustomDocument:
    """A stored document as Wagtail's form leaves it: with the hash of its file."""
    made = DocumentFactory(file=ContentFile(content, name=name))
    made._set_document_file_metadata()
    made.save()
    return made


def zipped(name: str, xml: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, xml)
    return out.getvalue()


def encrypted(content: bytes) -> bytes:
    out, writer = io.BytesIO(), PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt("salaisuus", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


WORD = '<w:document xmlns:w="urn:w"><w:p><w:t>Kaupun</w:t><w:t>gin</w:t></w:p><w:p><w:t>silta</w:t></w:p></w:document>'
OPEN = '<o xmlns:t="urn:t"><t:h>Kaupungin</t:h><t:p>sil<t:s/>ta</t:p></o>'


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("esite.pdf", PDF, "Kaupungin hankkeissa kokeillaan."),
        ("ESITE.PDF", PDF, "Kiertotalous"),
        ("muistio.txt", "Kaupungin sää".encode(), "Kaupungin sää"),
        ("vanha.txt", "Kaupungin sää".encode("cp1252"), "Kaupungin sää"),
        ("luettelo.csv", b"nimi;kaupunki\nSohjoa;Tampere", "Sohjoa;Tampere"),
        ("muistio.docx", zipped("word/document.xml", WORD), "Kaupungin\nsilta"),
        ("muistio.odt", zipped("content.xml", OPEN), "Kaupungin\nsilta"),
        ("nolla.txt", b"yksi\0kaksi", "yksikaksi"),
    ],
)
def test_the_text_of_usual_files_is_read(name, content, expected):
    assert expected in text_of(document(name, content))


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x><p>&b;</p></x>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rikki.pdf", b"%PDF-1.4 rikki"),
        ("salattu.pdf", encrypted(PDF)),
        ("rikki.docx", b"PK rikki"),
        ("tyhja.odt", zipped("mimetype", "x")),
        ("pommi.odt", zipped("content.xml", BOMB)),
    ],
)
def test_a_file_that_cannot_be_read_has_no_text_and_a_line_in_the_log(name, content, caplog):
    bad = document(name, content)
    assert text_of(bad) == ""
    assert f"Document {bad.pk} cannot be read" in caplog.text


def test_another_kind_of_file_has_no_text(caplog):
    assert text_of(document("kuva.zip", b"PK")) == ""
    assert not caplog.records


def test_a_file_that_is_gone_has_no_text():
    gone = document("esite.pdf", PDF)
    gone.file.storage.delete(gone.file.name)
    assert text_of(gone) == ""


def test_a_file_is_read_once(monkeypatch):
    paper = document("esite.pdf", PDF)
    first = text_of(paper)
    monkeypatch.setattr(reading, "READERS", {})
    assert text_of(paper) == first
    assert DocumentText.objects.get().text == first


def test_another_file_is_read_anew():
    paper = document("muistio.txt", b"vanha")
    assert text_of(paper) == "vanha"
    paper.file = ContentFile(b"uusi", name="muistio.txt")
    paper._set_document_file_metadata()
    paper.save()
    assert text_of(paper) == "uusi"
    assert DocumentText.objects.count() == 1


def test_a_text_has_an_end():
    assert len(text_of(document("pitka.txt", b"sana " * 60_000))) == reading.MOST_CHARACTERS


def test_a_file_larger_than_the_limit_is_left_alone(monkeypatch, caplog):
    monkeypatch.setattr("cms.search.files.texts.LARGEST", 10)
    assert text_of(document("esite.pdf", PDF)) == ""
    assert "too large" in caplog.text


def test_an_archive_that_unpacks_without_end_is_cut_by_the_limit():
    xml = "<x><p>" + "a" * (reading.MOST_UNPACKED + 10) + "</p></x>"
    assert text_of(document("pommi.odt", zipped("content.xml", xml))) == ""


def test_a_word_over_two_lines_is_one_word():
    assert reading.DIVIDED.sub("", "kierto-\ntalous, 2014-\n2020") == "kiertotalous, 2014-\n2020"
