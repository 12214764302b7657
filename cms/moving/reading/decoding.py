"""Bytes to text: what the file's mark says, then UTF-8, then what the page says of itself, then old Windows."""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAID = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE)
LOOKED_AT = 4096
# One byte a letter. ISO-8859-1 means windows-1252 wherever a browser reads it (WHATWG, Encoding, 4.2).
OLD = re.compile(r"iso-?8859-(?:[2-9]|1[013-6])|windows-125\d|cp125\d|macintosh|mac-roman|koi8-[ru]", re.IGNORECASE)
WINDOWS = "cp1252"


def decoded(content: bytes) -> str:
    """The text of a file, whatever its encoding; never fails."""
    for mark, name in MARKS:
        if content.startswith(mark):
            return content.decode(name, errors="replace").removeprefix("\ufeff")
    if name := _unmarked_wide(content[:LOOKED_AT]):
        return content.decode(name, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _old(content)


def _unmarked_wide(start: bytes) -> str:
    """UTF-16 without a mark: every other byte of European text is zero."""
    pairs = len(start) // 2
    if pairs and start[1::2].count(0) > pairs * 0.7:
        return "utf-16-le"
    return "utf-16-be" if pairs and start[0::2].count(0) > pairs * 0.7 else ""


def _old(content: bytes) -> str:
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    strange = len(text) - len(text.encode("ascii", errors="ignore"))
    if strange - broken > 4 * broken:
        return text  # UTF-8 that was cut or joined somewhere
    said = SAID.search(content[:LOOKED_AT])
    name = said[1].decode("ascii") if said else ""
    if OLD.fullmatch(name):
        return content.decode(name, errors="replace")
    return content.decode(WINDOWS, errors="replace")
