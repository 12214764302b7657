"""CSV (RFC 4180): commas, CRLF, UTF-8, a heading.

It begins with a byte order mark: without one Excel reads the file in the code page of Windows and breaks every ä.
LibreOffice, Python ("utf-8-sig"), R and the data portals take it for what it is. Cells that a spreadsheet would
calculate begin with an apostrophe (cms/outgoing/cells.py); a program takes it away by the same rule.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from cms.opendata.dataset import Row, in_language
from cms.opendata.edition import Edition, heading_languages
from cms.opendata.values import as_text
from cms.outgoing.cells import harmless

MARK = b"\xef\xbb\xbf"
CHUNK = 200  # rows


def write(edition: Edition, rows: Iterable[Row]) -> Iterator[bytes]:
    """The file, piece by piece."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    yield MARK
    writer.writerow(headings(edition))
    for number, row in enumerate(rows, 1):
        # Only what people typed can begin a formula.
        writer.writerow(
            [harmless(as_text(value)) if isinstance(value, str | list) else as_text(value) for value in row.values()]
        )
        if number % CHUNK == 0:
            yield _taken(buffer)
    yield _taken(buffer)


def headings(edition: Edition) -> list[str]:
    """The fields' keys, the same in all languages; 'Nimi / Name' where the law wants words in two."""
    dataset = edition.dataset
    if not dataset.has_bilingual_headings:
        return [field.key for field in dataset.fields]
    codes = heading_languages(edition.language)
    every = [[in_language(field.label, code) for code in codes] for field in dataset.fields]
    return [" / ".join(dict.fromkeys(words)) for words in every]


def _taken(buffer: StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8")
