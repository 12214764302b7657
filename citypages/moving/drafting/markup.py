"""Markup of recognised paragraphs as our rich text takes it (cms/blocks/text.py)."""

import re
from html import unescape
from typing import Any

import nh3
from django.utils.html import escape

INLINE = {"a", "b", "i", "br"}
BLOCKS = {"p", "ul", "ol", "li"}
SCHEMES = {"http", "https", "mailto", "tel"}
SAME = (("strong", "b"), ("em", "i"))
TAG = re.compile(r"<[^>]*>")
ADDRESS = re.compile(r'href="([^"]*)"')
ENDS = re.compile(r"</?(?:p|li|ul|ol|br|div|h\d|td|th|tr)\b[^>]*>")
EMPTY = re.compile(r"<(p|li)>\s*</\1>|<(?:ul|ol)>\s*</(?:ul|ol)>")


def rich(html: str) -> str:
    """Paragraphs and lists with what the text block knows of inline markup, and nothing else; words all stay."""
    for theirs, ours in SAME:
        html = re.sub(rf"<(/?){theirs}\b[^>]*>", rf"<\1{ours}>", html)
    clean = nh3.clean(
        html, tags=INLINE | BLOCKS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel=None, strip_comments=True
    )
    clean = EMPTY.sub("", clean)
    return clean if not clean or clean.lstrip().startswith(("<p", "<ul", "<ol")) else f"<p>{clean}</p>"


def paragraph(text: str) -> str:
    """A plain text as a paragraph; '' for none."""
    return f"<p>{escape(text)}</p>" if text.strip() else ""


def plain(html: str) -> str:
    """What a person reads, blocks parted by spaces."""
    return unescape(TAG.sub("", ENDS.sub(" ", html)))


def words_of(value: Any) -> str:
    """Every text in a block's value, field or list, with the addresses that its links lead to."""
    if isinstance(value, str):
        found = " ".join(ADDRESS.findall(value)) if "href=" in value else ""
        return f"{plain(value) if '<' in value or '&' in value else value} {found}"
    if isinstance(value, dict):
        return " ".join(words_of(part) for name, part in value.items() if name not in ("id", "type"))
    return " ".join(words_of(part) for part in value) if isinstance(value, list | tuple) else ""


def cut(text: str, most: int) -> str:
    """The beginning of a text that fits, to the end of a sentence or else of a word; the rest stays for the text."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head = text[:most]
    sentence = max(head.rfind(mark) for mark in (". ", "! ", "? "))
    if sentence > most // 3:
        return head[: sentence + 1]
    word = head.rfind(" ")
    return (head[:word] if word > 0 else head).rstrip(" ,;:–-")
