"""Names of stored files: readable, harmless on every system, never twice, and not to be guessed.

A folder of random letters makes them so, and leaves the name that readers get when they download as it is.
"""

import re
import unicodedata
from pathlib import PurePath
from secrets import token_hex
from typing import Any

from wagtail.coreutils import string_to_ascii

LONGEST = 48  # characters of the name without its extension; the field has room for 100 with its folders
RANDOM = 8  # bytes
NOT_PLAIN = re.compile(r"[^a-z0-9]+")
# What Windows takes for a device, whatever its extension.
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")


def plain_name(name: str) -> str:
    """'Äänestys (2).php.PDF' -> 'aanestys-2-php.pdf': small ASCII letters, digits and hyphens, and one extension."""
    last = re.split(r"[/\\]", name)[-1]
    visible = "".join(one for one in unicodedata.normalize("NFC", last) if unicodedata.category(one)[0] != "C")
    path = PurePath(visible.strip(" ."))
    stem, extension = _plain(path.stem)[:LONGEST].strip("-") or "file", _plain(path.suffix)
    if DEVICES.fullmatch(stem):
        stem = f"file-{stem}"
    return f"{stem}.{extension[:8]}" if extension else stem


def _plain(part: str) -> str:
    return NOT_PLAIN.sub("-", string_to_ascii(part).lower()).strip("-")


def random_name(folder: str, name: str) -> str:
    """'documents/3f…/aanestys.pdf'."""
    return f"{folder}/{token_hex(RANDOM)}/{plain_name(name)}"


def document_name(instance: Any, name: str) -> str:
    """For the field's upload_to."""
    return random_name("documents", name)
