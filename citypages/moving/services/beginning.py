"""Taking files and texts in."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from citypages.moving.models import Move, MovedFile
from citypages.moving.services.reading import read_move
from citypages.moving.services.rights import check_section
from citypages.moving.tasks import read_in_worker
from cms.formats import file_size

MOST_BYTES = 20 * 1024 * 1024  # of one file
MOST_FILES = 50
AT_ONCE = 300_000  # bytes in all that are read while somebody waits
LONGEST_NAME = 200


def begin(
    user: Any,
    section: Page,
    files: Iterable[File] = (),
    text: str = "",
    *,
    markup: str = "",
    page_type: str = "",
    fetch: bool = False,
    edition_of: Page | None = None,
    at_once: bool | None = None,
) -> Move:
    """Store what came in and read it: at once where it is little (or `at_once` says so), else in the worker. `markup`
    is what a browser gave beside a pasted text, and is read instead of it.

    Raises PermissionDenied outside the user's sections, ValidationError for nothing, too much or too many.
    """
    check_section(user, section)
    given = [MovedFile(name=_short(file.name or ""), content=_content(file)) for file in files]
    if text.strip():
        # Pieces of a page begin with anything; this says to the readers what they are.
        content = f"<!doctype html>{markup}" if markup.strip() else text
        given.append(MovedFile(name=_("pasted text"), content=content.encode()))
    if not given:
        raise ValidationError(_("Choose a file, or paste a text."))
    if len(given) > MOST_FILES:
        raise ValidationError(_("At most %(most)s files can be imported at once.") % {"most": MOST_FILES})
    with transaction.atomic():
        move = Move.objects.create(
            user=user,
            section=section,
            page_type=page_type,
            fetch=fetch,
            edition_of=edition_of,
            total=len(given),
        )
        for file in given:
            file.move = move
        MovedFile.objects.bulk_create(given)
    is_little = sum(len(file.content) for file in given) <= AT_ONCE and not fetch
    if is_little if at_once is None else at_once:
        return read_move(move)
    transaction.on_commit(partial(read_in_worker.enqueue, move.pk))
    return move


def _content(file: File) -> bytes:
    if file.size is not None and file.size > MOST_BYTES:
        facts = {"name": file.name, "most": file_size(MOST_BYTES)}
        raise ValidationError(_("“%(name)s” is larger than %(most)s, which is the most that is read.") % facts)
    file.seek(0)
    return file.read()


def _short(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2][-LONGEST_NAME:]
