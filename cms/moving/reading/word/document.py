"""A Word file as a page: ECMA-376, made into HTML by mammoth."""

import io
import re
import zipfile
from html import escape

import mammoth
from django.utils.translation import gettext as _

from cms.moving.reading.archive import WORD, part
from cms.moving.reading.cleaning import collapsed
from cms.moving.reading.collecting import Collector
from cms.moving.reading.html.media import Files
from cms.moving.reading.html.page import gather
from cms.moving.reading.word.guarding import check_xml, xml_parts
from cms.moving.reading.word.mending import mended, paragraphs, tree
from cms.moving.source import Kind, Source

TEXTS = (WORD, "word/footnotes.xml", "word/endnotes.xml")
MOST_PICTURE = 20 * 1024**2  # bytes of one
MOST_FACTS = 256 * 1024  # bytes of what the file says of itself
FACTS = "docProps/core.xml"
TERMS = "{http://purl.org/dc/elements/1.1/}"
LANGUAGES = {"fi", "en", "sv"}
BACK = re.compile(r'\s*<a href="#[^"]*-ref-\d+">↑</a>')  # mammoth's own, after each footnote
EXTENSIONS = {"jpeg": "jpg", "x-emf": "emf", "x-wmf": "wmf", "svg+xml": "svg", "tiff": "tif"}
# Styles have their English names in the file whatever language Word speaks; other programs translate some.
STYLES = "\n".join(
    [
        *(
            f"p[style-name='{name} {level}'] => h{level}:fresh"
            for level in range(1, 7)
            for name in ("Otsikko", "Rubrik")
        ),
        *(f"p[style-name='toc {level}'] => nav > p:fresh" for level in range(1, 10)),
        *(f"p[style-name='{name}'] => nav > p:fresh" for name in ("TOC Heading", "toc heading", "table of figures")),
        *(f"p[style-name='{name}'] => h1:fresh" for name in ("Title", "Otsikko")),
        *(
            f"p[style-name='{name}'] => figcaption:fresh"
            for name in ("caption", "Caption", "Kuvaotsikko", "Kuvateksti", "Figure", "Illustration", "Table")
        ),
        *(
            f"p[style-name='{name}'] => blockquote > p:fresh"
            for name in ("Quote", "Intense Quote", "Quotations", "Lainaus", "Erottuva lainaus")
        ),
    ]
)


def read_word(name: str, archive: zipfile.ZipFile) -> Source:
    """Raises SourceError."""
    pieces, parts = Collector(), xml_parts(archive)
    _add_edges(parts, "header", pieces)
    texts = {each: mended(parts[each], pieces) for each in TEXTS if each in parts}
    pictures: dict[str, bytes] = {}
    markup = BACK.sub("", _converted(archive, parts | texts, pictures, pieces))
    gather(markup, pieces, Files(pictures))
    _add_drawings(parts, pieces)
    _add_edges(parts, "footer", pieces)
    title, language = _facts(archive)
    return Source(
        name, "docx", tuple(pieces.pieces), title=title, language=language, notes=tuple(pieces.notes)
    )  # fmt: skip


def _converted(archive: zipfile.ZipFile, parts: dict[str, bytes], pictures: dict[str, bytes], pieces: Collector) -> str:
    """HTML; `pictures` is filled with what it shows, by the addresses that it gives them."""

    def keep(image: mammoth.documents.Image) -> dict[str, str]:
        try:
            with image.open() as opened:
                content = opened.read(MOST_PICTURE)
        except (KeyError, ValueError, OSError):  # one that lies elsewhere, or is missing
            pieces.note(_("A picture is not in the file: it was only linked."))
            return {"src": ""}
        kind = (image.content_type or "image/png").partition("/")[2]
        address = f"picture-{len(pictures) + 1}.{EXTENSIONS.get(kind, kind)}"
        pictures[address] = content
        return {"src": address}

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as copy:
        for one in archive.infolist():
            if one.filename in parts:
                copy.writestr(one.filename, parts[one.filename])
            elif one.filename.startswith("word/media/"):
                copy.writestr(one.filename, part(archive, one.filename, MOST_PICTURE))
    made.seek(0)
    return mammoth.convert_to_html(
        made, style_map=STYLES, include_embedded_style_map=False, convert_image=mammoth.images.img_element(keep)
    ).value  # fmt: skip


def _add_edges(parts: dict[str, bytes], edge: str, pieces: Collector) -> None:
    """What stands above or below each leaf of paper, once."""
    names = sorted(name for name in parts if re.fullmatch(rf"word/{edge}\d*\.xml", name))
    for text in dict.fromkeys(text for name in names for text in paragraphs(parts[name])):
        pieces.add(Kind.PARAGRAPH, text, escape(text, quote=False), region=edge)


def _add_drawings(parts: dict[str, bytes], pieces: Collector) -> None:
    """The words of diagrams and charts, whose shapes nobody can read here."""
    names = sorted(name for name in parts if re.fullmatch(r"word/(diagrams/data|charts/chart)\d*\.xml", name))
    for name in names:
        pieces.note(_("The file has a chart or a diagram: its words come last. Bring it as a picture."))
        for text in paragraphs(parts[name]):
            pieces.add(Kind.PARAGRAPH, text, escape(text, quote=False))


def _facts(archive: zipfile.ZipFile) -> tuple[str, str]:
    """Title and language, where the file says them."""
    if FACTS not in archive.namelist():
        return "", ""
    content = part(archive, FACTS, MOST_FACTS)
    check_xml(content)
    root = tree(content)
    language = collapsed(root.findtext(f"{TERMS}language") or "")[:2].lower()
    return collapsed(root.findtext(f"{TERMS}title") or ""), language if language in LANGUAGES else ""
