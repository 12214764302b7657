"""A page as a browser saves it, with its folder, packed into an archive."""

import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from urllib.parse import unquote

from cms.moving.reading.archive import MOST_UNPACKED, part
from cms.moving.reading.decoding import decoded
from cms.moving.reading.html import read_page
from cms.moving.reading.limits import MOST_BYTES
from cms.moving.reading.refusals import refusal
from cms.moving.source import Source

PAGE = re.compile(r"\.x?html?$", re.IGNORECASE)
# The folder of a page, as browsers name it in the languages of its users; pages inside are its frames.
FOLDER = re.compile(r"([_-](files|tiedostot|filer|bestanden|dateien)|\.files)/", re.IGNORECASE)
LITTER = ("__MACOSX/",)
MOST_PAGES = 50


def read_packed(name: str, archive: zipfile.ZipFile) -> Iterator[Source]:
    """Each page of the archive, named after the archive where it is the only one. Raises SourceError."""
    known = {
        _plain(each): each for each in archive.namelist() if not each.endswith("/") and not each.startswith(LITTER)
    }
    pages = sorted(each for each in known if PAGE.search(each) and not FOLDER.search(each))
    if not pages:
        raise refusal("archive")
    if len(pages) > MOST_PAGES:
        raise refusal("pages", most=MOST_PAGES)
    for page in pages:
        markup = decoded(part(archive, known[page], MOST_BYTES))
        yield read_page(name if len(pages) == 1 else f"{name}/{page}", markup, _Beside(archive, known, page))


def _plain(name: str) -> str:
    """As a page writes it: macOS packs UTF-8 without saying so, in letters of several parts."""
    with suppress(UnicodeError):  # it was said to be UTF-8, and read as that already
        name = name.encode("cp437").decode("utf-8")
    return unicodedata.normalize("NFC", name.replace("\\", "/"))


class _Beside(Mapping[str, bytes]):
    """Files of the archive by the address that a page gives them, unpacked as they are asked for."""

    def __init__(self, archive: zipfile.ZipFile, known: Mapping[str, str], page: str) -> None:
        self._archive, self._known, self._folder = archive, known, page.rpartition("/")[0]
        self._left = MOST_UNPACKED

    def _name(self, address: object) -> str:
        """'' for what did not come along."""
        if not isinstance(address, str) or len(address) > 1000 or "//" in address:
            return ""
        path = unicodedata.normalize("NFC", unquote(address))
        steps = self._folder.split("/") if self._folder else []
        for step in path.split("/"):
            if step == "..":
                steps = steps[:-1]
            elif step != ".":
                steps.append(step)
        return self._known.get("/".join(steps), "")

    def __contains__(self, address: object) -> bool:
        return bool(self._name(address))

    def __getitem__(self, address: str) -> bytes:
        name = self._name(address)
        if not name:
            raise KeyError(address)
        content = part(self._archive, name, MOST_BYTES)
        self._left -= len(content)
        if self._left < 0:  # one picture shown a thousand times
            raise refusal("heavy")
        return content

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
