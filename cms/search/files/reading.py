"""A process of its own that reads one file: its bytes come in, its text goes out, and its limits are the system's.

Whoever may upload may upload a file made to exhaust its reader, so the reader is thrown away with the file. Started as
a script (`reading.py pdf`), it knows nothing of the project.
"""

import io
import logging
import re
import resource
import sys
import zipfile
from collections.abc import Callable, Iterator

from defusedxml import ElementTree

MOST_PAGES = 300
MOST_CHARACTERS = 100_000
MOST_MEMORY = 1024**3  # bytes of addresses, of which a tenth is used for an ordinary file
MOST_SECONDS = 20  # of CPU
MOST_UNPACKED = 50 * 1024**2  # bytes
PARAGRAPHS = {"p", "h"}
DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\n(?=[^\W\d_])")  # a word over two lines


def read(kind: str, content: bytes) -> str:
    """The text of a file, by its extension; raises whatever its reader raises for a broken or encrypted one."""
    parts: list[str] = []
    length = 0
    for part in READERS[kind](content):
        parts.append(part)
        length += len(part)
        if length > MOST_CHARACTERS:
            break
    # NUL is no text for PostgreSQL, and half a surrogate pair is none for anybody.
    return "\n".join(parts).replace("\0", "").encode(errors="ignore").decode()[:MOST_CHARACTERS]


def _pdf(content: bytes) -> Iterator[str]:
    from pypdf import PdfReader  # noqa: PLC0415  13 MB that only this process needs

    reader = PdfReader(io.BytesIO(content))
    for page in reader.pages[:MOST_PAGES]:
        yield DIVIDED.sub("", page.extract_text())


def _plain(content: bytes) -> Iterator[str]:
    try:
        yield content.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield content.decode("cp1252", errors="replace")


def _zipped_xml(name: str) -> Callable[[bytes], Iterator[str]]:
    """A reader of office files, which keep their text in one XML file of a ZIP archive."""

    def paragraphs(content: bytes) -> Iterator[str]:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(name) as inside:
            tree = ElementTree.fromstring(inside.read(MOST_UNPACKED))
        for element in tree.iter():
            if element.tag.rpartition("}")[2] in PARAGRAPHS:
                yield "".join(element.itertext())

    return paragraphs


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    "pdf": _pdf,
    "txt": _plain,
    "csv": _plain,
    "docx": _zipped_xml("word/document.xml"),
    "odt": _zipped_xml("content.xml"),
}


def main() -> None:
    """Read the standard input as a file of the kind that is named, within the limits."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    logging.disable(logging.CRITICAL)  # pypdf's complaints about files that it can read all the same
    sys.stdout.buffer.write(read(sys.argv[1], sys.stdin.buffer.read()).encode())


if __name__ == "__main__":
    main()
