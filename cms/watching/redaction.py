"""What must not reach a log or a report: the secret part of an address, what was asked for, mail and IP addresses."""

import re
from functools import cache

from django.apps import apps
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

# Addresses below which the rest is a key: a guest's link (in every language), a new password, an invitation.
KEYED = ("guest-review/", "password_reset/confirm/", "admin/invitation/")
MAIL = re.compile(r"[\w.+-]+(?:@|%40)[\w-]+\.[\w.-]+")
# Of an IP address the network is enough to tell one trouble from another; our own machine is nobody.
IPV4 = re.compile(r"(?<![\w.])(?!127\.|0\.)(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}(?![\w.]*\d)")
IPV6 = re.compile(r"(?<![\w:.])((?:[0-9a-f]{1,4}:){2})(?:[0-9a-f]{0,4}:){2,5}[0-9a-f]{1,4}(?![\w:])", re.IGNORECASE)
QUERY = re.compile(r"(/[^\s\"'?#<>]*)\?[^\s\"'<>=]+=[^\s\"'<>]*")


def without_secrets(text: str) -> str:
    """A path or a text around paths, with `…` where a link's key stood."""
    return _keys().sub(r"\1…", text) if "/" in text and apps.ready else text


def quiet(text: str) -> str:
    """What a log line may say: no keys, query strings, mail addresses, nor the end of an IP address."""
    text = MAIL.sub("…@…", QUERY.sub(r"\1?…", without_secrets(text)))
    return IPV6.sub(r"\1…", IPV4.sub(r"\1.…", text))


def without_people(text: str) -> str:
    """The first line only (databases name the row on the next ones), without keys and mail addresses."""
    return MAIL.sub("…@…", without_secrets(text.partition("\n")[0]))


@cache
def _keys() -> re.Pattern[str]:
    words = set()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            words |= {re.escape(gettext(word)) for word in KEYED}
    return re.compile(rf"(/(?:{'|'.join(sorted(words))}))[^\s\"'?#<>]+")
