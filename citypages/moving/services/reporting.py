"""What became of every word of a source."""

from typing import Any

from citypages.moving.models import MovedPage


def report(moved: MovedPage) -> dict[str, Any]:
    """What became of every word of the source; before it is saved, what would become of it.

    rows: of each piece of the source, in its order: number, text, became (list of {label, text}), dropped (sentence
    or ''), missing (words that are nowhere). notes: sentences for the editor. dropped, missing: number of words.
    words: number of words of the source. pairs: of an edition, rows of {source, target} (either may be '').
    """
    return moved.report
