"""What an editor wants of a page of these files, written by hand beside it: one line for each part.

`kind: key=value | key=value`; `key~words` asks for words within a value, `key!=none` for any value. `type:` and
`language:` are the page's. A kind that may be two things is `one/other`.
"""

from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from cms.moving.parts import Part, Recognised

PAGES = Path(__file__).parent / "pages"
# A fact that stays in its text too is welcome beyond what is asked for; a paragraph is asked for by its words.
WELCOME = {"event_time", "place", "key_figure", "paragraph"}
NONE = ("", "false", "none")


@dataclass(frozen=True)
class Want:
    """A part that somebody would make of the page by hand."""

    line: str
    kinds: tuple[str, ...]
    tests: tuple[tuple[str, str, str], ...]

    def met_by(self, part: Part) -> bool:
        return part.kind in self.kinds and all(fits(part.values, *test) for test in self.tests)


def fits(values: dict[str, Any], key: str, how: str, wanted: str) -> bool:
    """Whether a value is what was asked for, lists and rows written with commas."""
    have = shown(values, key)
    if how == "~":
        return wanted in have
    if how == "!=":
        return have not in NONE
    return have == wanted or (have in NONE and wanted in NONE)


def shown(values: dict[str, Any], key: str) -> str:
    """A value as these files write it."""
    if key == "holds":
        return unescape(values.get("html", ""))
    if key == "items":
        return str(values.get("html", "").count("<li>"))
    if key in ("names", "expansions", "addresses"):
        one = {"names": "name", "expansions": "expansion", "addresses": "address"}[key]
        return ",".join(row.get(one, "") for row in values.get("rows", ()))
    value = values.get(key, "")
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(value) if isinstance(value, list | tuple) else "" if value is None else str(value)


def test_of(asked: str) -> tuple[str, str, str]:
    """`key=value`, `key~words` or `key!=none` in three; what comes first in the line is what it means."""
    if asked.partition("!=")[2] == "none":
        return asked.partition("!=")[0], "!=", "none"
    signs = [sign for sign in "=~" if sign in asked]
    sign = min(signs, key=asked.index)
    key, _, value = asked.partition(sign)
    return key, "~" if key == "holds" else sign, value


def wants(name: str) -> tuple[str, str, list[Want]]:
    """Type and language of a page, and its parts."""
    page_type = language = ""
    all_wants = []
    for line in (PAGES / f"{name}.want").read_text().splitlines():
        kind, _, rest = line.partition(":")
        if kind == "type":
            page_type = rest.strip()
        elif kind == "language":
            language = rest.strip()
        else:
            tests = tuple(test_of(asked.strip()) for asked in rest.split(" | "))
            all_wants.append(Want(line, tuple(kind.split("/")), tests))
    return page_type, language, all_wants


def misses(name: str, found: Recognised) -> tuple[int, list[str]]:
    """How many elements the page has, and what is wrong: not there, or there and nobody asked for it."""
    page_type, language, asked = wants(name)
    wrong = [] if found.page_type == page_type else [f"type {found.page_type}, not {page_type}"]
    wrong += [] if found.language == language else [f"language {found.language}, not {language}"]
    left = list(found.parts)
    for want in asked:
        part = next((part for part in left if want.met_by(part)), None)
        if part is None:
            wrong.append(f"- {want.line}")
        else:
            left.remove(part)
    more = [part for part in left if part.kind not in WELCOME and not again(part, asked)]
    wrong += [f"+ {part.kind} {part.values}" for part in more]
    return len(asked) + 2 + len(more), wrong


def again(part: Part, asked: list[Want]) -> bool:
    """Whether it is another line of something dropped, or a label, which the block beside it says."""
    if part.kind != "dropped":
        return False
    return part.values["reason"] == "label" or any(want.met_by(part) for want in asked)
