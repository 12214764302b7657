"""Whatever shows pictures is listened to, through whichever door it was saved, and so are the pictures themselves."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import post_save
from django_tasks import task
from wagtail.images.models import Filter
from wagtail.models import ReferenceIndex

from media.models import CustomImage
from media.renditions.making import make, make_for
from media.renditions.uses import models_with_pictures, picture_fields, uses_by


def on_saved(
    sender: type[models.Model],
    instance: models.Model,
    raw: bool = False,
    update_fields: frozenset[str] | None = None,
    **kwargs: Any,
) -> None:
    """Something that shows pictures was published, or is always public: its sizes are made right after the commit."""
    touched = update_fields is None or update_fields & {"live", *(field.name for field in picture_fields(sender))}
    if touched and not raw and uses_by(instance):
        transaction.on_commit(partial(make_for.enqueue, sender._meta.label, str(instance.pk)))


def on_picture(
    instance: CustomImage,
    created: bool = False,
    raw: bool = False,
    update_fields: frozenset[str] | None = None,
    **kwargs: Any,
) -> None:
    """A picture has another file or focal point. A new one is on no page yet."""
    if not created and not raw and (update_fields is None or not update_fields <= {"file_size", "file_hash"}):
        transaction.on_commit(partial(follow_picture.enqueue, instance.pk))


@task(priority=-5)
def follow_picture(key: int) -> int:
    """Make the sizes of a picture for whatever shows it, then remove those cut round another focal point; returns how
    many files were made."""
    image = CustomImage.objects.filter(pk=key).first()
    if image is None:
        return 0
    made = make.func(_uses_of(image))
    for rendition in image.renditions.exclude(focal_point_key=""):
        if rendition.focal_point_key != Filter(rendition.filter_spec).get_cache_key(image):
            rendition.delete()
    return made


def _uses_of(image: CustomImage) -> list[tuple[int, str]]:
    """The picture's shapes, from everything that Wagtail's reference index knows to show it."""
    holders = ReferenceIndex.get_references_to(image).values_list("content_type", "object_id").distinct()
    found: dict[tuple[int, str], None] = {}
    for model, keys in _by_model(holders):
        for shown in model._default_manager.filter(pk__in=keys).iterator(chunk_size=200):
            found |= dict.fromkeys(use for use in uses_by(shown) if use[0] == image.pk)
    return list(found)


def _by_model(holders: Any) -> list[tuple[type[models.Model], list[str]]]:
    keys: dict[int, list[str]] = {}
    for kind, key in holders:
        keys.setdefault(kind, []).append(key)
    found = [(ContentType.objects.get_for_id(kind).model_class(), held) for kind, held in keys.items()]
    return [(model, held) for model, held in found if model in models_with_pictures()]


def connect() -> None:
    """Begin to listen."""
    post_save.connect(on_picture, CustomImage, dispatch_uid="renditions of a picture")
    for model in models_with_pictures():
        post_save.connect(on_saved, model, dispatch_uid=f"renditions of {model._meta.label}")


@contextmanager
def left_alone() -> Iterator[None]:
    """Nothing follows inside; queue `make_all` afterwards."""
    post_save.disconnect(sender=CustomImage, dispatch_uid="renditions of a picture")
    for model in models_with_pictures():
        post_save.disconnect(sender=model, dispatch_uid=f"renditions of {model._meta.label}")
    try:
        yield
    finally:
        connect()
