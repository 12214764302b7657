"""Fetching the stored renditions of many pictures at once."""

from collections.abc import Iterable
from typing import Any

from django.db.models.query import Prefetch
from wagtail import blocks
from wagtail.fields import StreamField

from cms.blocks import Fetch
from cms.caching.memo import remember_each
from media.models import CustomImage, Rendition


def renditions_of(path: str) -> Prefetch:
    """For prefetch_related: the stored renditions of the pictures behind a foreign key, so that none is looked up."""
    return Prefetch(f"{path}__renditions", Rendition.objects.all(), to_attr="prefetched_renditions")


def prefetch_renditions(images: Iterable[CustomImage | None]) -> None:
    """Give these pictures their stored renditions, which are remembered as long as the content stays as it is; for
    those that are new to the process one query. Renditions that are missing are made when printed."""
    wanted = [image for image in images if image is not None and not hasattr(image, "prefetched_renditions")]
    if wanted:
        by_key = {image.pk: image for image in wanted}
        stored = remember_each("renditions", by_key, lambda keys: _stored([by_key[key] for key in keys]))
        for image in wanted:
            image.prefetched_renditions = stored[image.pk]


def _stored(images: list[CustomImage]) -> dict[int, list[Rendition]]:
    """By the picture's primary key; each rendition knows its picture, which its markup asks for."""
    found: dict[int, tuple[CustomImage, list[Rendition]]] = {image.pk: (image, []) for image in images}
    for rendition in Rendition.objects.filter(image__in=images).order_by("pk"):
        rendition.image, others = found[rendition.image_id]
        others.append(rendition)
    return {key: renditions for key, (_image, renditions) in found.items()}


def prefetch_page(page: Any) -> None:
    """Fetch what a page's picture and streams refer to, with a fixed number of queries however many blocks it has."""
    streams = [getattr(page, field.name) for field in page._meta.concrete_fields if isinstance(field, StreamField)]
    fetch = Fetch()
    if page.image_id and not page._meta.get_field("image").is_cached(page):
        fetch.wanted[CustomImage].add(page.image_id)
    for stream in streams:
        fetch.add(stream)
    found = fetch.run().get(CustomImage, {})
    if page.image_id in found:
        page.image = found[page.image_id]
    # Blocks that came from a form, as in a preview, have pictures of their own.
    own = [image for stream in streams for image in images_in(stream)]
    prefetch_renditions([page.image, *found.values(), *fetch.pictures, *own])


def prefetch_found(fetch: Fetch) -> None:
    """Run a pass, and fetch the stored renditions of all pictures that it finds with one query."""
    found = fetch.run()
    prefetch_renditions([*found.get(CustomImage, {}).values(), *fetch.pictures])


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
