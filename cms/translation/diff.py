"""What has changed between two versions of a source text, shown word by word."""

import re
from difflib import SequenceMatcher
from html.parser import HTMLParser
from itertools import groupby
from typing import NamedTuple

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

WORDS = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)
LINK = "a"


class Token(NamedTuple):
    """A word, a space or a sign, and the markup around it from the outside in: names of tags, 'a#a1' for a link."""

    text: str
    markup: tuple[str, ...]


def word_diff(old: str, new: str) -> SafeString:
    """The new text with what it has lost in <del> and what it has gained in <ins>, each named for screen readers.

    Both are texts as wagtail-localize stores them. Markup is closed and opened around every piece; links show as
    <span data-placeholder="a1">, since the same ids stand in the rows beside it.
    """
    before, now = tokens(old), tokens(new)
    pieces: list[SafeString] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(_as_html(now[c:d]))
            continue
        if b > a:
            pieces.append(_changed("del", _("removed:"), before[a:b]))
        if d > c:
            pieces.append(_changed("ins", _("added:"), now[c:d]))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def tokens(text: str) -> list[Token]:
    """The words of a text, each with the markup around it."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.found


def _changed(tag: str, name: str, found: list[Token]) -> SafeString:
    hidden = format_html('<span class="w-sr-only">{} </span>', name)
    return format_html("<{}>{}{}</{}>", tag, hidden, _as_html(found), tag)


def _as_html(found: list[Token]) -> SafeString:
    runs = groupby(found, key=lambda token: token.markup)
    return format_html_join("", "{}", ((_wrapped(list(run), markup),) for markup, run in runs))


def _wrapped(run: list[Token], markup: tuple[str, ...]) -> SafeString:
    text = "".join("<br>" if token.text == "\n" else escape(token.text) for token in run)
    html = mark_safe(text)  # noqa: S308  escaped above, but for line breaks
    for tag in reversed(markup):
        name, _hash, link = tag.partition("#")
        if name == LINK:
            html = format_html('<span data-placeholder="{}">{}</span>', link, html)
        else:
            html = format_html("<{}>{}</{}>", name, html, name)
    return html


class _Reader(HTMLParser):
    """Takes a text apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Token] = []
        self.markup: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.found.append(Token("\n", tuple(self.markup)))
        elif tag in INLINE_TAGS:
            self.markup.append(f"{tag}#{dict(attrs).get('id') or ''}" if tag == LINK else tag)

    def handle_endtag(self, tag: str) -> None:
        names = [name.partition("#")[0] for name in self.markup]
        if tag in names:
            del self.markup[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self.found += [Token(word, tuple(self.markup)) for word in WORDS.findall(data.replace("\n", " "))]
