"""The same page as other hands and programs would give it: blank lines lost or doubled, bare paragraphs."""

import re
from collections.abc import Callable
from html import escape

BLANK = re.compile(r"\n\s*\n")


def paragraphs(text: str) -> str:
    """Each line a paragraph, as mail programs and careless editors make HTML."""
    return "".join(f"<p>{escape(line.strip())}</p>" for line in text.split("\n") if line.strip())


def divs(text: str) -> str:
    """Each block a <div> with line breaks."""
    blocks = [block.strip().split("\n") for block in BLANK.split(text) if block.strip()]
    return "".join(f"<div>{'<br>'.join(escape(line.strip()) for line in block)}</div>" for block in blocks)


# Name → ending of the file, what becomes of its text, and the share of elements that was right when it was measured.
VARIED: dict[str, tuple[str, Callable[[str], str], float]] = {
    "squeezed": ("txt", lambda text: re.sub(r"\n\s*\n+", "\n", text), 0.985),
    "spread": ("txt", lambda text: re.sub(r"\n+", "\n\n", text), 0.985),
    "indented": (
        "txt",
        lambda text: "\r\n".join(f"   {line}".replace(" – ", " - ") for line in text.split("\n")),
        0.985,
    ),
    "hard spaces": ("txt", lambda text: re.sub(r"(?<=\d) (?=\d)|(?<=klo) ", "\u00a0", text), 0.985),
    "paragraphs": ("html", paragraphs, 0.97),
    "divs": ("html", divs, 0.97),
}
