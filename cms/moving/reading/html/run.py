"""A run of inline text: what becomes the text and the markup of one piece."""

import re
from html import escape

from cms.moving.reading.cleaning import SPACE, whole

KEPT = {"b", "strong", "i", "em", "sub", "sup"}
SHARING = re.compile(
    r"facebook\.com/(sharer|share\.php|dialog)|(twitter|x)\.com/(intent|share|home\?status)|linkedin\.com/share"
    r"|linkedin\.com/sharing|whatsapp:|//(wa\.me|api\.whatsapp\.com|t\.me/share)|pinterest\.\w+/pin/create"
    r"|mailto:\?|addtoany\.com|addthis\.com",
    re.IGNORECASE,
)
EMPTY = re.compile(r"<(b|strong|i|em|sub|sup)></\1>|<a [^>]*></a>")
EDGES = re.compile(r"^(?:\s|<br>)+|(?:\s|<br>)+$")
OUTSIDE = re.compile(r"\W*(?:(?:pdf|docx?|odt|xlsx?|pptx?)\b[^()]{0,30})?\W*", re.IGNORECASE)


class Run:
    """White space is collapsed as it comes; `links` are addresses with the words that stand in each."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.parts: list[str] = []
        self.links: list[tuple[str, list[str]]] = []
        self.outside: list[str] = []  # what stands in no link
        self._space = True  # the last character was one, or there is none yet
        self._open: list[tuple[str, str]] = []
        self._in_link = False
        self._after_link = False

    def __bool__(self) -> bool:
        return bool(self.texts)

    @property
    def text(self) -> str:
        """Plain."""
        return "".join(self.texts).strip()

    @property
    def html(self) -> str:
        """With every tag closed, and none empty."""
        html = "".join(self.parts) + "".join(f"</{tag}>" for tag, _mark in reversed(self._open))
        while (less := EMPTY.sub("", html)) != html:
            html = less
        return EDGES.sub("", html).strip()

    def word(self, given: str) -> None:
        """Text as it stands in the page."""
        text = SPACE.sub(" ", whole(given))
        if self._space:
            text = text.lstrip()
        if not text:
            return
        self._space, self._after_link = text.endswith(" "), False
        self.texts.append(text)
        self.parts.append(escape(text, quote=False))
        (self.links[-1][1] if self._in_link else self.outside).append(text)

    def line_break(self) -> None:
        """<br>, or where one line of a card ends and the next begins; several are one."""
        if not self.texts or self.parts[-1] == "<br>":
            return
        if not self._space:
            self.texts.append(" ")
        self.parts.append("<br>")
        self._space = True

    def open(self, tag: str, address: str = "") -> None:
        """`tag` is of KEPT, or 'a' with its address."""
        if tag == "a":
            if self._after_link:
                self.word(" ")  # two links of a menu, which styles keep apart
            self.links.append((address, []))
            self._in_link = True
        mark = f'<a href="{escape(address)}">' if tag == "a" else f"<{tag}>"
        self._open.append((tag, mark))
        self.parts.append(mark)

    def close(self, tag: str) -> None:
        """What is open inside is closed with it, and opened again."""
        if tag not in (open_tag for open_tag, _mark in self._open):
            return
        again = []
        while (last := self._open.pop())[0] != tag:
            self.parts.append(f"</{last[0]}>")
            again.append(last)
        self.parts.append(f"</{tag}>")
        for each in reversed(again):
            self._open.append(each)
            self.parts.append(each[1])
        if tag == "a":
            self._in_link, self._after_link = False, bool(self.texts)

    def fresh(self) -> "Run":
        """An empty one with the same tags open: what goes on after a block begins or ends."""
        run = Run()
        for tag, mark in self._open:
            run._open.append((tag, mark))
            run.parts.append(mark)
            if tag == "a":
                run.links.append((self.links[-1][0], []))
                run._in_link = True
        return run

    @property
    def single_link(self) -> str:
        """The address, where the run is one link (or two to the same) and perhaps what kind of file it leads to."""
        linked = {address for address, words in self.links if "".join(words).strip()}
        return linked.pop() if len(linked) == 1 and OUTSIDE.fullmatch("".join(self.outside)) else ""

    @property
    def is_sharing(self) -> bool:
        """Whether it is nothing but share buttons."""
        linked = [address for address, words in self.links if "".join(words).strip()]
        return bool(linked) and not "".join(self.outside).strip(" |·,") and all(map(SHARING.search, linked))
