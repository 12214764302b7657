"""From the demo's plain data to what Wagtail stores: streams, rich text and typography, in one language."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID, uuid5

from home.demo.shapes import Block, Bullets, Prose, Ref, T

# Every id of the demo follows from its place, so that a second load finds what the first one made.
NAMESPACE = UUID("5a1c0de0-6a1c-4a6a-9a1c-0000000006a1")
NBSP = "\u00a0"
# Where a line must not break (domain.md B6): 30 %, 95 milj. €, klo 13.30, 52 304 927, 1:30 pm.
TIES = (
    (re.compile(r"(?<=\d) (?=(?:%|€|milj\.|miljardia|million|billion|pm|am)(?:\W|$))"), NBSP),
    (re.compile(r"(?<=\d) (?=\d{3}(?:\D|$))"), NBSP),
    (re.compile(r"(?<=\bklo) (?=\d)"), NBSP),
    (re.compile(r"(?<=milj\.) (?=€)"), NBSP),
)

Resolve = Callable[[Ref], int | None]


def demo_id(*path: object) -> UUID:
    """The id of the thing at this place of the demo."""
    return uuid5(NAMESPACE, "/".join(str(part) for part in path))


def typeset(text: str) -> str:
    """The text with no-break spaces where house style wants them."""
    for pattern, space in TIES:
        text = pattern.sub(space, text)
    return text


class Writer:
    """Writes the demo's data in one language; `resolve` turns a reference into a primary key."""

    def __init__(self, language: str, resolve: Resolve) -> None:
        self.language = language
        self.resolve = resolve

    def say(self, text: T | None) -> str:
        """A text in the writer's language; '' for none."""
        return typeset(getattr(text, self.language)) if text else ""

    def rich(self, prose: Prose | None) -> str:
        """Rich text as Wagtail stores it."""
        return "".join(self._part(part) for part in prose.parts) if prose else ""

    def stream(self, blocks: Iterable[Block], place: str) -> list[dict[str, Any]]:
        """Stream children with stable ids; `place` names the page and field."""
        return [
            {"type": block.name, "value": self._block(block, (place, index)), "id": str(demo_id(place, index))}
            for index, block in enumerate(blocks)
        ]

    def plain(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """Of a page's further fields those that need no language and no other page."""
        today = {name: value() if callable(value) else value for name, value in facts.items()}
        return {name: value for name, value in today.items() if not isinstance(value, T | Prose | Ref | tuple)}

    def facts(self, facts: Mapping[str, Any], place: str) -> dict[str, Any]:
        """A page's further fields: texts, rich text, references (to `…_id`) and streams."""
        found = self.plain(facts)
        for name, value in facts.items():
            if name not in found:
                is_stream = isinstance(value, tuple) and not isinstance(value, T | Prose | Ref)
                found[name] = self.stream(value, f"{place}/{name}") if is_stream else self._value(value, (place, name))
        return found

    def links(self, links: Iterable[dict[str, Any]], place: str) -> list[dict[str, Any]]:
        """A stream of `link` children, as footers have."""
        return self.stream([Block("link", link) for link in links], place)

    def _part(self, part: T | Bullets) -> str:
        if isinstance(part, Bullets):
            return "<ul>" + "".join(f"<li>{self._linked(item)}</li>" for item in part.items) + "</ul>"
        return f"<p>{self._linked(part)}</p>"

    def _linked(self, text: T) -> str:
        def link(match: re.Match) -> str:
            return f'<a linktype="page" id="{self.resolve(Ref("page", match[1]))}">'

        return re.sub(r'<a href="page:([^"]*)">', link, self.say(text))

    def _block(self, block: Block, place: tuple) -> Any:
        if block.name == "table":
            return self._table(block.value)
        if block.name == "hashtags":
            return {"tags": hashtag_line(block.value["tags"])}
        return self._value(block.value, place)

    def _value(self, value: Any, place: tuple) -> Any:
        if isinstance(value, T):
            return self.say(value)
        if isinstance(value, Prose):
            return self.rich(value)
        if isinstance(value, Ref):
            return self.resolve(value)
        if isinstance(value, dict):
            return {name: self._value(part, (*place, name)) for name, part in value.items()}
        if isinstance(value, list):
            return [
                {"type": "item", "value": self._value(item, (*place, index)), "id": str(demo_id(*place, index))}
                for index, item in enumerate(value)
            ]
        return value

    def _table(self, value: dict[str, Any]) -> dict[str, Any]:
        return {
            "table_caption": self.say(value["caption"]),
            "table_header_choice": "both",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [[self.say(cell) for cell in row] for row in value["rows"]],
            "cell": [],
            "mergeCells": [],
        }


def hashtag_line(tags: Iterable[str]) -> str:
    """'#6Aika #avoindata'."""
    return " ".join(f"#{tag}" for tag in tags)
