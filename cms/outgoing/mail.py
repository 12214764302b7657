"""Heads of mails: one line each, one address each (RFC 5322, 2.2; CWE-93).

Django refuses a line end in a head with BadHeaderError. That is safe, and an error 500: where the title of a form holds
one, for each visitor who sends it. Here the mail goes out, without it.
"""

import logging
import re
from collections.abc import Iterable, Sequence

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.message import sanitize_address

logger = logging.getLogger(__name__)

# Controls, the line ends of Unicode, and what turns the direction of writing so that a subject reads as another.
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
LONGEST = 250


def one_line(text: object) -> str:
    """A text for a head: on one line, without characters that are not seen, and not endless."""
    return " ".join(CONTROLS.sub(" ", str(text)).split())[:LONGEST]


def is_address(text: str) -> bool:
    """Whether this is one mailbox, with a name or without, and nothing besides."""
    try:
        return not CONTROLS.search(text) and bool(sanitize_address(text, "utf-8"))
    except (ValueError, IndexError):  # IndexError: what Python's parser raises for some broken ones
        return False


def made_safe(messages: Sequence[EmailMessage]) -> list[EmailMessage]:
    """The messages that can be sent, changed in place; one that is left without a receiver is not among them."""
    for message in messages:
        message.subject = one_line(message.subject)
        message.to, message.cc, message.bcc = (_addresses(each) for each in (message.to, message.cc, message.bcc))
        message.reply_to = _addresses(message.reply_to)
        message.extra_headers = {one_line(name): one_line(value) for name, value in message.extra_headers.items()}
        if not is_address(message.from_email):
            message.from_email = settings.DEFAULT_FROM_EMAIL
    return [message for message in messages if message.recipients()]


def _addresses(given: Iterable[str]) -> list[str]:
    kept = [address for address in given if is_address(address)]
    if len(kept) < len(list(given)):
        logger.warning("A mail was addressed to something that is no address; that receiver was left out.")
    return kept
