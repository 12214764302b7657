"""A picture comes in by its content, costs little to refuse, and loses what its camera wrote into it."""

import io
import time

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageChops, ImageOps

from media.intake.pictures import accepted, cleaned
from tests.badfiles import BAD_PICTURES, PROFILE, SECRET, drawn, photograph, saved

KINDS = ("jpeg", "png", "webp", "gif", "avif")
CPU = 0.5  # seconds; the PNG of 121 million pixels took stock Wagtail 9.9


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_a_bad_picture_is_refused_with_a_sentence_and_at_once(name):
    """Stock Wagtail 8.0.1 took the first bomb, and answered some of the broken ones with a server error."""
    file, make = BAD_PICTURES[name]
    content = make()
    started = time.process_time()
    with pytest.raises(ValidationError) as refused:
        accepted(content, file.rpartition(".")[2])
    assert time.process_time() - started < CPU
    assert str(refused.value.messages[0]).endswith(".")


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_picture_is_taken(kind):
    assert accepted(saved(kind), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stays_that_camera_or_program_wrote(kind):
    """EXIF with the place and the maker's note, XMP, IPTC, comments, chunks of programs: all of it was kept."""
    given = photograph(kind)
    assert SECRET in given
    clean = accepted(given, kind)
    assert SECRET not in clean
    with Image.open(io.BytesIO(clean)) as image:
        assert not image.getexif()
        assert not {"exif", "xmp", "comment", "photoshop", "XML:com.adobe.xmp"} & image.info.keys()


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "avif"])
def test_the_profile_of_colours_stays(kind):
    with Image.open(io.BytesIO(cleaned(photograph(kind), kind))) as image:
        assert image.info["icc_profile"] == PROFILE


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "gif"])
def test_cleaning_changes_no_pixel(kind):
    given = photograph(kind)
    before, after = (Image.open(io.BytesIO(data)).convert("RGB") for data in (given, cleaned(given, kind)))
    assert ImageChops.difference(before, after).getbbox() is None


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_clean_stays_as_it_is(kind):
    once = cleaned(photograph(kind), kind)
    assert cleaned(once, kind) == once


@pytest.mark.parametrize("held", range(1, 9))
@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "avif"])
def test_a_picture_stands_upright_however_the_camera_was_held(kind, held):
    given = photograph(kind, orientation=held)
    with Image.open(io.BytesIO(given)) as before, Image.open(io.BytesIO(cleaned(given, kind))) as after:
        upright = ImageOps.exif_transpose(before)
        assert after.size == upright.size
        difference = ImageChops.difference(upright.convert("RGB"), after.convert("RGB"))
        assert max(high for _low, high in difference.getextrema()) < 24


def test_what_follows_the_end_is_cut_off():
    """A picture that is an archive too (GIFAR), or has a film with its place behind it (motion photo)."""
    for kind in ("jpeg", "png", "webp", "gif"):
        assert SECRET not in cleaned(saved(kind) + b"PK\x03\x04" + SECRET, kind)


def test_an_animation_keeps_its_frames_and_its_timing():
    made = io.BytesIO()
    frames = [drawn(mode="P"), drawn(mode="P").rotate(90)]
    frames[0].save(made, "GIF", save_all=True, append_images=frames[1:], duration=120, loop=3)
    with Image.open(io.BytesIO(accepted(made.getvalue(), "gif"))) as image:
        assert (image.n_frames, image.info["duration"], image.info["loop"]) == (2, 120, 3)


def test_a_picture_of_a_modern_camera_is_not_too_large():
    made = io.BytesIO()
    Image.new("L", (7000, 5000)).save(made, "JPEG")
    assert accepted(made.getvalue(), "JPG")
