"""Links in what is stored of a page or snippet, each with the path of its field: `body.<block id>.<field>`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.db.models import Model, URLField
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField

PAGE, DOCUMENT, ADDRESS = "page", "document", "address"
LONGEST = 200


@dataclass(frozen=True)
class Found:
    """One link. `target` is an address (ADDRESS), or the key of a page or document."""

    kind: str
    target: str
    path: str
    text: str


def links_of(instance: Model) -> Iterator[Found]:
    """Every link of an object: its own fields, then those of the rows that belong to it."""
    yield from _of_fields(instance, "")
    for relation in get_all_child_relations(type(instance)):
        name = relation.get_accessor_name()
        for child in getattr(instance, name).all():
            yield from _of_fields(child, f"{name}.{child.pk}.")


def _of_fields(instance: Model, prefix: str) -> Iterator[Found]:
    for field in instance._meta.get_fields():
        value = getattr(instance, field.name, None) if getattr(field, "concrete", False) else None
        if not value:
            continue
        path = f"{prefix}{field.name}"
        if isinstance(field, StreamField):
            yield from _of_stream(value.stream_block, list(value.raw_data), path)
        elif isinstance(field, RichTextField):
            yield from _of_rich_text(value, path)
        elif isinstance(field, URLField):
            yield Found(ADDRESS, value, path, str(field.verbose_name))


def _of_stream(block: blocks.BaseStreamBlock, raw: list[dict], path: str) -> Iterator[Found]:
    for child in raw:
        if child.get("type") in block.child_blocks:
            yield from _of_block(block.child_blocks[child["type"]], child.get("value"), f"{path}.{child.get('id')}", "")


def _of_block(block: blocks.Block, raw: Any, path: str, label: str) -> Iterator[Found]:
    """What stands in one block; `label` are the words that the struct around it gives its link."""
    if not raw:
        return
    if isinstance(block, blocks.BaseStreamBlock):
        yield from _of_stream(block, raw, path)
    elif isinstance(block, blocks.ListBlock):
        yield from _of_list(block, raw, path, label)
    elif isinstance(block, blocks.BaseStructBlock):
        words = raw.get("label") or raw.get("title") or raw.get("heading") or ""
        for name, child in block.child_blocks.items():
            yield from _of_block(child, raw.get(name), f"{path}.{name}", str(words))
    elif isinstance(block, blocks.RichTextBlock):
        yield from _of_rich_text(raw, path)
    elif kind := _kind(block):
        yield Found(kind, str(raw), path, label[:LONGEST])


def _of_list(block: blocks.ListBlock, raw: list, path: str, label: str) -> Iterator[Found]:
    for child in raw:
        item, place = (child["value"], child.get("id")) if _is_item(child) else (child, None)
        yield from _of_block(block.child_block, item, f"{path}.{place}" if place else path, label)


def _is_item(child: Any) -> bool:
    return isinstance(child, dict) and child.get("type") == "item" and "value" in child


def _kind(block: blocks.Block) -> str:
    kinds = {blocks.URLBlock: ADDRESS, blocks.PageChooserBlock: PAGE, DocumentChooserBlock: DOCUMENT}
    return next((kind for type_, kind in kinds.items() if isinstance(block, type_)), "")


def _of_rich_text(html: Any, path: str) -> Iterator[Found]:
    for link in BeautifulSoup(str(html), "html.parser").find_all("a"):
        text = link.get_text(" ", strip=True)[:LONGEST]
        kind = {"page": PAGE, "document": DOCUMENT}.get(str(link.get("linktype", "")), ADDRESS)
        target = str(link.get("href" if kind == ADDRESS else "id") or "")
        if target:
            yield Found(kind, target, path, text)
