"""E-mail addresses for public pages: readable by people and screen readers, never in the clear.

An address reads `etu.suku(at)example.fi`, which is how Finns have written it since there were robots, so that whoever
has no script, or listens, can write it down; a script makes a link of it (site.js).
"""

import re
from urllib.parse import unquote

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

AT = "(at)"
# How '@' may be written in a source: itself, percent-encoded in an address, as a character reference of HTML.
SIGN = r"(?:@|%40|&#0*64;|&#x0*40;|&commat;)"
# @name@server is the name of an account in social media (Mastodon), and nobody's mailbox.
ADDRESS = re.compile(
    rf"(?<![\w.+@-])(?P<local>[\w.+-]+){SIGN}(?!\dx\.)(?P<domain>[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{{2,}})", re.IGNORECASE
)
MAIL_LINK = re.compile(
    r"<a\s[^>]*href=[\"']\s*mailto:(?P<address>[^\"'?]+)[^\"']*[\"'][^>]*>(?P<text>.*?)</a>", re.DOTALL | re.IGNORECASE
)
MAILTO = re.compile(r"mailto:(?=[\w.+-])", re.IGNORECASE)
# An '@' between words, written so that the search is for one letter.
BETWEEN = re.compile(r"@(?<=[\w+-]@)[\w-]+\.")
ENCODED = ("%40", "&#64;", "&#064;", "&#x40;", "&commat;", "mailto:")


def masked_mail(address: str) -> str | SafeString:
    """'etu.suku@example.fi' as markup that reads etu.suku(at)example.fi and that a script turns into a link."""
    local, at, domain = (address or "").partition("@")
    if not at:
        return ""
    return format_html('<span class="mail" data-mail>{}<span class="at">(at)</span>{}</span>', local, domain)


def may_hold_mail(text: str) -> bool:
    """A quick look (0.2 ms for 70 kB) at whether a text may hold an address; most pages hold none."""
    return ("@" in text and bool(BETWEEN.search(text))) or any(sign in text for sign in ENCODED)


def written_out(text: str) -> str:
    """A text whose addresses read etu.suku(at)example.fi, for what holds no markup: calendars, feeds, attributes."""
    if not may_hold_mail(text):
        return text
    return ADDRESS.sub(rf"\g<local>{AT}\g<domain>", MAILTO.sub("", text))


def marked_up(text: str) -> str:
    """The same for text between tags, each address as `masked_mail` has it."""
    return ADDRESS.sub(lambda found: masked_mail(f"{found['local']}@{found['domain']}"), text)


def unlinked(html: str) -> str:
    """Markup whose mail links are words and the address; an address that the words name already is not repeated."""
    return MAIL_LINK.sub(_words_and_address, html)


def without_plain_mail(html: str) -> SafeString:
    """Rendered rich text whose e-mail links and addresses are masked; a link's other words stay before its address."""
    return mark_safe(marked_up(unlinked(html)))  # noqa: S308  Wagtail's own output


def _words_and_address(link: re.Match[str]) -> str:
    text, address = link["text"], unquote(link["address"])
    return text if address in text else f"{text} ({address})"
