"""A file that is wrong or stale is refused with its rows named, and nothing has changed."""

import polib
import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from tests.cms.exchange.conftest import fetch, page_address, stored, upload
from tests.factories import content_page
from tests.translating import send

pytestmark = pytest.mark.django_db
KINDS = ("po", "xliff")
SCRIPTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<b onclick="alert(1)">x</b>',
    '<a href="javascript:alert(1)">x</a>',
    '<a id="a1" href="https://evil.example/">x</a>',
    '<a id="a7">x</a>',
    "<!--><script>alert(1)</script>-->",
    "<!DOCTYPE x><b>y</b>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<p>a paragraph</p>",
]


def filled(data: bytes, path: str, target: str, kind: str) -> bytes:
    """The file with one text translated."""
    if kind == "po":
        po = polib.pofile(data.decode().replace("\u2028", "&#8232;"))
        next(entry for entry in po if entry.msgctxt.startswith(path)).msgstr = target
        return str(po).replace("&#8232;", "\u2028").encode()
    head, unit = data.decode().split(f'name="{path}', 1)
    return f'{head}name="{path}{unit.replace("</source>", f"</source><target>{target}</target>", 1)}'.encode()


def refused(response) -> str:
    """What the answer says; the rows' reasons are in it."""
    assert response.status_code == 422
    assert StringTranslation.objects.filter(tool_name__gt="").count() == 0
    return response.content.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_whose_source_has_changed_is_refused_with_the_row(translation, translator, kind):
    data = filled(fetch(translator, translation, kind), "body.", "English", kind)
    page = translation.source.get_source_instance()
    page.title = "Silta suljettiin"
    page.save()
    translation.source.update_from_db()
    said = refused(upload(translator, page_address(translation), data))
    assert "Teksti on muuttunut tiedoston latauksen jälkeen; nyt se on ”Silta suljettiin”" in said
    assert "<code>title</code>" in said
    assert "katso 😀 &lt; 5" in said


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_that_is_gone_is_named(translation, translator, kind):
    data = fetch(translator, translation, kind)
    page = translation.source.get_source_instance()
    page.body = []
    page.save()
    translation.source.update_from_db()
    said = refused(upload(translator, page_address(translation), data))
    assert said.count("Tätä tekstiä ei enää ole sivulla.") == 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_another_page_is_refused(translation, translator, tree, kind):
    other = send(content_page(tree.turku, "Toinen", slug="toinen"), tree.english)
    said = refused(upload(translator, page_address(translation), fetch(translator, other, kind)))
    assert "Tiedosto on toisen sivun tai toisen kielen." in said


def test_a_file_in_another_language_is_refused(translation, translator):
    for kind, own, other in (("po", "Language: en", "Language: sv"), ("xliff", 'trgLang="en"', 'trgLang="sv"')):
        data = fetch(translator, translation, kind).decode().replace(own, other)
        assert "Tiedosto on toisella kielellä: sv." in refused(upload(translator, page_address(translation), data))


BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><xliff>&b;</xliff>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><xliff>&a;</xliff>"
XLIFF_1 = '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "tyhjä"),
        ("Heippa, maailma", "Tämä ei ole PO-tiedosto."),
        (b"\x89PNG\r\n\x1a\n\x00", "Tiedoston on oltava UTF-8-muodossa."),
        ('msgid "a"\nmsgstr "b"\n', "Tätä PO-tiedostoa ei ole ladattu täältä"),
        (BOMB, "oma dokumenttityyppi tai omia entiteettejä"),
        (OUTSIDE, "oma dokumenttityyppi tai omia entiteettejä"),
        ("<xliff><file>", "Tämä ei ole XML-tiedosto"),
        ('<?xml version="1.0" encoding="x-unknown"?><xliff/>', "Tämä ei ole XML-tiedosto"),
        ("<html></html>", "Tämä ei ole XLIFF 2.0 -tiedosto."),
        (XLIFF_1, "Tämä ei ole XLIFF 2.0 -tiedosto."),
        ('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" trgLang="en"/>', "Tiedostossa ei ole tekstejä."),
    ],
)
def test_what_is_no_such_file_is_refused(translation, translator, data, reason):
    assert reason in refused(upload(translator, page_address(translation), data))


def test_no_file_and_too_large_a_file_are_refused(translation, translator, monkeypatch):
    assert translator.post(page_address(translation)).status_code == 422
    monkeypatch.setattr("cms.exchange.forms.LARGEST", 100)
    assert "100" in refused(upload(translator, page_address(translation), "x" * 101))


def test_the_name_of_a_file_on_the_server_is_not_read(translation, translator):
    assert "Tämä ei ole PO-tiedosto." in refused(upload(translator, page_address(translation), "manage.py"))


@pytest.mark.parametrize("target", SCRIPTS)
@pytest.mark.parametrize("path", ["title", "body."])
def test_a_po_brings_in_no_script(translation, translator, target, path):
    before = stored(translation)
    refused(
        upload(translator, page_address(translation), filled(fetch(translator, translation, "po"), path, target, "po"))
    )
    assert stored(translation) == before


def test_in_an_xliff_angle_brackets_are_text(translation, translator):
    data = filled(fetch(translator, translation, "xliff"), "title", "&lt;script&gt;1&lt;/script&gt;", "xliff")
    upload(translator, page_address(translation), data)
    assert StringTranslation.objects.get().data == "&lt;script&gt;1&lt;/script&gt;"


@pytest.mark.parametrize(
    "target",
    [
        '<pc id="script1">x</pc>',
        '<pc id="a7" xmlns="urn:oasis:names:tc:xliff:document:2.0">x</pc>',
        '<ph id="img1"/>',
        '<script xmlns="http://www.w3.org/1999/xhtml">1</script>',
        '<cp hex="zz"/>',
        '<cp hex="FFFFFFFF"/>',
    ],
)
def test_an_xliff_brings_in_no_other_markup(translation, translator, target):
    refused(
        upload(
            translator,
            page_address(translation),
            filled(fetch(translator, translation, "xliff"), "title", target, "xliff"),
        )
    )


def test_an_xliff_that_lost_a_link_is_refused(translation, translator):
    data = fetch(translator, translation, "xliff").decode()
    head, rest = data.split("ohjelmasta</pc>.", 1)
    data = f"{head}ohjelmasta</pc>.{rest.replace('</source>', '</source><target>Read more.</target>', 1)}"
    assert "Linkki puuttuu, joka lähdetekstissä on." in refused(upload(translator, page_address(translation), data))


@pytest.mark.parametrize(("kind", "opening", "closing"), [("po", "<b>", "</b>"), ("xliff", '<pc id="b1">', "</pc>")])
def test_markup_without_end_is_refused(translation, translator, kind, opening, closing):
    data = filled(fetch(translator, translation, kind), "title", f"{opening * 5000}x{closing * 5000}", kind)
    refused(upload(translator, page_address(translation), data))


@pytest.mark.parametrize("kind", KINDS)
def test_words_that_another_wrote_meanwhile_are_not_lost(translation, translator, translated, superuser, kind):
    data = filled(fetch(translator, translation, kind), "title", "From the file", kind)
    translated(translation, "title", "From another", user=superuser.get("/admin/").wsgi_request.user)
    said = refused(upload(translator, page_address(translation), data))
    assert "Se on käännetty täällä tiedoston latauksen jälkeen: ”From another”" in said


def test_who_uploads_again_replaces_what_she_uploaded(translation, translator):
    data = fetch(translator, translation, "po")
    for target in ("First", "Second"):
        assert upload(translator, page_address(translation), filled(data, "title", target, "po")).status_code == 302
    assert StringTranslation.objects.get().data == "Second"


def test_a_text_twice_with_different_translations_is_refused(translation, translator):
    data = filled(fetch(translator, translation, "po"), "title", "One", "po").decode()
    again = polib.pofile(data.replace("\u2028", "")).find("One", by="msgstr")
    again.msgstr = "Two"
    assert "kahdesti" in refused(upload(translator, page_address(translation), f"{data}\n{again}"))


def test_wagtail_localizes_own_address_refuses_a_stale_file_too(translation, translator):
    data = filled(fetch(translator, translation, "po"), "title", "The bridge", "po")
    page = translation.source.get_source_instance()
    page.title = "Silta suljettiin"
    page.save()
    translation.source.update_from_db()
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    assert "Silta suljettiin" in refused(upload(translator, address, data))
