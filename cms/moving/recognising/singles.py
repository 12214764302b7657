"""Lines that say what they are by themselves: stamps, hashtags, short addresses, documents, videos, news of others."""

import re
from collections.abc import Callable

from django.utils.translation import gettext as _

from cms.moving.finds import document, external_news, hashtags, short_address, stamp, video
from cms.moving.recognising.page import Line, Page
from cms.moving.source import Kind

TEXTUAL = (Kind.LINE, Kind.PARAGRAPH, Kind.ITEM, Kind.CAPTION)
LONGEST = 30  # words; a longer line says something else as well
WIDEST = 600  # letters
KEYWORDS = re.compile(
    r"^(?:avainsanat?|asiasanat?|tagit|tunnisteet|aihetunnisteet|hashtagit|aiheet|tags?|tagged|keywords?|hashtags?"
    r"|topics)\s?:\s(?P<tags>\S.{1,300})$",
    re.IGNORECASE,
)
HREF = re.compile(r"<a\b[^>]*?\bhref=\"([^\"]*)\"", re.IGNORECASE)


def href(line: Line) -> str:
    """Where the first link of a line leads, '' without one."""
    found = HREF.search(line.markup)
    return found[1].replace("&amp;", "&") if found else line.piece.address


def find_singles(page: Page) -> None:
    """Claim them wherever they stand."""
    for line in page.lines:
        if not line.free:
            continue
        if line.kind == Kind.FILE:
            claim_file(page, line)
        elif line.kind == Kind.EMBED:
            claim_embed(page, line)
        elif line.kind in TEXTUAL and 0 < line.count <= LONGEST and len(line.text) <= WIDEST:
            any(step(page, line) for step in STEPS)


def claim_stamp(page: Page, line: Line) -> bool:
    """When the page was published or changed."""
    found = stamp(line.text)
    if not found:
        return False
    published = found.published.isoformat() if found.published else ""
    updated = found.updated.isoformat() if found.updated else ""
    values = {"published": published, "updated": updated}
    page.claim("stamp", values, [line], found.sure, others=("event_time", "paragraph"))
    return True


def claim_tags(page: Page, line: Line) -> bool:
    """A line of hashtags and nothing else, or 'Avainsanat: liikenne, kokeilut'."""
    listed = KEYWORDS.match(line.text)
    if listed:
        tags = [tag.strip(" .#") for tag in listed["tags"].split(",")]
        page.claim("tags", {"tags": [tag for tag in tags if tag]}, [line], 0.9, others=("paragraph",))
        return True
    found = hashtags(line.text)
    if not found or min(tag.sure for tag in found) < 1:
        return False
    page.claim("tags", {"tags": [tag.tag for tag in found]}, [line], 0.97, others=("paragraph",))
    return True


def claim_short_address(page: Page, line: Line) -> bool:
    """'Lyhytosoite tälle sivulle …': the path for a redirect."""
    found = short_address(line.text)
    if not found:
        return False
    note = _("Becomes a redirect to this page.")
    page.claim(
        "short_address", {"path": found.path, "host": found.host}, [line], found.sure, others=("paragraph",), note=note
    )
    return True


def claim_news(page: Page, line: Line) -> bool:
    """News that another site published, on one line."""
    found = external_news(line.text)
    if not found:
        return False
    values = {
        "title": found.title,
        "source": found.source,
        "date": found.date.isoformat(),
        "address": found.address or href(line),
    }
    page.claim("external_news", values, [line], found.sure, others=("paragraph", "link"))
    return True


def claim_document(page: Page, line: Line) -> bool:
    """'… -esite (pdf)': a file."""
    found = document(line.text)
    if not found or found.sure < 0.7:
        return False
    address = href(line)
    values = {
        "title": found.title,
        "address": address,
        "piece": None,
        "language": found.language,
        "format": found.format,
    }
    note = "" if address else _("The file itself is not in the source: choose it.")
    page.claim("document", values, [line], found.sure, others=("link", "paragraph"), note=note, shared=bool(found.size))
    if found.size:
        line.label = "document"
        said = _("The block tells the file's size itself.")
        page.claim("dropped", {"reason": "label"}, [line], 0.9, others=("paragraph",), note=said, shared=True)
    return True


def claim_video(page: Page, line: Line) -> bool:
    """'Katso video …': a video."""
    found = video(line.text)
    if not found or line.count > 20:
        return False
    address = found.address or href(line)
    values = {"address": address, "title": found.title, "language": found.language}
    note = "" if address else _("The address of the video is not in the source: add it.")
    page.claim("video", values, [line], found.sure, others=("link", "paragraph"), note=note)
    return True


STEPS: tuple[Callable[[Page, Line], bool], ...] = (
    claim_short_address,
    claim_stamp,
    claim_tags,
    claim_news,
    claim_document,
    claim_video,
)


def claim_file(page: Page, line: Line) -> None:
    """A file that came along, or a link to one that stands alone."""
    found = document(line.text)
    name = line.piece.attachment.name if line.piece.attachment else line.piece.address
    values = {
        "title": found.title if found else line.text or name,
        "address": line.piece.address or (line.piece.attachment.address if line.piece.attachment else ""),
        "piece": line.piece.number,
        "language": found.language if found else "",
        "format": found.format if found else name.rpartition(".")[2].lower()[:5],
    }
    page.claim("document", values, [line], 0.95, others=("link",))


def claim_embed(page: Page, line: Line) -> None:
    """What was shown in a frame."""
    found = video(line.text)
    values = {
        "address": line.piece.address,
        "title": line.text,
        "language": found.language if found else "",
    }
    page.claim("video", values, [line], 0.85, others=("link",))
