"""Whether two sources are editions of one page: the same pictures, names and numbers, in the same order."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

from citypages.moving.models import Move, MovedPage
from cms.languages.names import source_language

ENOUGH = 0.6  # of 1; two pages of one site that are about different things reach about 0.4
NUMBER = re.compile(r"\d[\d.,:–]*\d|\d")
NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-ZÅÄÖ]\w{2,}", re.MULTILINE)
MOST_EARLIER = 50


def likely(moved: MovedPage) -> MovedPage | None:
    """The page of the same import, or an earlier one of the same site, that this is most likely the edition of."""
    if moved.recognised.get("language") in ("", None, source_language()):
        return None
    earlier = MovedPage.objects.filter(
        move__section=moved.move.section, move__state=Move.State.SAVED, page__isnull=False
    )
    candidates = [
        *moved.move.pages.exclude(pk=moved.pk),
        *earlier.exclude(source={}).order_by("-pk")[:MOST_EARLIER],
    ]
    rated = [
        (likeness(moved, other), other) for other in candidates if other.recognised.get("language") == source_language()
    ]
    best, other = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return other if best >= ENOUGH else None


def likeness(one: MovedPage, other: MovedPage) -> float:
    """From 0 to 1."""
    first, second = ([part["kind"] for part in moved.recognised.get("parts", ())] for moved in (one, other))
    texts = [_texts(moved) for moved in (one, other)]
    same_type = one.recognised.get("page_type") == other.recognised.get("page_type")
    return (
        0.35 * SequenceMatcher(None, first, second, autojunk=False).ratio()
        + 0.25 * shared(*(set(NUMBER.findall(text)) for text in texts))
        + 0.25 * shared(*(names_in(text) for text in texts))
        + 0.1 * shared(_pictures(one), _pictures(other))
        + 0.05 * same_type
    )


def names_in(text: str) -> set[str]:
    """Capital letters within sentences, cut short: 'Turussa' and 'Turku' are not told apart."""
    return {name[:4].casefold() for name in NAME.findall(text)}


def shared(one: set[Any], other: set[Any]) -> float:
    """What two sets have in common, of the smaller; half where neither has any."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.5 * (not one and not other)


def _texts(moved: MovedPage) -> str:
    return "\n".join(piece.get("text", "") for piece in moved.source.get("pieces", ()))


def _pictures(moved: MovedPage) -> set[str]:
    pieces: Iterable[dict[str, Any]] = moved.source.get("pieces", ())
    return {piece["attachment"]["name"] for piece in pieces if piece.get("attachment")}
