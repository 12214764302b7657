"""The forms of the admin as somebody who may send them would: what they hold already, and something in each gap."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from bs4.element import Tag
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.walls.espoo import picture_bytes

# Forms that stand on every page, and are about whoever looks.
EVERYWHERE = ("/logout/", "/admin/search/", "/dismissibles/")
# What a script of Wagtail's makes of a form without blocks.
STREAMS = ("body", "content", "blocks")
FILLED = {
    "email": "x@example.com",
    "url": "https://example.com/",
    "number": "1",
    "date": "2026-12-01",
    "color": "#335577",
}


class Gaps(Enum):
    """What is put where nothing stands."""

    EMPTY = 0
    NEEDED = 1
    FILLED = 2


@dataclass(frozen=True)
class Filled:
    """A form, ready to be sent."""

    address: str
    values: dict[str, list[str]]
    files: tuple[str, ...]
    name: str  # of the form and its button

    def sent(self) -> dict[str, object]:
        """For Django's test client."""
        files = {name: SimpleUploadedFile("kuva.png", picture_bytes(), "image/png") for name in self.files}
        return {**self.values, **files}


def forms_on(page: bytes, place: str) -> Iterator[Filled]:
    """The forms of a page, once for each of their buttons that says something and each way to fill gaps."""
    for form in BeautifulSoup(page, "html.parser").find_all("form"):
        address = urljoin(place, form.get("action") or place)
        if form.get("method", "get").lower() != "post" or any(part in address for part in EVERYWHERE):
            continue
        buttons = {button["name"]: button.get("value", "") for button in form.find_all("button", attrs={"name": True})}
        for name, value in {"": "", **buttons}.items():
            for gaps in Gaps:
                values, files = held(form, gaps)
                yield Filled(address, {**values, **({name: [value]} if name else {})}, files, f"{address} {name}")


def held(form: Tag, gaps: Gaps) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Values by name, and the names of its files."""
    values: dict[str, list[str]] = {f"{name}-count": ["0"] for name in STREAMS}
    files = []
    for field in form.find_all(["input", "textarea", "select"], attrs={"name": True}):
        name, kind = field["name"], field.get("type", "text")
        if field.name == "select":
            options = field.find_all("option")
            chosen = [option for option in options if option.has_attr("selected")] or options[1:2] or options[:1]
            values.setdefault(name, []).extend(option.get("value", option.text) for option in chosen)
        elif kind == "file":
            files.append(name)
        elif kind in {"checkbox", "radio"}:
            if field.has_attr("checked") or name not in values:
                values.setdefault(name, []).append(field.get("value", "on"))
        elif name != "csrfmiddlewaretoken":
            given = field.text.strip() if field.name == "textarea" else field.get("value", "")
            is_filled = gaps is Gaps.FILLED or (gaps is Gaps.NEEDED and field.has_attr("required"))
            filled = FILLED.get(kind, "x") if is_filled and kind != "hidden" else ""
            values.setdefault(name, []).append(given or filled)
    return values, tuple(files)
