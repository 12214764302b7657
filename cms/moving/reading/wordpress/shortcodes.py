"""WordPress's shortcodes: those that show something become markup, of the others their inside stays."""

import re
from collections.abc import Callable
from html import escape

from django.utils.translation import gettext as _

from cms.moving.reading.collecting import Collector
from cms.moving.reading.wordpress.library import Library

CODE = re.compile(r"\[(?P<end>/?)(?P<name>[a-zA-Z][\w-]{0,40})(?P<said>(?:\s[^\[\]]{0,2000})?)/?\]")
ATTRIBUTE = re.compile(r"""([\w-]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/]+))""")
CAPTION = re.compile(r"\[caption\b(?P<said>[^\]]{0,2000})\](?P<inside>.{0,20000}?)\[/caption\]", re.DOTALL)
PICTURE = re.compile(r"\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", re.IGNORECASE)
EMBED = re.compile(
    r"\[(?P<name>embed|youtube|vimeo)\b[^\]]{0,500}\]\s*(?P<address>https?://[^\s\[\]<]{1,2000})\s*\[/(?P=name)\]"
)
# An address on a line of its own, of a site that WordPress shows in a frame.
ALONE = re.compile(
    r"^\s*(?:<p>\s*)?(?P<address>https?://(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|issuu\.com"
    r"|soundcloud\.com|flickr\.com|slideshare\.net|instagram\.com|facebook\.com|tiktok\.com|open\.spotify\.com)"
    r"/[^\s<\"']{1,1000})\s*(?:</p>\s*)?$",
    re.MULTILINE,
)  # fmt: skip
PLAYERS = {"video": ("src", "mp4", "m4v", "webm", "ogv"), "audio": ("src", "mp3", "m4a", "ogg", "wav"),
           "youtube": ("url", "id"), "vimeo": ("url", "id"), "embed": ("src", "url"), "iframe": ("src",)}  # fmt: skip
PLACES = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}
SHOWN = 160  # characters of what was left out that its note repeats


def spelled_out(content: str, library: Library, pieces: Collector) -> str:
    """The content with markup in place of shortcodes; what is left out is noted."""
    content = CAPTION.sub(_figure, content)
    content = EMBED.sub(lambda found: _frame(found["address"]), content)
    content = ALONE.sub(lambda found: _frame(found["address"]), content)
    closed = {found["name"] for found in CODE.finditer(content) if found["end"]}
    return CODE.sub(_replacing(closed, library, pieces), content)


def _replacing(closed: set[str], library: Library, pieces: Collector) -> Callable[[re.Match[str]], str]:
    def replaced(found: re.Match[str]) -> str:
        name, said = found["name"], _attributes(found["said"])
        if name in PLAYERS and (address := next((said[key] for key in PLAYERS[name] if said.get(key)), "")):
            return _frame(address if "/" in address else PLACES.get(name, "") + address)
        if name == "gallery":
            return "".join(map(library.figure, said.get("ids", "").split(",")))
        if not (said or name in closed or "_" in name or "-" in name):
            return found[0]  # a word in brackets
        if said and not found["end"]:
            sentence = _("Left out, as only WordPress knows what it shows: “%(words)s”")
            pieces.note(sentence % {"words": found[0] if len(found[0]) <= SHOWN else f"{found[0][:SHOWN]} …"})
        return "\n"

    return replaced


def _attributes(said: str) -> dict[str, str]:
    return {name.lower(): double or single or bare for name, double, single, bare in ATTRIBUTE.findall(said)}


def _figure(found: re.Match[str]) -> str:
    picture, text = PICTURE.match(found["inside"]), found["inside"]
    shown = picture[0] if picture else ""
    text = text[len(shown) :].strip() or _attributes(found["said"]).get("caption", "")
    return f"\n\n<figure>{shown}<figcaption>{text}</figcaption></figure>\n\n"


def _frame(address: str) -> str:
    return f'\n\n<iframe src="{escape(address)}"></iframe>\n\n'
