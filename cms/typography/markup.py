"""Setting the text of an HTML document or fragment: what stands between the tags, never what is inside one."""

import re
from html import unescape

from cms.typography.rules import typeset

# A tag may hold '>' in an attribute: sizes="(width >= 40rem)".
TOKEN = re.compile(r"""(<!--.*?-->|<[!/a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>)""", re.DOTALL)
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
LANG = re.compile(r"\slang=[\"']?([a-z]+)")
# Written by or for machines, or typed by a reader.
AS_WRITTEN = {"code", "kbd", "pre", "samp", "script", "style", "svg", "textarea"}
# Inside a paragraph: the text goes on behind them.
INLINE = {"a", "abbr", "b", "bdi", "cite", "dfn", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup"}
INLINE |= {"time", "u", "wbr"}
ENTITY = re.compile(r"&(?:#39|#x27|quot|nbsp|#160|#xa0);", re.IGNORECASE)


def typeset_html(html: str, language: str) -> str:
    """The markup with its text set in the language of the elements that hold it (`lang`), at first `language`.

    Tags, attributes and comments are handed through untouched, and so is what is code or form input.
    """
    done: list[str] = []
    open_elements = [_Element("", language)]
    before = ""
    for number, token in enumerate(TOKEN.split(html)):
        if number % 2:
            before = _follow(token, open_elements, before)
        elif token and not token.isspace() and not open_elements[-1].as_written:
            text = ENTITY.sub(lambda found: unescape(found[0]), token)
            done.append(typeset(text, open_elements[-1].language, before))
            before = done[-1][-1]
            continue
        elif token and before:
            before = token[-1]
        done.append(token)
    return "".join(done)


class _Element:
    """An open element that changes the language or holds text as written, with the number of its like inside."""

    def __init__(self, name: str, language: str, as_written: bool = False) -> None:
        self.name, self.language, self.as_written = name, language, as_written
        self.nested = 0


def _follow(token: str, open_elements: list[_Element], before: str) -> str:
    """Keep the open elements in step with a tag; return what now stands before the next text."""
    tag = TAG.match(token)
    if tag is None:
        return before
    closing, name = tag[1], tag[2].lower()
    current = open_elements[-1]
    if name == current.name:
        current.nested += -1 if closing else 1
        if current.nested < 0:
            open_elements.pop()
    if not closing and not token.endswith("/>"):
        lang = LANG.search(token)
        if lang or name in AS_WRITTEN:
            language = lang[1] if lang else current.language
            if name == current.name:
                current.nested -= 1
            open_elements.append(_Element(name, language, name in AS_WRITTEN or current.as_written))
    return before if name in INLINE else ""
