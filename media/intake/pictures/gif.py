"""The blocks of a GIF file (CompuServe, GIF89a)."""

from media.intake.pictures.anatomy import MOST_PARTS, Anatomy, DamagedError

EXTENSION, FRAME, TRAILER = 0x21, 0x2C, 0x3B
CONTROL, APPLICATION = 0xF9, 0xFF
ENOUGH = 5000  # frames; more of them are not even counted
LOOPING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def walk(data: bytes) -> Anatomy:
    """Keeps frames, their timing and how often they repeat; drops comments and what applications add, XMP among it.
    A frame that is larger than the screen makes the screen larger. Raises DamagedError."""
    if data[:6] not in {b"GIF87a", b"GIF89a"} or len(data) < 14:
        raise DamagedError
    position = 13 + _table(data[10])
    parts, frames, blocks = [data[:position]], 0, 0
    width, height = _number(data, 6), _number(data, 8)
    while (kind := _byte(data, position)) != TRAILER:
        blocks += 1
        if blocks > MOST_PARTS or frames > ENOUGH:
            return Anatomy(data, (width, height), frames, is_whole=False)
        start = position
        if kind == EXTENSION:
            label = _byte(data, position + 1)
            position = _after_blocks(data, position + 2)
            if label == CONTROL or (label == APPLICATION and data[start + 3 : start + 14] in LOOPING):
                parts.append(data[start:position])
        elif kind == FRAME:
            frames += 1
            width = max(width, _number(data, start + 1) + _number(data, start + 5))
            height = max(height, _number(data, start + 3) + _number(data, start + 7))
            position = _after_blocks(data, start + 10 + _table(_byte(data, start + 9)) + 1)
            parts.append(data[start:position])
        else:
            raise DamagedError
    if not frames:
        raise DamagedError
    return Anatomy(b"".join([*parts, bytes((TRAILER,))]), (width, height), frames)


def _byte(data: bytes, position: int) -> int:
    if position >= len(data):
        raise DamagedError
    return data[position]


def _number(data: bytes, position: int) -> int:
    return int.from_bytes(data[position : position + 2], "little")


def _table(flags: int) -> int:
    """Bytes of the colour table that these flags announce."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    for _block in range(MOST_PARTS):
        length = _byte(data, position)
        position += length + 1
        if not length:
            return position
    raise DamagedError
