"""Choosers of pictures and documents that are fetched for a whole page (cms/blocks/fetching.py)."""

from wagtail.documents import blocks as document_blocks
from wagtail.images import blocks as image_blocks

from cms.blocks import Fetched


class ImageChooserBlock(Fetched, image_blocks.ImageChooserBlock):
    """Wagtail's, as part of the pass."""


class DocumentChooserBlock(Fetched, document_blocks.DocumentChooserBlock):
    """Wagtail's, as part of the pass."""
