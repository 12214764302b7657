"""E-mail addresses for public pages: readable by people and screen readers, never in the clear."""

import re
from urllib.parse import unquote

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe


def masked_mail(address: str) -> str | SafeString:
    """'etu.suku@example.fi' as markup that reads etu.suku(at)example.fi and that a script turns into a link."""
    local, at, domain = (address or "").partition("@")
    if not at:
        return ""
    return format_html('<span class="mail" data-mail>{}<span class="at">(at)</span>{}</span>', local, domain)


MAIL_LINK = re.compile(r'<a\s[^>]*href="mailto:(?P<address>[^"?]+)[^"]*"[^>]*>(?P<text>.*?)</a>', re.DOTALL)
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def without_plain_mail(html: str) -> SafeString:
    """Rendered rich text whose e-mail links and addresses are masked; a link's other words stay before its address."""
    unlinked = MAIL_LINK.sub(_words_and_address, html)
    return mark_safe(ADDRESS.sub(lambda found: masked_mail(found[0]), unlinked))  # noqa: S308  Wagtail's own output


def _words_and_address(link: re.Match[str]) -> str:
    text, address = link["text"], unquote(link["address"])
    return text if address in text else f"{text} ({address})"
