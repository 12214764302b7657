"""The sizes and formats in which pictures are served."""

from cms.frame.sharing import SHARED
from cms.look.shown import LOGO

FORMATS = ("avif", "webp", "jpeg")
# One list of sizes per shape; a browser picks by the width it needs.
SHAPES = {
    "wide": ("width-480", "width-960", "width-1440"),
    "hero": ("fill-640x400", "fill-960x600", "fill-1280x720"),
    "card": ("fill-360x240", "fill-720x480"),
    "portrait": ("fill-160x160", "fill-320x320"),
}
# Shapes that come in one size and format: where a page is shared, before the name of a site.
SINGLE = {"shared": SHARED, "logo": LOGO}


def specs(shape: str) -> list[str]:
    """All filter specs of a shape: each size in each format."""
    if shape in SINGLE:
        return [SINGLE[shape]]
    return [f"{size}|format-{name}" for size in SHAPES[shape] for name in FORMATS]
