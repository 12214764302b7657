"""Storing what a draft wants, in its order, and remembering what was made for undoing it."""

from typing import Any

from django.utils.translation import gettext as _

from citypages.moving.drafting.draft import Draft
from citypages.moving.drafting.wanted import WantedFile, WantedPerson, WantedPicture
from citypages.moving.models import MovedPage, MovedThing
from citypages.moving.storing import files, humans


class Store:
    """For one page of an import and whoever saves it. Nobody's rights are exceeded: what may not be made is told."""

    def __init__(self, moved: MovedPage, user: Any) -> None:
        self.moved, self.user = moved, user
        self.city = moved.move.city_key
        self.notes: list[str] = []
        self.new_files: list[tuple[Any, str]] = []  # storage and name, for a transaction that fails
        self.stored: dict[tuple[str, int], int | None] = {}  # kind and piece

    def keep(self, draft: Draft) -> None:
        """Make, or find, everything that the draft wants."""
        for wanted in draft.wanted:
            if isinstance(wanted, WantedPicture):
                wanted.key = self._picture(wanted)
            elif isinstance(wanted, WantedFile):
                wanted.key = self._file(wanted)
            elif isinstance(wanted, WantedPerson) and wanted.key is None:
                self._person(wanted, draft.place.language)

    def made(self, kind: str, key: int) -> None:
        """Remember a row that undoing removes."""
        MovedThing.objects.create(moved_page=self.moved, kind=kind, thing=key)

    def take_back_files(self) -> None:
        """After a transaction that failed: its rows are gone, their files go too."""
        for storage, name in self.new_files:
            storage.delete(name)

    def _picture(self, wanted: WantedPicture) -> int | None:
        return self._once("image", wanted.piece, lambda content, name: files.picture(self, wanted, content, name))

    def _file(self, wanted: WantedFile) -> int | None:
        return self._once("document", wanted.piece, lambda content, name: files.document(self, wanted, content, name))

    def _once(self, kind: str, piece: int, make: Any) -> int | None:
        """One row for a piece, however often the draft shows it."""
        if (kind, piece) not in self.stored:
            attachment = self.moved.attachments.filter(piece=piece).first()
            self.stored[kind, piece] = make(bytes(attachment.content), attachment.name) if attachment else None
        return self.stored[kind, piece]

    def _person(self, wanted: WantedPerson, language: str) -> None:
        portrait = self._picture(wanted.portrait) if wanted.portrait else None
        wanted.key = humans.person(self, wanted, portrait, language)
        if wanted.key is None:
            self.notes.append(_("%(name)s could not be made a person: do it by hand.") % {"name": wanted.name})
