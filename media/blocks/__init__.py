"""Blocks that show pictures, files and moving pictures."""

from .documents import DocumentsBlock
from .figure import FigureBlock
from .gallery import GalleryBlock
from .stream import IllustratedStreamBlock
from .video import VideoBlock

__all__ = ["DocumentsBlock", "FigureBlock", "GalleryBlock", "IllustratedStreamBlock", "VideoBlock"]
