"""Texts as they leave: without mail addresses and telephone numbers, which stand on pages for people to use."""

import re

from cms.opendata.text import PHONE
from cms.people.mail import ADDRESS, may_hold_mail

WITHHELD = "…"
# As cms/people/mail.py writes addresses out, and as editors do.
WRITTEN_OUT = re.compile(r"[\w.+-]+ ?\(at\) ?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)


def without_contacts(text: str) -> str:
    """The text with an ellipsis where somebody may be reached."""
    if may_hold_mail(text):
        text = ADDRESS.sub(WITHHELD, text)
    return PHONE.sub(WITHHELD, WRITTEN_OUT.sub(WITHHELD, text))
