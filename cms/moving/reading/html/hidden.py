"""What stands in a page's code and no reader sees."""

import re

from django.utils.translation import gettext as _
from lxml.etree import _Element as Element

from cms.moving.reading.cleaning import collapsed
from cms.moving.reading.collecting import Collector

# Never seen, whatever stands inside.
MACHINE = {
    "script", "style", "template", "head", "noscript", "noframes", "datalist", "param", "track", "source", "area",
    "link", "meta", "base", "title", "canvas", "colgroup", "rp",
}  # fmt: skip
STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-list\s*:\s*ignore", re.IGNORECASE)
# Whole class names for what is only for screen readers, or not shown.
NAMES = {
    "hidden", "d-none", "is-hidden", "hide", "sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden",
    "show-for-sr", "element-invisible", "u-hidden", "piilotettu", "screenreader-only",
}  # fmt: skip
SHOWN = 160  # characters of what was left out that its note repeats


def is_hidden(element: Element) -> bool:
    """By what the element says itself: style sheets are not read."""
    if "hidden" in element.attrib and element.get("hidden", "").lower() != "until-found":
        return True
    if element.tag == "input" and element.get("type", "").lower() not in {"submit", "button", "reset"}:
        return True
    style, names = element.get("style", ""), element.get("class", "")
    return bool(style and STYLE.search(style)) or bool(names and NAMES.intersection(names.lower().split()))


def note_hidden(element: Element, pieces: Collector) -> None:
    """Say what was left out, where it had words; the numbers that Word writes before items are no loss."""
    if "mso-list" in element.get("style", "") or element.tag in MACHINE or element.tag == "input":
        return
    words = collapsed(" ".join(text for text in element.itertext() if not text.isspace()))
    if any(letter.isalnum() for letter in words):
        cut = words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(' ', 1)[0]} …"
        pieces.note(_("Left out, as it was not shown on the page: “%(words)s”") % {"words": cut})
