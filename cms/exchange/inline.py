"""Inline HTML as the inline elements of XLIFF 2.0, and back.

The id of a code spells its tag (`b1`, `br2`; a link has the id that wagtail-localize gave it, `a1`), so that a tool may
drop everything but the id, which no tool may.
"""

import re
from collections import Counter
from html import escape
from xml.etree.ElementTree import Element, SubElement

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

NS = "urn:oasis:names:tc:xliff:document:2.0"
TYPES = {"b": "xlf:b", "strong": "xlf:b", "i": "xlf:i", "em": "xlf:i", "br": "xlf:lb"}
NOT_XML = re.compile("([^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff])")
CODE = re.compile(rf"(bare-)?({'|'.join(sorted(INLINE_TAGS, key=len, reverse=True))})(\d+)(?:-\d+)?")


def write(parent: Element, html: str, firm: frozenset[str] = frozenset()) -> dict[str, str]:
    """Fill a <source> or <target>; return the tag behind each code's id. Codes whose ids are in `firm` may not be
    deleted by the tool."""
    codes: dict[str, str] = {}
    _fill(parent, BeautifulSoup(html, "html.parser"), Counter(), codes, firm)
    return codes


def read(element: Element) -> str:
    """Inline HTML of a <source> or <target>. Raises ValueError for a code that no tag is known for."""
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        parts += [_markup(child), escape(child.tail or "", quote=False)]
    return "".join(parts)


def links(html: str) -> frozenset[str]:
    """Ids of the links in inline HTML."""
    return frozenset(str(tag["id"]) for tag in BeautifulSoup(html, "html.parser").find_all("a", id=True))


def name(element: Element) -> str:
    """An element's name without its namespace; '' for what is not of XLIFF 2.0."""
    return element.tag.removeprefix(f"{{{NS}}}") if str(element.tag).startswith(f"{{{NS}}}") else ""


def _fill(parent: Element, soup: Tag, count: Counter, codes: dict[str, str], firm: frozenset[str]) -> None:
    for child in soup.children:
        if isinstance(child, PreformattedString):
            continue
        if isinstance(child, NavigableString):
            _add_text(parent, str(child))
        elif isinstance(child, Tag):
            _add_code(parent, child, count, codes, firm)


def _add_code(parent: Element, tag: Tag, count: Counter, codes: dict[str, str], firm: frozenset[str]) -> None:
    link = str(tag.get("id", "")) if tag.name == "a" else ""
    stem = link or ("bare-a" if tag.name == "a" else tag.name)
    count[stem] += 1
    copy = count[stem] if link else 0
    key = (f"{link}-{copy}" if copy > 1 else link) or f"{stem}{count[stem]}"
    opening = f'<a id="{link}">' if link else f"<{tag.name}/>" if tag.name == "br" else f"<{tag.name}>"
    kind = {"type": "link"} if tag.name == "a" else {"type": "fmt"}
    attributes = {"id": key} | ({"copyOf": link} if copy > 1 else kind)
    if tag.name in TYPES:
        attributes["subType"] = TYPES[tag.name]
    if link in firm:
        attributes["canDelete"] = "no"
    codes[key] = opening
    if tag.name == "br":
        SubElement(parent, "ph", attributes | {"dataRef": f"d-{key}", "equiv": "\n"})
        return
    codes[f"{key}-end"] = f"</{tag.name}>"
    pair = SubElement(parent, "pc", attributes | {"dataRefStart": f"d-{key}", "dataRefEnd": f"d-{key}-end"})
    _fill(pair, tag, count, codes, firm)


def _add_text(parent: Element, text: str) -> None:
    """Text, with code points where XML has no room for a sign."""
    for number, piece in enumerate(NOT_XML.split(text)):
        if number % 2:
            SubElement(parent, "cp", {"hex": f"{ord(piece):04X}"})
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece


def _markup(element: Element) -> str:
    kind = name(element)
    if kind == "cp":
        return escape(chr(int(element.get("hex", ""), 16)), quote=False)
    if kind == "mrk":
        return read(element)
    if kind in {"sm", "em"}:
        return ""
    if kind == "ec":
        return f"</{_tag(element.get('startRef') or element.get('id') or '')[0]}>"
    if kind not in {"pc", "ph", "sc"}:
        raise ValueError(_("The element <{name}> is not known here.").format(name=element.tag))
    tag, attribute = _tag(element.get("copyOf") or element.get("id") or "")
    if kind == "sc":
        return f"<{tag}{attribute}>"
    return f"<{tag}{attribute}>{read(element)}</{tag}>" if kind == "pc" else f"<{tag}{attribute}/>"


def _tag(key: str) -> tuple[str, str]:
    match = CODE.fullmatch(key)
    if match is None:
        raise ValueError(_("The markup “{code}” is not known here.").format(code=key))
    is_link = match[2] == "a" and not match[1]
    return match[2], f' id="a{match[3]}"' if is_link else ""
