"""The attachments of an export, by number and by address."""

import re
from html import escape

from cms.moving.reading.cleaning import collapsed
from cms.moving.reading.html.media import Files
from cms.moving.reading.wordpress.items import TAG, Item
from cms.moving.source import Attachment

SIZED = re.compile(r"-\d{1,5}x\d{1,5}(?=\.\w{2,5}$)")  # as WordPress names its smaller copies
ALT = "_wp_attachment_image_alt"


class Library(Files):
    """Pictures are given by their largest copy."""

    def __init__(self) -> None:
        super().__init__()
        self._by_number: dict[str, Item] = {}
        self._files: set[str] = set()

    def add(self, item: Item) -> None:
        """An attachment."""
        self._by_number[item.number] = item
        self._files.add(item.file)

    def attachment(self, address: str, base: str) -> Attachment:
        """Of the original rather than of what was shown."""
        whole = SIZED.sub("", address)
        return super().attachment(whole if whole in self._files else address, base)

    def figure(self, number: str) -> str:
        """Markup of a picture that a page names by its number; '' for one that is not in the export."""
        item = self._by_number.get(number.strip())
        if item is None or not item.file:
            return ""
        caption = collapsed(TAG.sub("", item.excerpt))
        told = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        alt = escape(item.meta.get(ALT, ""))
        return f'\n\n<figure><img src="{escape(item.file)}" alt="{alt}">{told}</figure>\n\n'
