"""Voikko's transducer as a Python package (pyvoikko, kfst-rs), for machines without the system's libvoikko."""

from collections.abc import Sequence

import pyvoikko

from cms.search.analysis.analyser import Terms
from cms.search.analysis.finnish import terms_of
from cms.search.analysis.readings import Reading, reading


class PyvoikkoAnalyser:
    """Some 220 MB, 0.3 ms a word; the same readings as libvoikko's. Importing this module loads it."""

    name = "pyvoikko"

    def __init__(self, version: str) -> None:
        self.version = version

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """By its transducer."""
        return [terms_of(word, self.look) for word in words]

    def look(self, word: str) -> list[Reading]:
        """A word in small letters."""
        try:
            outputs = dict.fromkeys(output for output, _weight in pyvoikko.VOIKKO_FST.lookup(word))
        except pyvoikko.TokenizationException:  # a letter that it does not know
            return []
        return [reading(output) for output in outputs]
