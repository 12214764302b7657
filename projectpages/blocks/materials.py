"""What a project leaves to others."""

from cms.blocks import BaseStreamBlock, LinkBlock
from media.blocks.documents import DocumentItemBlock


class MaterialStreamBlock(BaseStreamBlock):
    """Files kept here and publications that stand elsewhere, in one list."""

    document = DocumentItemBlock()
    link = LinkBlock()
