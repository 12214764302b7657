"""Template tags for pictures."""

from typing import Any

from django import template
from wagtail.images.models import Picture

from media.models import CustomImage, Rendition
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
) -> Picture | str:
    """A <picture> in AVIF, WebP and JPEG with a srcset; `shape` names a list of sizes in media/renditions.py.

    `alt` is printed as given: '' marks a picture that adds nothing to the text beside it. Other keywords become
    attributes of the <img> (`class`, `fetchpriority`, `lang`) unless they are empty.
    """
    if image is None or not image.file:
        return ""
    renditions = image.get_renditions(*specs(shape))
    attributes = {"alt": alt, "sizes": sizes, "loading": loading, "decoding": "async"}
    attributes |= {name: value for name, value in attrs.items() if value}
    return Picture(_distinct(renditions), attributes)


def _distinct(renditions: dict[str, Rendition]) -> dict[str, Rendition]:
    """Drop sizes that a small original could not fill: a srcset must not name one width twice."""
    by_width = {(spec.partition("|")[2], rendition.width): spec for spec, rendition in reversed(renditions.items())}
    return {spec: rendition for spec, rendition in renditions.items() if spec in by_width.values()}
