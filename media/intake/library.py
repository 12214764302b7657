"""Cleaning the pictures that are in the library already."""

import logging
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.db import transaction

from media.intake.stored import bare
from media.models import CustomImage

logger = logging.getLogger(__name__)


@dataclass
class Done:
    """How many pictures there were of each sort."""

    cleaned: int = 0
    clean: int = 0
    unreadable: int = 0


def clean() -> Done:
    """Give each picture that tells more than it shows a clean file under a new name, and drop the old one with its
    sizes, which may tell as much; they are made again (media/renditions/following.py)."""
    done = Done()
    for image in CustomImage.objects.order_by("pk").iterator(chunk_size=50):
        try:
            changed = _clean(image)
        except OSError:
            logger.exception("Picture %s (%s) could not be cleaned.", image.pk, image.file)
            done.unreadable += 1
        else:
            done.cleaned += changed
            done.clean += not changed
    return done


def _clean(image: CustomImage) -> bool:
    old = image.file.name
    with image.open_file() as file:
        given = file.read()
    fresh = bare(ContentFile(given)).read()
    if fresh == given:
        return False
    turned = (image.width, image.height)
    image.file.save(old.rpartition("/")[2], ContentFile(fresh), save=False)
    if (image.width, image.height) != turned:
        image.set_focal_point(None)  # it was set on a picture that lay on its side
    image._set_image_file_metadata()
    with transaction.atomic():
        image.save()
        transaction.on_commit(lambda: image.file.storage.delete(old))
    return True
