"""A tagged PDF of one page, written by hand: title, language and structure are there for screen readers."""

from collections.abc import Sequence
from textwrap import wrap

MARGIN, TOP, LEADING, COLUMNS = 72, 740, 22, 70


def brochure(title: str, paragraphs: Sequence[str], language: str) -> bytes:
    """A PDF with a heading and paragraphs. Characters outside Windows-1252 raise UnicodeEncodeError."""
    elements = [("H1", title, 28), *(("P", text, 13) for text in paragraphs)]
    first_element = 8
    kids = " ".join(f"{first_element + index} 0 R" for index in range(len(elements)))
    encoding = "/Encoding /WinAnsiEncoding"
    catalog = (
        f"<< /Type /Catalog /Pages 2 0 R /Lang ({language}) /MarkInfo << /Marked true >> "
        "/StructTreeRoot 7 0 R /ViewerPreferences << /DisplayDocTitle true >> >>"
    )
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /StructParents 0 /Tabs /S "
        "/Resources << /Font << /F1 4 0 R >> >> >>"
    )
    objects = [
        catalog.encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page.encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {encoding} >>".encode(),
        _stream(_content(elements)),
        b"<< /Title (" + _text(title) + b") >>",
        f"<< /Type /StructTreeRoot /K [{kids}] /ParentTree << /Nums [0 [{kids}]] >> /ParentTreeNextKey 1 >>".encode(),
        *(
            f"<< /Type /StructElem /S /{tag} /P 7 0 R /Pg 3 0 R /K {index} >>".encode()
            for index, (tag, _words, _size) in enumerate(elements)
        ),
    ]
    return _file(objects)


def _content(elements: Sequence[tuple[str, str, int]]) -> bytes:
    """Marked content: each element's lines, one below the other."""
    lines, height = [], TOP
    for index, (tag, words, size) in enumerate(elements):
        lines.append(b"/%b << /MCID %d >> BDC BT /F1 %d Tf" % (tag.encode(), index, size))
        for row, line in enumerate(wrap(words, COLUMNS)):
            position = (MARGIN, height) if row == 0 else (0, -LEADING)
            height -= LEADING
            lines.append(b"%d %d Td (%b) Tj" % (*position, _text(line)))
        height -= LEADING
        lines.append(b"ET EMC")
    return b"\n".join(lines)


def _text(words: str) -> bytes:
    """A PDF string's inside."""
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)


def _file(objects: Sequence[bytes]) -> bytes:
    """The objects with the table of their places; object 1 is the catalogue, object 6 the information."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
