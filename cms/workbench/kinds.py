"""What a text is on its page, so that its row looks like it."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bs4 import BeautifulSoup
from wagtail import blocks


class Kind(StrEnum):
    """The looks of a row."""

    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    BUTTON = "button"
    CELL = "cell"


NAMES = {
    "heading": Kind.HEADING,
    "summary": Kind.LEAD,
    "introduction": Kind.LEAD,
    "caption": Kind.CAPTION,
    "credit": Kind.CAPTION,
    "alt_text": Kind.CAPTION,
    "registration_label": Kind.BUTTON,
}
TAGS = {"li": Kind.ITEM, "blockquote": Kind.QUOTE} | {f"h{level}": Kind.HEADING for level in range(1, 7)}


class Paragraph(NamedTuple):
    """A part of a rich text: its look, and the key that Draft.js gave its paragraph ('' where it has none)."""

    kind: Kind
    line: str


def kind_of(path: str, definition: object) -> Kind:
    """The look of a text that is not part of a rich text."""
    *above, name = path.split(".")
    if path == "title":
        return Kind.TITLE
    if name == "label" and (len(above) == 2 or "links" in "".join(above)):
        return Kind.BUTTON
    if re.fullmatch(r"\d+-\d+", name):
        return Kind.CELL
    if name == "title":  # of an item; elsewhere it is a person's
        return Kind.HEADING if "items" in above else Kind.TEXT
    return Kind.QUOTE if isinstance(definition, blocks.BlockQuoteBlock) else NAMES.get(name, Kind.TEXT)


@lru_cache(maxsize=4096)
def paragraphs(template: str) -> list[Paragraph]:
    """The parts of a rich text in their order; wagtail-localize keeps its markup as a template with `<text>` in it."""
    found = []
    for text in BeautifulSoup(template, "html.parser").find_all("text"):
        line = text.find_parent(attrs={"data-block-key": True})
        kinds = [TAGS[parent.name] for parent in text.parents if parent.name in TAGS]
        found.append(Paragraph(kinds[0] if kinds else Kind.TEXT, str(line["data-block-key"]) if line else ""))
    return found
