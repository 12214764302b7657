"""The kinds of documents: how each is recognised, and as what it is handed out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from media.intake.documents import pdf, plain, zipped

OPEN_XML = "application/vnd.openxmlformats-officedocument."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


@dataclass(frozen=True)
class Kind:
    """`check` raises ValidationError, or anything else for a file that is damaged."""

    mime: str
    check: Callable[[bytes], None]


def _open_xml(extension: str, name: str, main: str) -> Kind:
    return Kind(OPEN_XML + name, partial(zipped.check_open_xml, extension=extension, main=main))


def _open_document(extension: str, name: str) -> Kind:
    mime = OPEN_DOCUMENT + name
    return Kind(mime, partial(zipped.check_open_document, extension=extension, mime=mime))


def _text(extension: str, mime: str) -> Kind:
    return Kind(mime, partial(plain.check_text, extension=extension))


KINDS: Mapping[str, Kind] = {
    "csv": _text("csv", "text/csv"),
    "docx": _open_xml("docx", "wordprocessingml.document", "word/document.xml"),
    "ics": Kind("text/calendar", plain.check_calendar),
    "odp": _open_document("odp", "presentation"),
    "ods": _open_document("ods", "spreadsheet"),
    "odt": _open_document("odt", "text"),
    "pdf": Kind("application/pdf", pdf.check),
    "pptx": _open_xml("pptx", "presentationml.presentation", "ppt/presentation.xml"),
    "txt": _text("txt", "text/plain"),
    "xlsx": _open_xml("xlsx", "spreadsheetml.sheet", "xl/workbook.xml"),
}
