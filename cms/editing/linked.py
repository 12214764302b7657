"""What the rich texts of a form link to, fetched at once: Wagtail asks three queries a page, one a document."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text import RichText

LINK = re.compile(r"<a\b[^>]*>")
KIND = re.compile(r'\blinktype="(page|document)"')
KEY = re.compile(r'\bid="(\d+)"')
_linked: ContextVar[dict[str, dict[int, Any]] | None] = ContextVar("linked", default=None)


@contextmanager
def linked_from(value: Any) -> Iterator[None]:
    """Inside, the editor's links in a stream's rich texts are known. At most three queries, however many links."""
    keys = _keys("".join(text.source for text in rich_texts(value)))
    pages = list(Page.objects.filter(pk__in=keys["page"])) if keys["page"] else []
    above = {page.path[: -Page.steplen] for page in pages}
    parents = dict(Page.objects.filter(path__in=above).values_list("path", "pk")) if above else {}
    documents = get_document_model().objects.in_bulk(keys["document"]) if keys["document"] else {}
    token = _linked.set(
        {
            "page": {page.pk: (page, parents.get(page.path[: -Page.steplen])) for page in pages},
            "document": documents,
        }
    )
    try:
        yield
    finally:
        _linked.reset(token)


def rich_texts(value: Any) -> Iterator[RichText]:
    """Every rich text inside a stream's value, however deep."""
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, (blocks.StreamValue, blocks.list_block.ListValue)):
        for child in value:
            yield from rich_texts(child.value if isinstance(child, blocks.StreamValue.StreamChild) else child)
    elif isinstance(value, blocks.StructValue):
        for part in value.values():
            yield from rich_texts(part)


def known(kind: str, attrs: dict[str, str]) -> Any:
    """What a link with these attributes leads to: a page and its parent's key, or a document; None if not fetched."""
    key = attrs.get("id", "")
    return (_linked.get() or {}).get(kind, {}).get(int(key)) if key.isdigit() else None


def _keys(html: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {"page": set(), "document": set()}
    for link in LINK.findall(html):
        kind, key = KIND.search(link), KEY.search(link)
        if kind and key:
            found[kind[1]].add(int(key[1]))
    return found
