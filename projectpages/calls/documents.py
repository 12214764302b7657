"""The files of a call."""

from cms.blocks import BaseStreamBlock
from media.blocks.documents import DocumentItemBlock


class CallDocumentsStreamBlock(BaseStreamBlock):
    """Files, each with a line about it."""

    document = DocumentItemBlock()
