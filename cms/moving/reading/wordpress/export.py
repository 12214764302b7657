"""From an export to its published pages; what was left out of it is noted at the first of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.moving.reading.cleaning import collapsed
from cms.moving.reading.collecting import Collector
from cms.moving.reading.html.page import gather
from cms.moving.reading.refusals import refusal
from cms.moving.reading.wordpress.items import Item, Site, items
from cms.moving.reading.wordpress.library import Library
from cms.moving.reading.wordpress.paragraphs import with_paragraphs
from cms.moving.reading.wordpress.shortcodes import spelled_out
from cms.moving.source import Source, SourceError

MOST_PAGES = 3_000
TYPES = {
    "post": "news", "tribe_events": "event", "event": "event", "events": "event", "tapahtuma": "event",
    "tapahtumat": "event", "project": "project", "projects": "project", "hanke": "project", "hankkeet": "project",
}  # fmt: skip
# What WordPress and its extensions keep beside pages.
INNER = ("attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request",
         "wp_", "acf-", "wpcf7", "wpforms", "elementor", "polylang", "mc4wp", "is_search_form")  # fmt: skip
THUMBNAIL = "_thumbnail_id"
TITLES = 20  # that a note names


@dataclass
class Left:
    """Titles of what is not taken."""

    drafts: list[str] = field(default_factory=list)
    trash: list[str] = field(default_factory=list)

    def meet(self, item: Item) -> None:
        """A page, whatever its state."""
        if item.status != "publish":
            (self.trash if item.status == "trash" else self.drafts).append(item.title or item.number)

    @property
    def notes(self) -> tuple[str, ...]:
        """For the first page."""
        said = []
        if self.drafts:
            said.append(_("Not taken, as they were not published: %(titles)s") % {"titles": _named(self.drafts)})
        if self.trash:
            said.append(_("Not taken, as they were in the trash: %(titles)s") % {"titles": _named(self.trash)})
        return tuple(said)


def read_export(name: str, content: bytes) -> Iterator[Source]:
    """Two passes: pages name attachments that come later. Raises SourceError."""
    site = Site()
    library, notes = _surveyed(content, site)
    for item in items(content, site):
        if _is_page(item) and item.status == "publish":
            yield _source(name, item, site, library, notes)
            notes = ()


def _surveyed(content: bytes, site: Site) -> tuple[Library, tuple[str, ...]]:
    """The attachments, and what is said of what is not taken."""
    library, left, count = Library(), Left(), 0
    for item in items(content, site):
        if item.kind == "attachment":
            item.content = ""
            library.add(item)
        elif _is_page(item):
            count += item.status == "publish"
            left.meet(item)
    if not count:
        raise refusal("export")
    if count > MOST_PAGES:
        raise refusal("many", most=MOST_PAGES)
    return library, left.notes


def _is_page(item: Item) -> bool:
    return bool(item.kind) and not item.kind.startswith(INNER)


def _source(name: str, item: Item, site: Site, library: Library, notes: tuple[str, ...]) -> Source:
    pieces = Collector()
    try:
        gather(_markup(item, library, pieces), pieces, library, item.address)
    except SourceError as error:  # one page that cannot be read does not keep the others from coming
        pieces = Collector()
        pieces.note(str(error))
    else:
        _note_rest(item, pieces)
    host = urlsplit(site.address or item.address).hostname or name
    return Source(
        name=f"{host}/{item.kind}-{item.number}", format="wxr", pieces=tuple(pieces.pieces), title=item.title,
        language=item.language or site.language, published=item.published, page_type=TYPES.get(item.kind, ""),
        address=item.address, notes=notes + tuple(pieces.notes),
    )  # fmt: skip


def _markup(item: Item, library: Library, pieces: Collector) -> str:
    """The page as WordPress would show it: its picture, its excerpt where the text does not repeat it, its text."""
    content = with_paragraphs(spelled_out(item.content, library, pieces))
    excerpt = collapsed(item.excerpt)
    before = f"<p>{excerpt}</p>" if excerpt and excerpt not in collapsed(item.content) else ""
    return f"{library.figure(item.meta.get(THUMBNAIL, ''))}{before}{content}"


def _note_rest(item: Item, pieces: Collector) -> None:
    if not pieces.pieces:
        pieces.note(_("The export has no text of this page: the theme or an extension makes it."))
    if item.locked:
        pieces.note(_("The page was behind a password."))
    if item.comments:
        pieces.note(
            ngettext("%(count)s comment of a reader was left out.", "%(count)s comments of readers were left out.",
                     item.comments) % {"count": item.comments}
        )  # fmt: skip


def _named(titles: list[str]) -> str:
    shown = ", ".join(f"“{title}”" for title in titles[:TITLES])
    return f"{shown} …" if len(titles) > TITLES else shown
