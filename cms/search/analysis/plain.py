"""Languages of which only capitals are levelled, and those that a stemmer knows."""

from collections.abc import Sequence

import snowballstemmer

from cms.search.analysis.analyser import Terms


class Plain:
    """Any language: a word stands for itself."""

    name = "plain"
    version = "1"

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """Themselves in small letters."""
        return [Terms(frozenset({word.casefold()})) for word in words]


class Snowball:
    """A language that Snowball knows by its English name: a word stands for itself and its stem."""

    name = "snowball"
    version = "1"

    def __init__(self, language: str) -> None:
        self.stemmer = snowballstemmer.stemmer(language)

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """Word and stem."""
        return [Terms(frozenset({word, self.stemmer.stemWord(word)})) for word in map(str.casefold, words)]
