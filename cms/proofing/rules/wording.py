"""The words themselves: missing, the same as in the source, too long, ending differently."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.cities import CITIES
from cms.proofing.findings import Finding, Kind, Row, advise, block
from cms.proofing.values import ADDRESS, EMAIL

# What search engines show of a title and of a description, in characters.
SHOWN = {Kind.TITLE: 70, Kind.DESCRIPTION: 160}
# Names that are the same in every language although they are single words with a capital.
NAMES = {name.casefold() for city in CITIES for name in (city.name_fi, city.name_en)} | {"suomi", "finland"}
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
ENDS = ".!?:;…"


def check_length(row: Row, source: str, translated: str) -> Iterator[Finding]:
    """Longer than its field holds, or than search engines show."""
    length, shown = len(translated), SHOWN.get(row.kind, 0)
    if row.max_length and length > row.max_length:
        over = length - row.max_length
        text = ngettext("{over} character too many.", "{over} characters too many.", over).format(over=over)
        advice = _("At most %d characters fit here.") % row.max_length
        yield block(row, "too_long", _("Too long"), f"{text} {advice}")
    elif shown and length > shown:
        advice = _("Search engines show about %(shown)d characters; this has %(length)d.")
        yield advise(row, "long", _("Long for search engines"), advice % {"shown": shown, "length": length})


def check_sameness(row: Row, source: str, translated: str) -> Iterator[Finding]:
    """The source's own words; names, codes, numbers and addresses are the same in every language."""
    if row.is_kept or source.casefold().split() != translated.casefold().split() or is_name(source):
        return
    advice = _("Translate it, or say that it is not to be translated.")
    yield advise(row, "same", _("Same as the source"), advice)


def check_ending(row: Row, source: str, translated: str) -> Iterator[Finding]:
    """A sentence in one language and none in the other."""
    ends = [text.rstrip(' \n\u00a0"”’»)')[-1:] for text in (source, translated)]
    signs = [sign.replace("…", ".") if sign in ENDS else "" for sign in ends]
    if signs[0] == signs[1]:
        return
    if signs[0] and signs[1]:
        advice = _("The source ends in “%(source)s”, the translation in “%(translation)s”.")
    elif signs[0]:
        advice = _("The source ends in “%(source)s”, the translation does not.")
    else:
        advice = _("The translation ends in “%(translation)s”, the source does not.")
    words = {"source": ends[0], "translation": ends[1]}
    yield advise(row, "ending", _("Different ending"), advice % words)


def is_name(text: str) -> bool:
    """Whether a text holds nothing that could be translated."""
    words = WORD.findall(ADDRESS.sub("", EMAIL.sub("", text)))
    letters = [word for word in words if any(sign.isalpha() for sign in word)]
    if all(_is_proper(word) for word in letters):
        return True
    return len(letters) > 1 and all(word[0].isupper() or _is_proper(word) for word in letters)


def _is_proper(word: str) -> bool:
    """A name by its looks (6Aika, CoHeWe, EU), or a known one; single letters say nothing."""
    has_odd_capital = any(sign.isupper() for sign in word[1:])
    has_digit = any(sign.isdigit() for sign in word)
    return has_odd_capital or has_digit or len(word) == 1 or word.casefold() in NAMES
