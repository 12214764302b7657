"""Pictures and documents that a page only names: fetched from public addresses where somebody asked for it."""

from dataclasses import replace
from time import monotonic
from urllib.parse import urljoin

from django.utils.translation import gettext as _

from cms.moving.reading import fetch
from cms.moving.source import Attachment, Piece, Source, SourceError

MOST = 60  # of one page
PATIENCE = 120  # seconds for one page


def with_attachments(source: Source) -> Source:
    """The source with the content of what it names; what could not be had is told in its notes."""
    notes: list[str] = []
    pieces: list[Piece] = []
    count, until = 0, monotonic() + PATIENCE
    for piece in source.pieces:
        attachment = piece.attachment
        if attachment is None or attachment.content is not None or not attachment.address:
            pieces.append(piece)
            continue
        if count >= MOST or monotonic() > until:
            notes.append(_("“%(name)s” was not fetched: the page names too many files.") % {"name": attachment.name})
            pieces.append(piece)
            continue
        count += 1
        pieces.append(replace(piece, attachment=_fetched(attachment, source.address, notes)))
    return replace(source, pieces=tuple(pieces), notes=(*source.notes, *notes))


def _fetched(attachment: Attachment, page: str, notes: list[str]) -> Attachment:
    try:
        return fetch(replace(attachment, address=urljoin(page, attachment.address)))
    except SourceError as error:
        notes.append(str(error))
        return attachment
