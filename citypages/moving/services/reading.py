"""Reading what came in, and recognising it."""

import hashlib
import logging
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from citypages.moving.editions import likely
from citypages.moving.models import Move, MovedAttachment, MovedFile, MovedPage
from citypages.moving.packing import packed_recognised, packed_source
from citypages.moving.services.fetching import with_attachments
from cms.moving.parts import Recognised, words
from cms.moving.reading import read
from cms.moving.recognising import recognise
from cms.moving.source import Source, SourceError

logger = logging.getLogger(__name__)
LONGEST = 500


def read_move(move: Move) -> Move:
    """Read every file of an import; each is a transaction, so that one that cannot be read stops no other."""
    for file in move.files.all():
        try:
            with transaction.atomic():
                _read(move, file)
        except SourceError as error:
            _fail(file, str(error))
        except Exception:  # whatever a reader or a recogniser says of what nobody has tried on it
            logger.exception("File %s of import %s could not be read.", file.pk, move.pk)
            _fail(file, _("This file could not be read. Save it in another format, or paste its text."))
        move.done += 1
        Move.objects.filter(pk=move.pk).update(done=move.done)
    _offer_editions(move)
    move.state = Move.State.READY if move.pages.exists() else Move.State.FAILED
    errors = [file.error for file in move.files.all() if file.error]
    move.error = errors[0][:LONGEST] if move.state == Move.State.FAILED and errors else ""
    move.save(update_fields=["state", "error"])
    return move


def _offer_editions(move: Move) -> None:
    """An English page is offered as the edition of the Finnish one that it is most like; the editor may say no."""
    for moved in move.pages.all():
        other = None if move.edition_of_id else likely(moved)
        if other is not None and other.move_id == move.pk:
            moved.translation_of = other
            moved.save(update_fields=["translation_of"])
        elif other is not None and other.page_id:
            moved.choices = moved.choices | {"page_of": other.page_id}
            moved.save(update_fields=["choices"])


def key_of(section_id: int, name: str) -> str:
    """Tells the same source again, without keeping what it is called."""
    return hashlib.sha256(f"{section_id} {name}".encode()).hexdigest()


def called(recognised: Recognised) -> str:
    """What tells a page from all others: its number in an export, else its title beside the file's name. Many files
    are called index.html, and everything pasted has one name: by that alone, one page would write over another."""
    source = recognised.source
    if source.format == "wxr":
        return source.name
    titles = (part.values["text"] for part in recognised.parts if part.kind == "title")
    return f"{source.name} {' '.join(words(next(titles, source.title)))}"


def _read(move: Move, file: MovedFile) -> None:
    sources = read(file.name, bytes(file.content))
    if move.fetch:
        sources = (with_attachments(source) for source in sources)
    _keep(move, [recognise(source, page_type=move.page_type, city=move.city_key) for source in sources])
    file.content = b""
    file.save(update_fields=["content"])


def _keep(move: Move, found: Iterable[Recognised]) -> None:
    for recognised in found:
        source = recognised.source
        page = MovedPage.objects.create(
            move=move,
            name=source.name[:300],
            key=key_of(move.section_id, called(recognised)),
            digest=source.digest,
            source=packed_source(source),
            recognised=packed_recognised(recognised),
        )
        MovedAttachment.objects.bulk_create(_attachments(page, source))


def _attachments(page: MovedPage, source: Source) -> list[MovedAttachment]:
    return [
        MovedAttachment(moved_page=page, piece=piece.number, name=piece.attachment.name[:200], content=content)
        for piece in source.pieces
        if piece.attachment and (content := piece.attachment.content)
    ]


def _fail(file: MovedFile, sentence: str) -> None:
    file.error, file.content = sentence[:LONGEST], b""
    file.save(update_fields=["error", "content"])
