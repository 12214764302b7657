"""What is declared of pictures' shapes is what templates print."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from wagtail.images.blocks import ImageChooserBlock

from media.models import CustomImage, Rendition
from media.renditions import SHAPES
from media.renditions.uses import IN_STREAMS, SHOWN_AS, models_with_pictures, uses_by
from tests.factories import content_page
from tests.filling import Filler

ROOT = Path(__file__).resolve().parents[3]
TAG = re.compile(r"{% picture (\S+) shape=\"(\w+)\"")
# Whose picture a template's name stands for; a name that is not here must be thought about.
OF = {
    "templates/components/figure.html": "value.image",
    "templates/media/blocks/video.html": "value.poster",
}


def test_every_key_to_a_picture_says_how_it_is_shown():
    keys = {
        field.name
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.related_model is CustomImage and model is not Rendition
    }
    assert keys == set(SHOWN_AS)


def test_every_template_prints_declared_shapes_only():
    printed = {
        (path.relative_to(ROOT).as_posix(), name, shape)
        for path in (ROOT / "templates").rglob("*.html")
        for name, shape in TAG.findall(path.read_text())
    }
    assert len(printed) == sum(path.read_text().count("{% picture ") for path in (ROOT / "templates").rglob("*.html"))
    for path, name, shape in printed:
        field = name.rpartition(".")[2]
        declared = IN_STREAMS if OF.get(path) == name else SHOWN_AS[field]
        assert shape in declared, f"{path} prints {name} as {shape}"
    assert {shape for _path, _name, shape in printed} == set(SHAPES)


def test_no_public_template_prints_a_picture_past_the_declaration():
    past = [
        path
        for path in (ROOT / "templates").rglob("*.html")
        if re.search(r"{% (image|srcset_image|image_url) ", path.read_text())
    ]
    assert past == []


@pytest.mark.django_db
def test_a_picture_in_any_block_is_found(tree):
    """A page with one block of every kind."""
    page = content_page(tree.turku)
    stream = page._meta.get_field("body").stream_block
    page.body = Filler(page).stream(stream)
    chosen = {image.pk for image in CustomImage.objects.all()}
    own = {key for key, _shape in uses_by(page)}
    assert own <= chosen
    assert len(own) == sum(_pictures(child) for child in stream.child_blocks.values())


def _pictures(block: object) -> int:
    """How many pictures the filler puts into a block: two into a list's every place."""
    if isinstance(block, ImageChooserBlock):
        return 1
    if hasattr(block, "child_block"):
        return 2 * _pictures(block.child_block)
    return sum(_pictures(child) for child in getattr(block, "child_blocks", {}).values())


@pytest.mark.django_db
def test_models_with_pictures_are_known():
    assert {"Person", "Look", "CityPage", "ReusableSection"} <= {model.__name__ for model in models_with_pictures()}
