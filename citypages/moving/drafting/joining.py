"""Neighbours that are one block: paragraphs, links, people, documents, numbers."""

from typing import Any
from uuid import UUID, uuid5

from citypages.moving.drafting.draft import Block
from citypages.moving.drafting.wanted import Wanted

LISTS = {"link_list": "links", "coordinators": "people", "documents": "documents", "key_figures": "figures"}
MOST = {"key_figures": 6}
IDS = UUID("5f0c9a52-6f0e-4d0e-9a55-0a52a3a1f7d1")  # a namespace of our own


def joined(blocks: list[Block]) -> list[Block]:
    """The blocks in order, neighbours of a kind that holds many as one."""
    found: list[Block] = []
    for block in sorted(blocks, key=lambda one: one.order):
        before = found[-1] if found else None
        if before is None or before.kind != block.kind or not _take(before, block):
            found.append(block)
    return found


def _take(before: Block, block: Block) -> bool:
    if block.kind == "text":
        before.value += block.value
        return True
    name = LISTS.get(block.kind, "")
    if not name or len(before.value[name]) >= MOST.get(block.kind, 1000):
        return False
    before.value[name] += block.value[name]
    return True


def with_ids(kind: str, value: Any, seen: dict[str, int]) -> dict[str, Any]:
    """The block as a stream stores it. Its id follows from what it says: a source that comes again changes the ids of
    what has changed only, and the rest keeps its translations."""
    told = f"{kind} {_told(value)}"
    count = seen[told] = seen.get(told, 0) + 1
    key = str(uuid5(IDS, f"{count} {told}"))
    return {"type": kind, "value": _listed(value, key), "id": key}


def _listed(value: Any, key: str) -> Any:
    """Items of lists need ids of their own: wagtail-localize skips those without (wagtail-facts B)."""
    if not isinstance(value, dict) or "data" in value:
        return value
    return {
        name: [
            {"type": "item", "value": item, "id": str(uuid5(IDS, f"{key} {name} {number}"))}
            for number, item in enumerate(part)
        ]
        if isinstance(part, list)
        else part
        for name, part in value.items()
    }


def _told(value: Any) -> str:
    if isinstance(value, Wanted):
        return str(value.part)
    if isinstance(value, dict):
        return " ".join(f"{name}={_told(part)}" for name, part in value.items())
    return " ".join(map(_told, value)) if isinstance(value, list) else str(value)
