"""The segments of a JPEG file (ITU-T T.81, annex B)."""

import re

from media.intake.pictures.anatomy import MOST_PARTS, Anatomy, DamagedError, Size

START, END, SCAN, COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
CUT = 0  # no marker
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # SOFn: Huffman tables and the like lie between them
APPS = range(0xE0, 0xF0)
# Where the coded picture stops: a marker that is neither a stuffed byte, nor a restart, nor filling.
MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
JFIF, PROFILE = b"JFIF\0", b"ICC_PROFILE\0"


def walk(data: bytes) -> Anatomy:
    """Keeps JFIF without its thumbnail, the colour profile and Adobe's transform; drops all other APPn (EXIF, XMP,
    IPTC, maker notes, further pictures), comments, and whatever follows the end. Raises DamagedError."""
    if data[:2] != bytes((0xFF, START)):
        raise DamagedError
    parts, position, size, scans, marker = [data[:2]], 2, None, 0, START
    for _segment in range(MOST_PARTS):
        marker, position = _marker(data, position)
        if marker in {END, CUT}:
            break
        end = position + _length(data, position)
        segment = data[position + 2 : end]
        if marker in FRAMES:
            size = _size(segment, size)
        if kept := _kept(marker, segment):
            parts.append(bytes((0xFF, marker)) + (len(kept) + 2).to_bytes(2) + kept)
        position = end
        if marker == SCAN:
            scans += 1
            found = MARKER.search(data, end)
            position = found.start() if found else len(data)
            parts.append(data[end:position])
    if size is None or not scans or marker not in {END, CUT}:
        raise DamagedError
    return Anatomy(b"".join([*parts, bytes((0xFF, END))]), size, passes=scans, is_whole=marker == END)


def _marker(data: bytes, position: int) -> tuple[int, int]:
    """The marker and what follows it; the end, where the file ends without saying so, comes up as no marker at all."""
    if position >= len(data):
        return CUT, position
    if data[position] != 0xFF:
        raise DamagedError
    while position < len(data) and data[position] == 0xFF:
        position += 1
    if position >= len(data):
        raise DamagedError
    return data[position], position + 1


def _length(data: bytes, position: int) -> int:
    length = int.from_bytes(data[position : position + 2])
    if length < 2 or position + length > len(data):
        raise DamagedError
    return length


def _size(segment: bytes, before: Size | None) -> Size:
    if before or len(segment) < 6:  # pictures within pictures: nobody makes those any more
        raise DamagedError
    return int.from_bytes(segment[3:5]), int.from_bytes(segment[1:3])


def _kept(marker: int, segment: bytes) -> bytes:
    """What stays of a segment; b'' for one that goes."""
    if marker not in APPS and marker != COMMENT:
        return segment
    if marker == 0xE0 and segment.startswith(JFIF) and len(segment) >= 14:
        return segment[:12] + b"\0\0"
    is_colour = (marker == 0xE2 and segment.startswith(PROFILE)) or (marker == 0xEE and segment.startswith(b"Adobe"))
    return segment if is_colour else b""
