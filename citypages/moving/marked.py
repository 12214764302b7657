"""A text with its bold, italics, links and lists, as it is typed into a plain field, and back.

Four marks of Markdown and no other, so that nothing else that somebody types turns into something.
"""

import re
from html import unescape

from markdown_it import MarkdownIt

from citypages.moving.drafting.markup import rich

READER = MarkdownIt("zero", {"breaks": True, "html": False}).enable(["emphasis", "link", "list", "newline"])
LINK = re.compile(r'<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
MARKS = (("b", "**"), ("i", "*"))
ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
LISTED = re.compile(r"<(ul|ol)>(.*?)</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def typed(html: str) -> str:
    """The markup of a paragraph or a list as somebody would type it."""
    html = LISTED.sub(_list, rich(html).replace("\n", " "))
    html = LINK.sub(r"[\2](\1)", html)
    for tag, mark in MARKS:
        html = re.sub(rf"<{tag}>(\s*)(.*?)(\s*)</{tag}>", rf"\1{mark}\2{mark}\3", html)
    html = re.sub(r"<br\s*/?>\s*", "\n", html).replace("</p>", "\n\n")
    return unescape(TAG.sub("", html)).strip()


def markup(text: str) -> str:
    """What was typed as harmless markup."""
    return rich(READER.render(text.replace("\r\n", "\n").strip()).replace("\n", " ").strip())


def _list(found: re.Match[str]) -> str:
    items = ITEM.findall(found[2])
    bullets = [f"{number}." if found[1] == "ol" else "-" for number in range(1, len(items) + 1)]
    return "".join(f"{bullet} {item.strip()}\n" for bullet, item in zip(bullets, items, strict=True)) + "\n"
