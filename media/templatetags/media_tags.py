"""Template tags for pictures."""

from typing import Any

from django import template
from django.forms.utils import flatatt
from django.utils.html import format_html
from wagtail.images.models import Picture, SourceImageIOError

from cms.caching.memo import remember
from media.models import CustomImage, Rendition
from media.models.image import NoRoomForSizesError
from media.renditions import specs

register = template.Library()


@register.simple_tag
def picture(
    image: CustomImage | None,
    shape: str = "wide",
    alt: str = "",
    sizes: str = "100vw",
    loading: str = "lazy",
    **attrs: Any,
) -> str:
    """A <picture> in AVIF, WebP and JPEG with a srcset; `shape` names a list of sizes in media/renditions.py.

    `alt` is printed as given: '' marks a picture that adds nothing to the text beside it. Other keywords become
    attributes of the <img> (`class`, `fetchpriority`, `lang`) unless they are empty. Sizes are made by the worker when
    a page is published (media/renditions/); one that is still missing is made now. Where the disk is full or the
    storage away the original is shown, where the file cannot be read nothing. The markup of a picture of the library
    is remembered as long as the content stays as it is (cms/caching/memo.py).
    """
    if image is None or not image.file:
        return ""
    attributes = {"alt": alt, "sizes": sizes, "loading": loading, "decoding": "async"}
    attributes |= {name: value for name, value in attrs.items() if value}
    try:
        if not isinstance(image, CustomImage) or image.pk is None:  # an example, which is no picture of the library
            return _markup(image, shape, attributes)
        return remember(("picture", image.pk, shape, *attributes.items()), lambda: _markup(image, shape, attributes))
    except NoRoomForSizesError:  # logged where it was raised, as the other
        size = {"src": image.file.url, "width": image.width, "height": image.height}
        return format_html("<img{}>", flatatt(size | attributes))
    except SourceImageIOError:
        return ""


def _markup(image: CustomImage, shape: str, attributes: dict[str, Any]) -> str:
    return str(Picture(_distinct(image.get_renditions(*specs(shape))), attributes))


def _distinct(renditions: dict[str, Rendition]) -> dict[str, Rendition]:
    """Drop sizes that a small original could not fill: a srcset must not name one width twice."""
    by_width = {(spec.partition("|")[2], rendition.width): spec for spec, rendition in reversed(renditions.items())}
    return {spec: rendition for spec, rendition in renditions.items() if spec in by_width.values()}
