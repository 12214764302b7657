"""Texts on their way out: without markup, mail addresses and what no format can hold."""

import html
import re

from django.utils.html import strip_tags

from cms.feeds import plain
from cms.people.mail import written_out

# Where one piece of rich text ends and the next begins.
ENDS = re.compile(r"</(?:p|li|h\d|ul|ol|blockquote|td|tr)>|<br\s*/?>|<hr\s*/?>", re.IGNORECASE)
# A telephone number as people write it: of Finland, or with its country.
PHONE = re.compile(r"(?<![\w/.-])(?<!\d[ \u00a0])(?:\+\d{1,3}|0\d{1,2})(?:[ \u00a0-]?\d){5,10}(?![\w-])")


def clean(text: str) -> str:
    """A text that people typed: mail addresses read (at), telephone numbers are gone. On one line or on several."""
    return PHONE.sub("", written_out(plain(text or ""))).strip()


def readable(rich: str) -> str:
    """Rich text as plain text, its paragraphs on lines of their own."""
    if not rich:
        return ""
    lines = (" ".join(html.unescape(strip_tags(part)).split()) for part in ENDS.split(rich))
    return clean("\n".join(line for line in lines if line))
