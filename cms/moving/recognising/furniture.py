"""What is no content: share buttons, breadcrumbs, navigation, texts that a machine wrote, empty feeds."""

import re

from django.utils.translation import gettext as _

from cms.moving.recognising.page import Line, Page
from cms.moving.recognising.wording import (
    CRUMB_START,
    CRUMBS,
    FEED,
    MACHINE_ALT,
    NAVIGATION,
    NETWORK,
    SHARE,
    SHARES,
)
from cms.moving.source import Kind

ARROW = re.compile("[»\u203a→]")
REGIONS = {
    "nav": "navigation",
    "header": "navigation",
    "footer": "navigation",
    "share": "share",
    "breadcrumb": "breadcrumb",
}
LONGEST = 300  # letters of what may be furniture
TEXTUAL = (Kind.LINE, Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.CAPTION)


def notes() -> dict[str, str]:
    """What the editor reads about each of these."""
    return {
        "share": _("A share button. Every page has its own."),
        "navigation": _("Navigation of the old site."),
        "breadcrumb": _("The path of the old site. Every page has its own."),
        "machine_alt": _("A machine wrote this, not a person: it says nothing about the picture."),
        "dead_feed": _("A heading with nothing under it: what stood there was shown by another service."),
        "label": _("The block says this itself."),
        "empty": _("Nothing is in it."),
        "repeated_title": _("The title once more."),
    }


def drop_furniture(page: Page) -> None:
    """Claim all lines that are no content, whatever stands around them."""
    said = notes()
    shared = False
    for line in page.lines:
        reason, sure = reason_of(line, shared)
        shared = reason == "share"
        if reason:
            page.drop(line, reason, said[reason], sure)


def reason_of(line: Line, after_share: bool) -> tuple[str, float]:
    """Why a line is no content, and how sure that is; '' where it is content."""
    piece = line.piece
    if not line.count and not piece.alt and piece.kind not in (Kind.PICTURE, Kind.FILE, Kind.EMBED):
        return "empty", 1.0
    heads = piece.kind == Kind.HEADING and piece.level == 1
    if piece.region in REGIONS and not heads:
        return REGIONS[piece.region], 0.9
    if line.kind not in TEXTUAL or line.count > 20 or len(line.text) > LONGEST:
        return "", 0.0
    return by_words(line, after_share)


def by_words(line: Line, after_share: bool) -> tuple[str, float]:
    """The same from the words alone."""
    text = line.text.strip(" •·*-|")
    if SHARE.match(text) or SHARES.match(text) or (after_share and NETWORK.match(text)):
        return "share", 0.95
    if is_breadcrumb(line, text):
        return "breadcrumb", 0.85
    if NAVIGATION.match(text):
        return "navigation", 0.8
    if MACHINE_ALT.match(text):
        return "machine_alt", 0.95
    return "", 0.0


def is_breadcrumb(line: Line, text: str) -> bool:
    """'Etusivu > Hankkeet > 6Aika': short steps, the first of them the front page, or two arrows at the very top."""
    steps = CRUMBS.split(text)
    if len(steps) < 2 or (line.ends and not text.endswith(":")):
        return False
    if CRUMB_START.match(text):
        return True
    return line.index < 8 and len(steps) > 2 and ">" in ARROW.sub(">", text)


def drop_empty_feeds(page: Page) -> None:
    """Drop headings of feeds under which nothing stands; runs once everything else has its part, from the end."""
    said = notes()["dead_feed"]
    levels = {line: part.values["level"] for line, part in page.made.items() if part.kind == "heading"}
    deepest = 0  # level of the last heading below that stays; 0 where none does
    filled = False  # whether content stands between this line and the next heading
    dead: list[tuple[Line, float]] = []
    for line in reversed(page.lines):
        level = levels.get(line, 2) if line.label == "heading" or line.free else 0
        if not level:
            filled = filled or line.label != "dropped"
            continue
        if not filled and deepest <= level and FEED.match(line.text.strip(" :")):
            dead.append((line, 0.75 if deepest else 0.95))
            continue
        filled, deepest = False, level
    page.take_back([line for line, _sure in dead])
    for line, sure in dead:
        page.drop(line, "dead_feed", said, sure)
