"""Languages of which only capitals are levelled, those that a stemmer knows, and Finnish with nothing to look into."""

from collections.abc import Sequence

import snowballstemmer
from django.utils import translation

from cms.search.analysis.analyser import Terms
from cms.search.analysis.finnish import terms_of


def snowball_name(language: str) -> str:
    """What Snowball calls a language, by its code; '' where it does not know it."""
    try:
        name = translation.get_language_info(language)["name"].split()[0].lower()
    except KeyError:  # nor does Django
        return ""
    return name if name in snowballstemmer.algorithms() else ""


class Plain:
    """Any language: a word stands for itself."""

    name = "plain"

    def __init__(self, version: str) -> None:
        self.version = version

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """Themselves in small letters."""
        return [Terms(frozenset({word.casefold()})) for word in words]


class Snowball:
    """A language that Snowball knows by its English name: a word stands for itself and its stem."""

    name = "snowball"

    def __init__(self, language: str, version: str) -> None:
        self.version = version
        self.stemmer = snowballstemmer.stemmer(language)

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """Word and stem."""
        return [Terms(frozenset({word, self.stemmer.stemWord(word)})) for word in map(str.casefold, words)]


class Guess:
    """Finnish by its endings alone."""

    name = "guess"

    def __init__(self, version: str) -> None:
        self.version = version

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """As of words that no dictionary knows."""
        return [terms_of(word, lambda _word: ()) for word in words]
