"""The stream of text and pictures."""

from cms.blocks import TextStreamBlock
from media.blocks.documents import DocumentsBlock
from media.blocks.figure import FigureBlock
from media.blocks.gallery import GalleryBlock
from media.blocks.video import VideoBlock


class IllustratedStreamBlock(TextStreamBlock):
    """Words and pictures."""

    figure = FigureBlock()
    gallery = GalleryBlock()
    documents = DocumentsBlock()
    video = VideoBlock()
