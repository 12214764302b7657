"""Whether a picture may come in: decided by its content, and by what its parts say before any of them is unpacked."""

import io

import filetype
from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image

from media.intake.pictures.anatomy import Anatomy, DamagedError
from media.intake.pictures.cleaning import WALKS, cleaned
from media.intake.sentences import refusal

MOST_FRAMES = 500
# A progressive JPEG has about ten scans, each of which paints the whole picture over; a bomb has thousands
# (libjpeg-turbo 2.1, "Progressive JPEG DoS").
MOST_PASSES = 16
SAME = {"jpg": "jpeg"}
MILLION = 1_000_000


def accepted(data: bytes, extension: str) -> bytes:
    """The cleaned picture, ready to be stored; `extension` as in the name, without its dot. Raises ValidationError."""
    said = SAME.get(extension.lower(), extension.lower())
    found = filetype.guess_extension(data)
    kind = SAME.get(found, found)
    if kind not in WALKS or said not in WALKS:
        raise refusal("kind", allowed=", ".join(settings.WAGTAILIMAGES_EXTENSIONS))
    if kind != said:
        raise refusal("unlike", extension=extension)
    try:
        anatomy = WALKS[kind](data)
        _measure(anatomy)
        _paint(anatomy.bare, kind)
        return cleaned(data, kind)
    except ValidationError:
        raise
    except Exception as error:  # decoders have exceptions of every kind; Wagtail 8.0.1 answers some with a server error
        raise refusal("damaged") from error


def _measure(anatomy: Anatomy) -> None:
    width, height = anatomy.size
    if anatomy.frames > MOST_FRAMES:
        raise refusal("frames", found=anatomy.frames, most=MOST_FRAMES)
    pixels, most = width * height * anatomy.frames, settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    if pixels > most:
        raise refusal("pixels", found=round(pixels / MILLION), most=most // MILLION)
    if anatomy.passes > MOST_PASSES and pixels * anatomy.passes > most:
        raise refusal("heavy")
    if not pixels or not anatomy.is_whole:
        raise DamagedError


def _paint(data: bytes, kind: str) -> None:
    """Every frame once, as a cut file shows itself only then; a JPEG at an eighth of its size."""
    with Image.open(io.BytesIO(data), formats=[kind]) as image:
        if kind == "jpeg":
            image.draft(None, (image.width // 8, image.height // 8))
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            image.load()
