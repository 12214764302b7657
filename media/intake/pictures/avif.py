"""AVIF files: their boxes point at each other by position, so nothing is cut out of them."""

import io

from PIL import Image, ImageOps

from media.intake.pictures.anatomy import Anatomy, DamagedError

QUALITY = 90  # of a picture that has to be coded anew; the eye sees no difference
BRANDS = (b"avif", b"avis")


def walk(data: bytes) -> Anatomy:
    """The file as it is, if it says nothing of people and places; otherwise coded anew. Raises DamagedError."""
    if data[4:8] != b"ftyp" or not any(brand in data[8:64] for brand in BRANDS):
        raise DamagedError
    _boxes(data)
    with Image.open(io.BytesIO(data), formats=["AVIF"]) as image:
        return Anatomy(data, image.size, getattr(image, "n_frames", 1))


def bare(data: bytes) -> bytes:
    """Without EXIF and XMP, turned as they say."""
    with Image.open(io.BytesIO(data), formats=["AVIF"]) as image:
        if not {"exif", "xmp"} & image.info.keys():
            return data
        frames = getattr(image, "n_frames", 1)
        given = {"quality": QUALITY, "exif": b"", "xmp": b"", "icc_profile": image.info.get("icc_profile", b"")}
        made = io.BytesIO()
        if frames > 1:
            image.save(made, "AVIF", save_all=True, **given)
        else:
            ImageOps.exif_transpose(image).save(made, "AVIF", **given)
        return made.getvalue()


def _boxes(data: bytes) -> None:
    """The boxes at the top fill the file, to its last byte (ISO/IEC 14496-12, 4.2)."""
    position = 0
    while position < len(data):
        size, head = int.from_bytes(data[position : position + 4]), 8
        if size == 1:
            size, head = int.from_bytes(data[position + 8 : position + 16]), 16
        if size < head:
            if size:
                raise DamagedError
            return  # the last one, up to the end
        position += size
    if position != len(data):
        raise DamagedError
