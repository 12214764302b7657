"""A source text as HTML with its terms marked, safe whatever the text holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement, PreformattedString
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

if TYPE_CHECKING:
    from cms.wording.glossary import Entry, Found

Finder = Callable[[str], Iterable["Found"]]


def mark(data: str, find: Finder) -> SafeString:
    """The text with `<mark class="term">` around each term; its translation is read out after it and is its title.

    Inline tags stay without attributes; a link becomes `<span class="term-link" data-link="a1">`, since many rows of a
    page have a link a1. A text with any other tag is no text of wagtail-localize's and is shown as it is typed.
    """
    soup = BeautifulSoup(data, "html.parser")
    if any(not _is_inline(node) for node in soup.descendants):
        return _marked(data, find)
    return _render(soup, find)


def _is_inline(node: PageElement) -> bool:
    if isinstance(node, Tag):
        return node.name in INLINE_TAGS
    return not isinstance(node, PreformattedString)  # comments and the like


def _render(parent: Tag, find: Finder) -> SafeString:
    parts = []
    for node in parent.children:
        if not isinstance(node, Tag):
            parts.append(_marked(str(node), find))
        elif node.name == "br":
            parts.append(SafeString("<br>"))  # nosemgrep: text-made-safe  holds nothing of the text
        else:
            parts.append(_element(node, _render(node, find)))
    return _join(parts)


def _element(node: Tag, inner: SafeString) -> SafeString:
    if node.name == "a":
        return format_html('<span class="term-link" data-link="{}">{}</span>', node.get("id", ""), inner)
    return format_html("<{0}>{1}</{0}>", node.name, inner)


def _marked(text: str, find: Finder) -> SafeString:
    parts, at = [], 0
    for found in find(text):
        shown = text[found.start : found.end]
        parts += [escape(text[at : found.start]), _term(shown, found.entry)]
        at = found.end
    return _join([*parts, escape(text[at:])])


def _term(shown: str, entry: Entry) -> SafeString:
    meaning = _("do not translate") if entry.do_not_translate else entry.expected
    if not meaning:
        return format_html('<mark class="term" title="{}">{}</mark>', entry.note or entry.term, shown)
    title = f"{entry.term}: {meaning}" + (f" ({entry.note})" if entry.note else "")
    aloud = format_html('<span class="w-sr-only"> ({})</span>', meaning)
    return format_html('<mark class="term" title="{}">{}{}</mark>', title, shown, aloud)


def _join(parts: Iterable[str]) -> SafeString:
    return mark_safe("".join(conditional_escape(part) for part in parts))  # noqa: S308  each part is escaped
