"""The chunks of a WebP file (RFC 9649)."""

from media.intake.pictures.anatomy import MOST_PARTS, Anatomy, DamagedError, Size

KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
HAS_EXIF, HAS_XMP = 0x08, 0x04


def walk(data: bytes) -> Anatomy:
    """Keeps the chunks of KEPT within the length that the file says. Raises DamagedError."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise DamagedError
    last = 8 + int.from_bytes(data[4:8], "little")
    if last > len(data):
        raise DamagedError
    parts, position, frames, size = [b"WEBP"], 12, 0, None
    for _chunk in range(MOST_PARTS):
        if position + 8 > last:
            break
        kind, length = data[position : position + 4], int.from_bytes(data[position + 4 : position + 8], "little")
        end = position + 8 + length + length % 2
        if end > last + 1 or position + 8 + length > len(data):
            raise DamagedError
        body = data[position + 8 : position + 8 + length]
        size = size or _size(kind, body)
        frames += kind == b"ANMF"
        if kind in KEPT:
            flagged = bytes((body[0] & ~(HAS_EXIF | HAS_XMP),)) + body[1:] if kind == b"VP8X" else body
            parts.append(kind + length.to_bytes(4, "little") + flagged + b"\0" * (length % 2))
        position = end
    if size is None or position + 8 <= last:
        raise DamagedError
    content = b"".join(parts)
    return Anatomy(b"RIFF" + len(content).to_bytes(4, "little") + content, size, max(frames, 1))


def _size(kind: bytes, body: bytes) -> Size | None:
    """The canvas, from whichever chunk says it first."""
    if kind == b"VP8X" and len(body) >= 10:
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a" and len(body) >= 10:
        return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    if kind == b"VP8L" and body[:1] == b"\x2f" and len(body) >= 5:
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None
