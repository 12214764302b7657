"""Taking out of a picture what its camera and its programs wrote into it: places, names, times, serial numbers.

A photograph of one's home tells where one lives (GDPR, article 5 (1) c). Colours stay; what a camera says of how it
was held is carried out. The coded picture itself is copied byte by byte unless it has to be turned.
"""

import io
from collections.abc import Callable, Mapping
from typing import Any

from PIL import Image
from PIL.ExifTags import Base
from PIL.JpegImagePlugin import get_sampling

from media.intake.pictures import avif, gif, jpeg, png, webp
from media.intake.pictures.anatomy import Anatomy

WALKS: Mapping[str, Callable[[bytes], Anatomy]] = {
    "jpeg": jpeg.walk,
    "png": png.walk,
    "webp": webp.walk,
    "gif": gif.walk,
    "avif": avif.walk,
}
# What the camera says of how it was held (Exif 2.32, tag 274) -> how the picture is put upright.
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
SIDEWAYS = {5, 6, 7, 8}


def cleaned(data: bytes, kind: str) -> bytes:
    """The picture alone; `kind`: a key of WALKS. The same bytes again for a file that is clean. Raises DamagedError,
    and what Pillow raises for a file that it cannot open."""
    if kind == "avif":
        return avif.bare(data)
    anatomy = WALKS[kind](data)
    held = _held(data, kind) if anatomy.frames == 1 and len(anatomy.bare) != len(data) else 1
    return _turned(anatomy.bare, kind, held) if held in UPRIGHT else anatomy.bare


def _held(data: bytes, kind: str) -> int:
    with Image.open(io.BytesIO(data), formats=[kind]) as image:
        try:
            return int(image.getexif().get(Base.Orientation, 1))
        except Exception:  # noqa: BLE001  broken EXIF has exceptions of every kind, and nothing to say
            return 1


def _turned(bare: bytes, kind: str, held: int) -> bytes:
    with Image.open(io.BytesIO(bare), formats=[kind]) as image:
        given: dict[str, Any] = {}
        if profile := image.info.get("icc_profile"):
            given["icc_profile"] = profile
        if kind == "jpeg":
            given |= _coded(image, held)
        elif kind == "webp":
            given |= {"lossless": True} if b"VP8L" in bare[:64] else {"quality": 95}
        made = io.BytesIO()
        image.transpose(UPRIGHT[held]).save(made, kind, **given)
        return made.getvalue()


def _coded(image: Any, held: int) -> dict[str, Any]:
    """How a JPEG was coded, so that coding it again loses next to nothing: what was rounded away stays away."""
    tables = {key: _transposed(table) if held in SIDEWAYS else table for key, table in image.quantization.items()}
    sampling = get_sampling(image)
    return {
        "qtables": tables,
        "subsampling": 0 if sampling == 1 and held in SIDEWAYS else sampling,  # 4:2:2 lies on its side
        "progressive": bool(image.info.get("progressive")),
        "optimize": True,
    }


def _transposed(table: list[int]) -> list[int]:
    return [table[column * 8 + row] for row in range(8) for column in range(8)]
