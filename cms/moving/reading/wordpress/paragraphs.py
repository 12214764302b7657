"""The paragraphs of the classic editor, which WordPress stores as empty lines."""

import re

BLOCK = (
    "address|article|aside|blockquote|details|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe"
    "|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
BEGINS = re.compile(rf"(<(?:{BLOCK})\b)", re.IGNORECASE)
ENDS = re.compile(rf"(</(?:{BLOCK})>|<hr\s*/?>)", re.IGNORECASE)
STARTS = re.compile(rf"\s*</?(?:{BLOCK})\b", re.IGNORECASE)
EMPTY = re.compile(r"\n\s*\n")


def with_paragraphs(content: str) -> str:
    """As it is where the block editor wrote it, with its own marks."""
    if "<!-- wp:" in content:
        return content
    apart = ENDS.sub(r"\1\n\n", BEGINS.sub(r"\n\n\1", content.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join(part if STARTS.match(part) else _paragraph(part) for part in EMPTY.split(apart) if part.strip())


def _paragraph(part: str) -> str:
    lines = "<br>\n".join(part.strip().split("\n"))
    return f"<p>{lines}</p>"
