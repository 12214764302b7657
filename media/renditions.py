"""The sizes and formats in which pictures are served, and how to fetch them for many pictures at once."""

from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects
from django.db.models.query import Prefetch
from wagtail import blocks

from media.models import CustomImage, Rendition

FORMATS = ("avif", "webp", "jpeg")
# One list of sizes per shape; a browser picks by the width it needs.
SHAPES = {
    "wide": ("width-480", "width-960", "width-1440"),
    "hero": ("fill-640x400", "fill-960x600", "fill-1280x720"),
    "card": ("fill-360x240", "fill-720x480"),
    "portrait": ("fill-160x160", "fill-320x320"),
}


def specs(shape: str) -> list[str]:
    """All filter specs of a shape: each size in each format."""
    return [f"{size}|format-{name}" for size in SHAPES[shape] for name in FORMATS]


def renditions_of(path: str) -> Prefetch:
    """For prefetch_related: the stored renditions of the pictures behind a foreign key, so that none is looked up."""
    return Prefetch(f"{path}__renditions", Rendition.objects.all(), to_attr="prefetched_renditions")


def prefetch_renditions(images: Iterable[CustomImage | None]) -> None:
    """Fetch the stored renditions of these pictures with one query; those missing are made when printed."""
    wanted = [image for image in images if image is not None and not hasattr(image, "prefetched_renditions")]
    if wanted:
        prefetch_related_objects(wanted, Prefetch("renditions", Rendition.objects.all(), "prefetched_renditions"))


def prefetch_page(page: Any) -> None:
    """Fetch the renditions of a page's own picture and of those in its body with one query."""
    prefetch_renditions([page.image, *images_in(page.body)])


def images_in(value: Any) -> list[CustomImage]:
    """Every picture inside a stream's value, however deep. Choosers of one block type load together."""
    if isinstance(value, CustomImage):
        return [value]
    if isinstance(value, blocks.StreamValue):
        return [image for child in value for image in images_in(child.value)]
    if isinstance(value, blocks.StructValue):
        return [image for part in value.values() for image in images_in(part)]
    if isinstance(value, (blocks.list_block.ListValue, list)):
        return [image for item in value for image in images_in(item)]
    return []
