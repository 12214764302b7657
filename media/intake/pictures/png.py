"""The chunks of a PNG file (W3C PNG, third edition)."""

from media.intake.pictures.anatomy import MOST_PARTS, Anatomy, DamagedError

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# The picture, its colours, its density, and the frames of an animation. Nothing that tells of people and places.
KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND"),
    *(b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"pHYs"),
    *(b"acTL", b"fcTL", b"fdAT"),
}


def walk(data: bytes) -> Anatomy:
    """Keeps the chunks of KEPT, up to the end that the file says. Raises DamagedError."""
    if data[:8] != SIGNATURE or data[12:16] != b"IHDR" or len(data) < 33:
        raise DamagedError
    parts, position, frames, kind = [SIGNATURE], 8, 0, b""
    for _chunk in range(MOST_PARTS):
        head = data[position : position + 8]
        end = position + 12 + int.from_bytes(head[:4])
        kind = head[4:]
        if len(head) < 8 or end > len(data):
            raise DamagedError
        if kind in KEPT:
            parts.append(data[position:end])
        frames += kind == b"fcTL"
        position = end
        if kind == b"IEND":
            break
    if kind != b"IEND":
        raise DamagedError
    size = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    return Anatomy(b"".join(parts), size, max(frames, 1))
