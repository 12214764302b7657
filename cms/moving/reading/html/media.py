"""Pictures, videos and frames: what they show, and from where."""

import re
from collections.abc import Mapping

from lxml.etree import _Element as Element

from cms.moving.reading.html.addresses import absolute, data_of, file_name
from cms.moving.source import Attachment

# Where pages that load pictures late keep the address.
LATE = ("data-src", "data-lazy-src", "data-original", "data-orig-file")
# The folder that browsers save beside a page: no address of the site it came from.
SAVED = re.compile(r"^[^/:]*([_-](files|tiedostot|filer|bestanden|dateien)|\.files)/", re.IGNORECASE)
FRAMES = {"iframe", "video", "audio", "embed", "object", "frame"}


class Files:
    """What came along with a page: files of an archive or a Word file by the address that the page gives them."""

    def __init__(self, given: Mapping[str, bytes] | None = None) -> None:
        self._given = given or {}
        self.inside: dict[str, bytes] = {}  # what stands in the markup itself, by the address put in its place

    def attachment(self, address: str, base: str) -> Attachment:
        """With its content where it came along."""
        if data := data_of(self.inside.get(address) or address.encode()):
            return Attachment(*data)
        path = address.partition("#")[0].partition("?")[0].removeprefix("./")
        content = next((self._given[each] for each in (address, path) if each in self._given), None)
        name = file_name(address) or "picture"
        if content is not None:
            return Attachment(name, content)
        return Attachment(name, None, address if SAVED.search(path) else absolute(address, base))


def picture_address(element: Element) -> str:
    """'' for one that shows nothing: no address, or a dot that counts visits."""
    if _is_dot(element):
        return ""
    source = element.get("src", "").strip()
    late = next((value.strip() for name in LATE if (value := element.get(name, ""))), "")
    if late and (not source or source.startswith("data:")):
        return late
    return source or _largest(element.get("srcset", "") or element.get("data-srcset", ""))


def frame_address(element: Element) -> str:
    """Of a video, a map, whatever is shown in a frame."""
    said = next((value for name in ("src", "data-src", "data") if (value := element.get(name, "").strip())), "")
    return said or next((value for each in element.iter("source") if (value := each.get("src", "").strip())), "")


def _is_dot(element: Element) -> bool:
    return element.get("width", "").strip() in {"0", "1"} and element.get("height", "").strip() in {"0", "1"}


def _largest(sources: str) -> str:
    """Of 'a.jpg 300w, b.jpg 1024w' the last, which is the largest by custom."""
    last = sources.rpartition(", ")[2].split()
    return last[0] if last else ""
