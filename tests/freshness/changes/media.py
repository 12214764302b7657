"""Pictures, documents and reusable sections."""

from io import BytesIO
from random import Random

from django.core.files.base import ContentFile
from PIL import Image

from citypages.reuse.models import ReusableSection
from media.models import CustomDocument, CustomImage
from tests.factories import store_sizes
from tests.freshness.changes.register import change, word


def riverside() -> CustomImage:
    """The picture at the head of the project and on the guide."""
    return CustomImage.objects.get(title="Jokiranta")


def drawn(numbers: Random) -> ContentFile:
    """A picture of its own colour and size."""
    out = BytesIO()
    size = (numbers.randrange(40, 80), numbers.randrange(40, 80))
    Image.new("RGB", size, tuple(numbers.randrange(256) for _part in "rgb")).save(out, "PNG")
    return ContentFile(out.getvalue(), f"{word(numbers)}.png")


@change("alt_text", "credit", "caption")
def words_of_a_picture(numbers: Random, variant: str) -> None:
    one, text = riverside(), word(numbers)
    setattr(one, variant, text if variant == "credit" else {"fi": text, "en": text[::-1]})
    one.save()


@change()
def replaced_file(numbers: Random, variant: str) -> None:
    one = riverside()
    one.file = drawn(numbers)
    one._set_image_file_metadata()
    one.save()
    one.renditions.all().delete()
    store_sizes([one])


@change()
def focal_point(numbers: Random, variant: str) -> None:
    one = riverside()
    one.focal_point_x, one.focal_point_y = numbers.randrange(5, 30), numbers.randrange(5, 25)
    one.focal_point_width = one.focal_point_height = numbers.randrange(3, 9)
    one.save()
    store_sizes([one])


@change()
def replaced_document(numbers: Random, variant: str) -> None:
    one = CustomDocument.objects.get()
    one.file = ContentFile(b"%PDF-1.4 " + b"x" * numbers.randrange(10_000, 900_000), f"{word(numbers)}.pdf")
    one.file_size = None
    one.title = word(numbers).title()
    one.save()


@change("text")
def reusable_section(numbers: Random, variant: str) -> None:
    one = ReusableSection.objects.get()
    one.body = [{"type": "text", "value": f"<p>{word(numbers)}</p>", "id": "own-text"}]
    one.save_revision().publish()


@change()
def reusable_section_unpublished_or_back(numbers: Random, variant: str) -> None:
    one = ReusableSection.objects.get()
    one.unpublish() if one.live else one.save_revision().publish()
