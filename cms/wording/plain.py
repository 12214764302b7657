"""Source texts and translations as wagtail-localize keeps them: escaped, with inline tags and numbered links."""

import html
import re

from django.utils.html import strip_tags

LINK = re.compile(r'<a\b[^>]*\bid="([^"]*)"')
BREAK = re.compile(r"<br\s*/?>")


def plain(data: str) -> str:
    """What a reader reads: without markup, every run of white space one blank."""
    return " ".join(html.unescape(strip_tags(BREAK.sub(" ", data))).split())


def links(data: str) -> list[str]:
    """The numbered links that a text holds, sorted: a translation must have the same."""
    return sorted(LINK.findall(data))
