"""Text files: text and nothing that a browser could take for a page."""

import re

import filetype

from media.intake.sentences import refusal

# As a browser looks for a page in a file of unknown kind (WHATWG, MIME Sniffing, 7.1), but anywhere in its beginning.
LOOKED_AT = 4096
PAGE = re.compile(
    rb"<(!doctype\s+html|html|head|body|script|iframe|svg|object|embed|style|title|\?php|\?xml)\b|<!--", re.IGNORECASE
)
PROGRAM = (b"#!", b"@echo off", b"MZ", b"\x7fELF")
CONTROL = re.compile("[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


def check_text(data: bytes, extension: str) -> None:
    """Raises ValidationError."""
    if not data.strip():
        raise refusal("damaged")
    if PAGE.search(data[:LOOKED_AT].replace(b"\0", b"")):
        raise refusal("page")
    if data[:16].lstrip(b"\xef\xbb\xbf").startswith(PROGRAM):
        raise refusal("code")
    if filetype.guess(data) or CONTROL.search(_text(data)):
        raise refusal("unlike", extension=extension)


def check_calendar(data: bytes) -> None:
    """A calendar (RFC 5545, 3.4). Raises ValidationError."""
    check_text(data, "ics")
    lines = _text(data).strip().upper()
    if not (lines.startswith("BEGIN:VCALENDAR") and lines.endswith("END:VCALENDAR")):
        raise refusal("unlike", extension="ics")


def _text(data: bytes) -> str:
    """Excel writes UTF-16 with a mark, Windows its own Latin."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
