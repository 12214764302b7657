"""Which analyser serves a language."""

from functools import cache

from cms.search.analysis.analyser import Analyser, Memory
from cms.search.analysis.plain import Plain, Snowball


def analyser_of(language: str) -> Analyser:
    """The analyser of a language by its code; Finnish as SEARCH_ANALYSER says, or the best at hand."""
    return _analyser(language.partition("-")[0])


def memory_of(language: str) -> Memory:
    """An analyser with the words that this process remembers."""
    return _memory(language.partition("-")[0])


@cache
def _analyser(language: str) -> Analyser:
    if language == "fi":
        from cms.search.analysis.libvoikko_analyser import LibvoikkoAnalyser

        return LibvoikkoAnalyser()
    return Snowball("english") if language == "en" else Plain()


@cache
def _memory(language: str) -> Memory:
    return Memory(_analyser(language).terms)
