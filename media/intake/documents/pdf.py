"""PDF files (ISO 32000-1): one document from first byte to last, which runs nothing and unpacks to something sane.

Streams are unpacked one after another and forgotten, up to a limit: that is how actions in packed objects are found.
What is written to hide from this can hide; a file is handed out as a download in a sandbox in any case.
"""

import re
import zlib
from collections.abc import Iterator

from media.intake.sentences import refusal

HEADER = re.compile(rb"%PDF-[12]\.\d")
NEAR_END = 2048  # bytes in which the end has to stand
MOST_UNPACKED = 64 * 1024**2  # bytes of everything but images, which nobody unpacks here
PIECE = 1024**2
STREAM = re.compile(rb"stream\r?\n")
# Letters of a name may be written as numbers (7.3.5).
NUMBERED = re.compile(rb"/[A-Za-z]*#[0-9A-Fa-f]{2}[A-Za-z0-9#]*")
HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
# What runs a script, starts a program or plays Flash. "/JS" alone would be found in every large file by chance.
ACTIVE = re.compile(rb"/(?:JavaScript|Launch|RichMedia)(?![A-Za-z])")
# Another file around this one: archives are read from their end, pages by browsers that look for them.
PAGE = re.compile(rb"<html|<script|<!doctype", re.IGNORECASE)
BEHIND = re.compile(rb"PK\x05\x06|PK\x03\x04|<html|<script", re.IGNORECASE)
ARCHIVE, LONGEST_COMMENT = b"PK\x05\x06", 66_000


def check(data: bytes) -> None:
    """Raises ValidationError."""
    _check_ends(data)
    if _is_active(data):
        raise refusal("code")
    unpacked = 0
    for head, found in _streams(data):
        for piece in found:
            unpacked += len(piece)
            if unpacked > MOST_UNPACKED:
                raise refusal("heavy")
            if b"/ObjStm" in head and _is_active(piece):
                raise refusal("code")


def _check_ends(data: bytes) -> None:
    if not HEADER.match(data):
        raise refusal("unlike", extension="pdf")
    end = data.rfind(b"%%EOF")
    is_cut = end < len(data) - NEAR_END or b"startxref" not in data[max(0, end - NEAR_END) : end]
    if is_cut or BEHIND.search(data, end) or ARCHIVE in data[-LONGEST_COMMENT:] or PAGE.search(data, 0, NEAR_END):
        raise refusal("damaged")


def _is_active(data: bytes) -> bool:
    hidden = (HEX.sub(lambda one: bytes((int(one[1], 16),)), name[0]) for name in NUMBERED.finditer(data))
    return bool(ACTIVE.search(data)) or any(ACTIVE.match(name) for name in hidden)


def _streams(data: bytes) -> Iterator[tuple[bytes, Iterator[bytes]]]:
    """The dictionary before each packed stream that is no image, and its content in pieces."""
    for found in STREAM.finditer(data):
        head = data[max(0, found.start() - 1024) : found.start()]
        head = head[head.rfind(b" obj") :]
        if b"/FlateDecode" in head and b"/Image" not in head and not data.startswith(b"end", found.start() - 3):
            yield head, _unpacked(data, found.end())


def _unpacked(data: bytes, start: int) -> Iterator[bytes]:
    unpacking, given = zlib.decompressobj(), start
    try:
        while not unpacking.eof and (left := unpacking.unconsumed_tail or data[given : given + PIECE]):
            given += 0 if unpacking.unconsumed_tail else len(left)
            yield unpacking.decompress(left, PIECE)
    except zlib.error:
        return
