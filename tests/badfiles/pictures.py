"""Pictures made for a test."""

import io
import struct
import zlib
from collections.abc import Callable
from functools import cache

from PIL import Image, TiffImagePlugin
from PIL.ExifTags import GPS, IFD, Base

SECRET = b"Salainen"  # stands in everything that must not come out again
MAKER = "Maija Malli"


def drawn(size: tuple[int, int] = (64, 48), mode: str = "RGB") -> Image.Image:
    """A picture whose four corners differ, so that turning shows."""
    image = Image.linear_gradient("L").resize(size).convert(mode)
    image.paste(image.resize((size[0] // 3, size[1] // 3)), (0, 0))
    return image


def exif(orientation: int = 1, note: bytes = SECRET) -> Image.Exif:
    """What a camera writes: place, maker, model, note."""
    given = Image.Exif()
    given[Base.Orientation] = orientation
    given[Base.Artist] = MAKER
    given[Base.Model] = note.decode() + " kamera"
    degrees = tuple(TiffImagePlugin.IFDRational(number) for number in (60, 27, 5))
    given.get_ifd(IFD.GPSInfo).update({GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: degrees})
    given.get_ifd(IFD.Exif)[Base.MakerNote] = note * 4
    return given


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>' + SECRET + b"</place></x:xmpmeta>"
PROFILE = b"\0" * 36 + b"acsp" + b"profile of colours" * 8


def photograph(kind: str, orientation: int = 1, **options: object) -> bytes:
    """A picture with everything that a camera and a picture bank put into it."""
    made = io.BytesIO()
    given: dict = {"exif": exif(orientation), "icc_profile": PROFILE}
    if kind in {"jpeg", "webp", "avif"}:
        given["xmp"] = XMP
    if kind in {"jpeg", "gif"}:
        given["comment"] = SECRET
    if kind == "gif":
        del given["exif"], given["icc_profile"]
    image = drawn(mode="P" if kind == "gif" else "RGB")
    image.save(made, kind, **(given | options))
    data = made.getvalue()
    if kind == "png":
        return _with_chunks(data, (b"tEXt", b"Comment\0" + SECRET), (b"caBX", SECRET))
    if kind == "gif":
        return data[:-1] + b"\x21\xff\x0bXMP DataXMP" + XMP + b"\x01" + bytes(range(255, -1, -1)) + b"\0;"
    return data if kind != "jpeg" else with_iptc(data)


def with_iptc(jpeg: bytes, by_line: str = "", place: bytes = SECRET) -> bytes:
    """Photoshop's resources with IPTC: whose picture it is, where it was taken."""
    told = b"\x1c\x02\x50" + len(by_line.encode()).to_bytes(2) + by_line.encode() if by_line else b""
    told += b"\x1c\x02\x5a" + len(place).to_bytes(2) + place
    block = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(told).to_bytes(4) + told + b"\0" * (len(told) % 2)
    return jpeg[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2) + block + jpeg[2:]


def chunk(kind: bytes, body: bytes) -> bytes:
    """Of a PNG."""
    return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)


def _with_chunks(png: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    return png[:33] + b"".join(chunk(*each) for each in chunks) + png[33:]


def png_bomb(side: int = 11_000) -> bytes:
    """Some kilobytes that unpack to side × side pixels, black and white."""
    header = struct.pack(">2L5B", side, side, 1, 0, 0, 0, 0)
    row = b"\0" * (1 + (side + 7) // 8)
    packing = zlib.compressobj(9)
    body = b"".join(packing.compress(row) for _number in range(side)) + packing.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def gif_bomb(screen: int = 1, frame: int = 60_000) -> bytes:
    """A tiny screen and a frame that is not."""
    head = b"GIF89a" + struct.pack("<2H3B", screen, screen, 0x80, 0, 0) + bytes(6)
    return head + b"," + struct.pack("<4HB", 0, 0, frame, frame, 0) + b"\x02\x02\x4c\x01\0;"


def animation(frames: int, side: int = 8) -> bytes:
    """A GIF of that many frames."""
    head = b"GIF89a" + struct.pack("<2H3B", side, side, 0x80, 0, 0) + bytes(6)
    return head + (b"," + struct.pack("<4HB", 0, 0, 1, 1, 0) + b"\x02\x02\x4c\x01\0") * frames + b";"


def webp_bomb(side: int = 16_000) -> bytes:
    """A canvas of side × side, and nothing on it."""
    canvas = (side - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + (10).to_bytes(4, "little") + bytes(4) + canvas + canvas
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def webp_of_chunks(chunks: int = 1_000_000) -> bytes:
    """One that has so many chunks without anything in them."""
    body = b"WEBP" + b"EXIF\0\0\0\0" * chunks
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def jpeg_of_scans(scans: int, side: int = 4000) -> bytes:
    """A progressive JPEG that is painted over and over: its last scan, many times."""
    made = io.BytesIO()
    Image.new("L", (side, side)).save(made, "JPEG", progressive=True)
    data = made.getvalue()
    last = data.rfind(b"\xff\xda")
    return data[:last] + data[last:-2] * scans + data[-2:]


@cache
def saved(kind: str, size: tuple[int, int] = (400, 300)) -> bytes:
    """A good picture with enough in it to be cut in the middle."""
    made = io.BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(made, kind)
    return made.getvalue()


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes((data[place] ^ 255,)) + data[place + 1 :]


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
Made = tuple[str, Callable[[], bytes]]
# By what is wrong: name, and how it is made. The first twelve are those of security.md; some were server errors.
BAD_PICTURES: dict[str, Made] = {
    "nothing but a signature": ("a.png", lambda: b"\x89PNG\r\n\x1a\n"),
    "a PNG cut in the middle": ("a.png", lambda: half(saved("png"))),
    "a JPEG cut in the middle": ("a.jpg", lambda: half(saved("jpeg"))),
    "a GIF with a broken body": ("a.gif", lambda: saved("gif")[:-1000] + b"\xff" * 999 + b";"),
    "a GIF cut in the middle": ("a.gif", lambda: half(saved("gif"))),
    "a WebP cut in the middle": ("a.webp", lambda: half(saved("webp"))),
    "an AVIF cut in the middle": ("a.avif", lambda: half(saved("avif"))),
    "a PNG of 121 million pixels": ("a.png", png_bomb),
    "a PNG of 400 million pixels": ("a.png", lambda: png_bomb(20_000)),
    "a JPEG under another name": ("a.png", lambda: saved("jpeg")),
    "text under the name of a picture": ("a.jpg", lambda: b"ei kuva " * 100),
    "a page under the name of a picture": ("a.gif", lambda: HTML),
    "a PNG with a wrong checksum": ("a.png", lambda: _flipped(saved("png"), 60)),
    "a PNG without pixels": ("a.png", lambda: saved("png")[:33] + chunk(b"IEND", b"")),
    "a JPEG without a picture": ("a.jpg", lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(9) + b"\xff\xd9"),
    "a JPEG whose segment is too short": ("a.jpg", lambda: b"\xff\xd8\xff\xe1\0\0" + saved("jpeg")[20:]),
    "a GIF whose frame exceeds its screen": ("a.gif", gif_bomb),
    "an animation of 100,000 frames": ("a.gif", lambda: animation(100_000)),
    "a GIF of 2,000,000 comments": ("a.gif", lambda: b"GIF89a" + bytes(7) + b"\x21\xfe\0" * 2_000_000),
    "a GIF of tiny blocks": ("a.gif", lambda: b"GIF89a" + bytes(7) + b"\x21\xfe" + b"\x01a" * 4_000_000),
    "a PNG of 700,000 chunks": ("a.png", lambda: saved("png")[:33] + chunk(b"tEXt", b"") * 700_000),
    "a JPEG of 2,000,000 segments": ("a.jpg", lambda: b"\xff\xd8" + b"\xff\xe1\0\x02" * 2_000_000),
    "a WebP of 1,000,000 chunks": ("a.webp", webp_of_chunks),
    "a WebP of 256 million pixels": ("a.webp", webp_bomb),
    "a JPEG that is painted 1,000 times": ("a.jpg", lambda: jpeg_of_scans(1000)),
    "an SVG": ("a.svg", lambda: SVG),
    "an SVG under the name of a picture": ("a.png", lambda: SVG),
    "a PSD under the name of a picture": ("a.jpg", lambda: b"8BPS\0\x01" + bytes(400)),
    "a program under the name of a picture": ("a.png", lambda: b"MZ" + bytes(400)),
    "a PNG without width and height": ("a.png", lambda: saved("png")[:16] + bytes(8) + saved("png")[24:]),
}
