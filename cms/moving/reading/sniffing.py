"""What kind of file this is: by its content first, by its name second."""

import re

from cms.moving.reading.decoding import decoded
from cms.moving.reading.refusals import refusal

ZIPPED = b"PK\x03\x04"
REFUSED = (
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old"),
    (rb"{\rtf", "old"),
    (b"PK\x05\x06", "archive"),  # an empty one
)
FLAGS = re.IGNORECASE | re.DOTALL
EXPORT = re.compile(r"<rss\b[^>]{0,2000}wordpress\.org/export", re.IGNORECASE)
PAGE = re.compile(r"\s*(<\?xml[^>]{0,300}>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype html|html|head|body)\b", FLAGS)
BLOCK = re.compile(r"<(p|div|h[1-6]|ul|ol|table|article|section|main|span|figure|blockquote)\b[^<>]{0,2000}>", FLAGS)
ENDED = re.compile(r"</(p|div|h[1-6]|ul|ol|table|article|section|main|span|figure|blockquote)\s*>", FLAGS)
MARKDOWN = re.compile(r"^#{1,6} \S|^\s{0,3}[-*+] .*\]\(|^\s{0,3}!?\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)", re.MULTILINE)
NAMES = {"html": "html", "htm": "html", "xhtml": "html", "md": "markdown", "markdown": "markdown", "txt": "text"}
LOOKED_AT = 20_000
STRANGE = 0.05  # share of control characters from which it is no text


def format_of(name: str, content: bytes) -> str:
    """'zip', 'wxr', 'html', 'markdown' or 'text'. Raises SourceError."""
    for mark, code in REFUSED:
        if content.startswith(mark):
            raise refusal(code)
    if content.startswith(ZIPPED):
        return "zip"
    start = decoded(content[:LOOKED_AT])
    controls = sum(letter < " " and letter not in "\t\n\r\f\v" for letter in start) + start.count("\ufffd")
    if controls > len(start) * STRANGE:
        raise refusal("kind")
    return text_format(name, start)


def text_format(name: str, start: str) -> str:
    """Of what is text: 'wxr', 'html', 'markdown' or 'text'."""
    said = NAMES.get(name.rpartition(".")[2].lower(), "") if "." in name else ""
    if EXPORT.search(start):
        return "wxr"
    if PAGE.match(start):
        return "html"
    if said in {"html", "markdown"}:
        return said
    if start.lstrip().startswith("<") and BLOCK.search(start) and ENDED.search(start):
        return "html"
    return "text" if said or not MARKDOWN.search(start) else "markdown"
