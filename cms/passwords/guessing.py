"""How many guesses a password takes: zxcvbn, which knows word lists, keyboards, dates and repetitions, with our words.

NIST SP 800-63B-4, 3.1.1.2, wants a list of common words and those of the context compared, and no rules of composition.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from zxcvbn.matching import RANKED_DICTIONARIES, add_frequency_lists, build_ranked_dict, omnimatch
from zxcvbn.scoring import most_guessable_match_sequence

FINNISH = Path(__file__).with_name("finnish.txt")
# zxcvbn takes time that grows with the square of the length; what is enough at the beginning is enough.
LOOKED_AT = 72
SHORTEST_WORD = 3
BETWEEN = re.compile(r"[\W_]+")
KINDS = 33  # signs on a keyboard that are neither letters nor digits
DOTLESS = str.maketrans("äöå", "aoa")


def guesses_for(password: str, words: Iterable[str] = ()) -> int:
    """About how many guesses somebody needs who knows the usual lists and `words`, those about the person and place."""
    _learn_finnish()
    own = build_ranked_dict(list(dict.fromkeys(spellings(words))))
    # A dictionary of its own for each call: zxcvbn's own function writes its user's words into what all threads share.
    known = RANKED_DICTIONARIES | {"user_inputs": own}
    whole = unicodedata.normalize("NFKC", password)
    guesses = _guesses(whole, known)
    # Once more without what stands between words, which zxcvbn takes for words of their own; each kind costs a guess.
    if (letters := BETWEEN.sub("", whole)) != whole and letters:
        kinds = len(set(whole) - set(letters))
        guesses = min(guesses, _guesses(letters, known) * KINDS**kinds)
    return guesses


def _guesses(text: str, known: dict) -> int:
    return int(most_guessable_match_sequence(text[:LOOKED_AT], omnimatch(text[:LOOKED_AT], known))["guesses"])


def spellings(words: Iterable[str]) -> Iterable[str]:
    """The parts of each word or name, small, with and without dots."""
    for word in words:
        small = word.casefold()
        for part in (small, BETWEEN.sub("", small), *BETWEEN.split(small)):
            if len(part) >= SHORTEST_WORD:
                yield part
                yield part.translate(DOTLESS)


@cache
def _learn_finnish() -> None:
    """Once for a process."""
    lines = FINNISH.read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    add_frequency_lists({"finnish": list(dict.fromkeys(spellings(words)))})
