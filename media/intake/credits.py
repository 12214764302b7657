"""Who made a picture, as its file says, before that is taken out of it: the law wants it named (404/1961 3 §)."""

import io

from PIL import Image, IptcImagePlugin
from PIL.ExifTags import Base

BY_LINE, CREDIT = (2, 80), (2, 110)  # IPTC-IIM 4.2
LONGEST = 160  # characters, as the field of the library


def maker(content: bytes) -> str:
    """The maker's name; '' if the file does not say it, or not readably."""
    try:
        with Image.open(io.BytesIO(content), formats=["JPEG", "PNG", "WEBP", "AVIF"]) as image:
            told = IptcImagePlugin.getiptcinfo(image) or {}
            named = [told.get(BY_LINE), told.get(CREDIT), image.getexif().get(Base.Artist)]
    except Exception:  # noqa: BLE001  what is broken in there has exceptions of every kind, and nothing to say
        return ""
    return next((name for value in named if (name := _text(value))), "")


def _decoded(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _text(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else b""
    if isinstance(value, bytes):
        value = _decoded(value)
    text = " ".join("".join(one for one in str(value or "") if one.isprintable() or one.isspace()).split())
    return text[:LONGEST]
