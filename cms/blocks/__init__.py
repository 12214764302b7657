"""Text blocks: everything that can be said without pictures, people or projects."""

from .accordion import AccordionBlock
from .base import GROUPS, BaseBlock, BaseStreamBlock
from .fetching import Fetch, Fetched, PageChooserBlock, RichTextBlock, loads
from .heading import HeadingBlock
from .key_figures import KeyFiguresBlock
from .link import CallToActionBlock, LinkBlock, LinkListBlock, LinkStreamBlock, WebAddressBlock
from .quote import QuoteBlock
from .stream import TextStreamBlock
from .synced import OverridableCharBlock, SyncedCharBlock
from .table import TableBlock
from .tags import HashtagsBlock
from .text import INLINE_FEATURES, TEXT_FEATURES, TextBlock

__all__ = [
    "GROUPS",
    "INLINE_FEATURES",
    "TEXT_FEATURES",
    "AccordionBlock",
    "BaseBlock",
    "BaseStreamBlock",
    "CallToActionBlock",
    "Fetch",
    "Fetched",
    "HashtagsBlock",
    "HeadingBlock",
    "KeyFiguresBlock",
    "LinkBlock",
    "LinkListBlock",
    "LinkStreamBlock",
    "OverridableCharBlock",
    "PageChooserBlock",
    "QuoteBlock",
    "RichTextBlock",
    "SyncedCharBlock",
    "TableBlock",
    "TextBlock",
    "TextStreamBlock",
    "WebAddressBlock",
    "loads",
]
