"""Archives as they are given: a Word file, or a page with its folder of pictures."""

import zipfile

from cms.archives import UnsafeArchiveError, opened
from cms.moving.reading.refusals import refusal

MOST_UNPACKED = 60 * 1024**2  # bytes of all parts: pictures hardly shrink, and a file has 20 MB
OFFICE = ("xl/", "ppt/", "content.xml")
WORD = "word/document.xml"


def archive_of(content: bytes) -> zipfile.ZipFile:
    """Raises SourceError."""
    try:
        return opened(content, MOST_UNPACKED)
    except UnsafeArchiveError as error:
        raise refusal("old" if error.code == "locked" else error.code) from error
    except Exception as error:  # zipfile has exceptions of every kind for a broken list
        raise refusal("damaged") from error


def part(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """What one part holds, `most` bytes of it at most. Raises SourceError."""
    try:
        with archive.open(name) as opened_part:
            content = opened_part.read(most + 1)
    except Exception as error:  # as above: broken, or packed in a way that nobody knows
        raise refusal("damaged") from error
    if len(content) > most:
        raise refusal("heavy")
    return content


def is_word(archive: zipfile.ZipFile) -> bool:
    """Raises SourceError for other files of an office."""
    names = archive.namelist()
    if WORD in names:
        return True
    if any(name.startswith(OFFICE) for name in names):
        raise refusal("office")
    return False
