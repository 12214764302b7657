"""Making the sizes of pictures before a visitor asks for them: the worker's part."""

import logging
import time
from collections.abc import Iterable
from datetime import timedelta

from django.core.cache import cache
from django.db.models import Model
from django.utils import timezone
from django_tasks import task
from wagtail.images.models import Filter, SourceImageIOError

from cms.caching.version import changed
from media.models import CustomImage
from media.renditions.shapes import specs
from media.renditions.uses import Use, models_with_pictures, uses_by

logger = logging.getLogger(__name__)
A_PIECE = 10  # seconds that one job lasts, and a picture more: what else waits gets in between
FAILURES = 3  # pictures that cannot be read until the storage is taken to be away
# Minutes until the next try; then the daily round tries.
AGAIN = (1, 5, 30, 180)


def make_sizes(image: CustomImage, shape: str) -> int:
    """Make what is missing of a shape; returns how many files. Raises SourceImageIOError."""
    stored = list(image.renditions.filter(filter_spec__in=specs(shape)))
    known = {(rendition.filter_spec, rendition.focal_point_key) for rendition in stored}
    filters = [Filter(spec) for spec in specs(shape)]
    missing = [chosen for chosen in filters if (chosen.spec, chosen.get_cache_key(image)) not in known]
    if not missing:
        return 0
    cache.delete(image.unreadable_key)
    made = image.create_renditions(*missing)
    if not CustomImage.objects.filter(pk=image.pk, file=image.file.name).exists():
        image.renditions.filter(file__in=[rendition.file.name for rendition in made.values()]).delete()
        raise SourceImageIOError("The picture was replaced or deleted meanwhile.")
    return len(made)


@task(priority=-5)
def make(uses: list[Use], attempt: int = 0) -> int:
    """Make the sizes of some pictures in these shapes for a while and queue the rest; returns how many files.

    What cannot be read, or written, is logged and tried again later. Running it twice makes nothing twice.
    """
    until = time.monotonic() + A_PIECE
    waiting, made = list(uses), 0
    failed: list[Use] = []
    while waiting and time.monotonic() < until and len(failed) < FAILURES:
        key, shape = waiting.pop(0)
        image = CustomImage.objects.filter(pk=key).first()
        try:
            made += make_sizes(image, shape) if image is not None else 0
        except SourceImageIOError:
            failed.append((key, shape))
    if len(failed) == FAILURES:
        waiting, failed = [], [*failed, *waiting]
    if attempt and made:
        changed()  # pages may have been kept without the picture
    if waiting:
        make.enqueue(waiting, attempt)
    if failed:
        _later(failed, attempt)
    return made


@task(priority=-5)
def make_for(label: str, key: str) -> int:
    """Make what is missing of an object's pictures, as it is published now; returns how many files in a first while."""
    model = next((model for model in models_with_pictures() if model._meta.label == label), None)
    shown = model._default_manager.filter(pk=key).first() if model else None
    return make.func(uses_by(shown)) if shown else 0


@task(priority=-5)
def make_all() -> int:
    """Find what is missing anywhere, and queue it; returns how many pictures' shapes."""
    uses = missing_anywhere()
    if uses:
        make.enqueue(uses, 1)  # what is missing now may have been missed before
    return len(uses)


def missing_anywhere() -> list[Use]:
    """What visitors may ask for and is not stored with all its sizes; the shapes that they meet first come first."""
    wanted = dict.fromkeys(
        use for model in models_with_pictures() for shown in _objects(model) for use in uses_by(shown)
    )
    stored = set(CustomImage.get_rendition_model().objects.values_list("image", "filter_spec", "focal_point_key"))
    images = CustomImage.objects.in_bulk({key for key, _shape in wanted})
    order = ("logo", "hero", "card", "portrait", "wide", "shared")
    lacking = [
        (key, shape)
        for key, shape in wanted
        if key in images
        and any((key, spec, Filter(spec).get_cache_key(images[key])) not in stored for spec in specs(shape))
    ]
    return sorted(lacking, key=lambda use: order.index(use[1]))


def _objects(model: type[Model]) -> Iterable:
    return model._default_manager.order_by("pk").iterator(chunk_size=200)


def _later(uses: list[Use], attempt: int) -> None:
    if attempt < len(AGAIN) and make.get_backend().supports_defer:
        when = timezone.now() + timedelta(minutes=AGAIN[attempt])
        make.using(run_after=when).enqueue(uses, attempt + 1)
