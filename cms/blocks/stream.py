"""The stream of text blocks, which the rooms above extend."""

from cms.blocks.accordion import AccordionBlock
from cms.blocks.base import BaseStreamBlock
from cms.blocks.heading import HeadingBlock
from cms.blocks.key_figures import KeyFiguresBlock
from cms.blocks.link import CallToActionBlock, LinkListBlock
from cms.blocks.quote import QuoteBlock
from cms.blocks.table import TableBlock
from cms.blocks.tags import HashtagsBlock
from cms.blocks.text import TextBlock


class TextStreamBlock(BaseStreamBlock):
    """Everything that words alone can say."""

    heading = HeadingBlock()
    text = TextBlock()
    quote = QuoteBlock()
    link_list = LinkListBlock()
    table = TableBlock()
    key_figures = KeyFiguresBlock()
    accordion = AccordionBlock()
    call_to_action = CallToActionBlock()
    hashtags = HashtagsBlock()
