"""Renditions: which sizes of a picture are served, when they are made, and how they are fetched for a whole page."""

from .prefetching import images_in, prefetch_found, prefetch_page, prefetch_renditions, renditions_of
from .shapes import FORMATS, SHAPES, specs

__all__ = [
    "FORMATS",
    "SHAPES",
    "images_in",
    "prefetch_found",
    "prefetch_page",
    "prefetch_renditions",
    "renditions_of",
    "specs",
]
