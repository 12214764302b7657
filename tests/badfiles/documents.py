"""Documents made for a test."""

import io
import struct
import zipfile
import zlib
from functools import cache

from tests.badfiles.pictures import HTML, SVG, Made, half, saved

TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
MAIN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
ODF = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}


def office(kind: str, **more: bytes) -> bytes:
    """A small office file; `more`: further parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        if kind in MAIN:
            archive.writestr("[Content_Types].xml", TYPES)
            archive.writestr(MAIN[kind], b"<w:document/>")
        else:
            mime = f"application/vnd.oasis.opendocument.{ODF[kind]}"
            archive.writestr("mimetype", mime, zipfile.ZIP_STORED)
            archive.writestr("content.xml", b"<office:document-content/>")
        for name, content in more.items():
            archive.writestr(name, content)
    return made.getvalue()


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects."""
    body = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    body += b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    body += b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 3))
    return body + b"xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n%d\n%%%%EOF\n" % len(body)


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A packed stream of a PDF."""
    packed = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>\nstream\n%s\nendstream" % (len(packed), more, packed)


@cache
def good_documents() -> dict[str, bytes]:
    """By extension."""
    plain = {
        "txt": "Äänestys alkaa < 5 minuutin päästä.\n".encode(),
        "csv": "laji;kpl\nhauki;3\n".encode("cp1252"),
        "ics": b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
        "pdf": pdf(stream(b"BT (Hei) Tj ET"), stream(bytes(20_000_000), b"/Subtype/Image")),
    }
    return plain | {kind: office(kind) for kind in (*MAIN, *ODF)}


def list_bomb(parts: int = 200_000) -> bytes:
    """An archive whose list names that many parts, all of which are the first one."""
    local = b"PK\x03\x04" + bytes(22) + struct.pack("<2H", 1, 0) + b"a"
    listed = (b"PK\x01\x02" + bytes(24) + struct.pack("<H", 1) + bytes(16) + b"a") * parts
    end = b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, parts & 0xFFFF, parts & 0xFFFF, len(listed), len(local), 0)
    return local + listed + end


def _word_of_macros() -> bytes:
    kind = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES.replace(b"/>", b' a="' + kind + b'"/>'))
        archive.writestr("word/document.xml", b"<w:document/>")
    return made.getvalue()


FETCHED = b'<Relationship Type="x/attachedTemplate" Target="http://example.org/a.dotm" TargetMode="External"/>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# By what is wrong: name, and how it is made.
BAD_DOCUMENTS: dict[str, Made] = {
    "a page": ("a.html", lambda: HTML),
    "a page as text": ("a.txt", lambda: b"\n\n" + HTML),
    "a page as a table": ("a.csv", lambda: b"a;b\n1;<script>alert(1)</script>"),
    "a page in UTF-16 as text": ("a.txt", lambda: "\ufeff<script>alert(1)</script>".encode("utf-16-le")),
    "a page as a PDF": ("a.pdf", lambda: HTML),
    "a page before a PDF": ("a.pdf", lambda: HTML + pdf()),
    "a page in the head of a PDF": ("a.pdf", lambda: pdf()[:9] + b"%" + HTML + b"\n" + pdf()[9:]),
    "a PDF with an archive behind it": ("a.pdf", lambda: pdf() + office("docx")),
    "a PDF cut in the middle": ("a.pdf", lambda: half(pdf())),
    "a PDF with a script": ("a.pdf", lambda: pdf(b"<</S/JavaScript/JS(app.alert(1))>>")),
    "a PDF with a script in other letters": ("a.pdf", lambda: pdf(b"<</S/J#61vaScript/JS(app.alert(1))>>")),
    "a PDF with a packed script": (
        "a.pdf",
        lambda: pdf(stream(b"<</S /JavaScript /JS(1)>>", b"/Type/ObjStm/N 1/First 0")),
    ),
    "a PDF that starts a program": ("a.pdf", lambda: pdf(b"<</S/Launch/F(cmd.exe)>>")),
    "a PDF that unpacks to 200 MB": ("a.pdf", lambda: pdf(*[stream(bytes(20_000_000))] * 10)),
    "a program": ("a.exe", lambda: b"MZ" + bytes(400)),
    "a program as a PDF": ("a.pdf", lambda: b"MZ" + bytes(400)),
    "a program as text": ("a.txt", lambda: b"MZ" + b"a" * 400),
    "a shell script as text": ("a.txt", lambda: b"#!/bin/sh\nrm -rf /\n"),
    "PHP": ("a.php", lambda: b"<?php system($_GET[0]);"),
    "PHP as text": ("a.txt", lambda: b"<?php system($_GET[0]);"),
    "bytes as text": ("a.txt", lambda: bytes(range(256))),
    "an SVG": ("a.svg", lambda: SVG),
    "a picture as a document": ("a.pdf", lambda: saved("png")),
    "an archive": ("a.zip", lambda: office("docx")),
    "OpenDocument as Word": ("a.docx", lambda: office("odt")),
    "Excel as Word": ("a.docx", lambda: office("xlsx")),
    "Word with macros": ("a.docx", lambda: office("docx", **{"word/vbaProject.bin": b"x"})),
    "Word whose kind has macros": ("a.docx", _word_of_macros),
    "Word with a template from elsewhere": (
        "a.docx",
        lambda: office("docx", **{"word/_rels/settings.xml.rels": FETCHED}),
    ),
    "Word with a program inside": ("a.docx", lambda: office("docx", **{"word/embeddings/a.exe": b"MZ"})),
    "Word that leaves its folder": ("a.docx", lambda: office("docx", **{"../../etc/cron.d/a": b"x"})),
    "Word that unpacks to 60 MB": ("a.docx", lambda: office("docx", **{"word/styles.xml": bytes(60_000_000)})),
    "Word with a list of 200,000 parts": ("a.docx", list_bomb),
    "a picture with Word behind it": ("a.docx", lambda: saved("gif") + office("docx")),
    "Word with a page behind it": ("a.docx", lambda: office("docx") + HTML),
    "Word cut in the middle": ("a.docx", lambda: half(office("docx"))),
    "Word with a password": ("a.docx", lambda: OLE + bytes(600)),
    "OpenDocument with macros": ("a.odt", lambda: office("odt", **{"Basic/Standard/Module1.xml": b"x"})),
    "OpenDocument with a password": (
        "a.odt",
        lambda: office("odt", **{"META-INF/manifest.xml": b"<encryption-data/>"}),
    ),
    "a calendar that is none": ("a.ics", lambda: b"hei"),
    "nothing": ("a.txt", lambda: b"  \n"),
}
