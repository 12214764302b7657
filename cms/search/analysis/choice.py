"""Which analyser serves a language: for Finnish the one that SEARCH_ANALYSER names, else the best at hand.

Each is imported where it is chosen: the others would fill the memory of every process, or are not installed.
"""

from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings

from cms.search.analysis import shared
from cms.search.analysis.analyser import Analyser, Memory
from cms.search.analysis.lexicon import lexicon, place
from cms.search.analysis.plain import Guess, Plain, Snowball, snowball_name

# Best first.
NAMES = ("libvoikko", "pyvoikko", "light")
# Our own part of what an index holds: count it up when a change here gives words other terms.
RULES = "1"


def analyser_of(language: str) -> Analyser:
    """The analyser of a language by its code."""
    return _analyser(language.partition("-")[0], settings.SEARCH_ANALYSER)


def memory_of(language: str) -> Memory:
    """The same, with the words that this process remembers."""
    return _memory(language.partition("-")[0], settings.SEARCH_ANALYSER)


def chosen(wanted: str = "") -> str:
    """The name of the Finnish analyser in use; one that is wanted but not there is passed over (see checks)."""
    return next(name for name in (wanted, *NAMES) if name in NAMES and is_available(name))


def is_available(name: str) -> bool:
    """Whether a Finnish analyser can be used on this machine."""
    if name == "libvoikko":
        return _libvoikko() is not None
    return all(map(find_spec, ("pyvoikko", "kfst_rs") if name == "pyvoikko" else ("simplemma", "marisa_trie")))


def folder() -> Path:
    """Where analysers keep what they make: the lexicon, the socket."""
    return Path(settings.VAR_DIR) / "analysis"


def socket_path() -> Path:
    """Where the process listens that analyses for all."""
    return folder() / "socket"


def forget() -> None:
    """Choose anew: something has changed around this process."""
    _analyser.cache_clear()
    _memory.cache_clear()


def finnish(name: str) -> Analyser:
    """A Finnish analyser by its name, in this process itself."""
    if name == "libvoikko" and (found := _libvoikko()):
        return found
    if name == "pyvoikko":
        from cms.search.analysis.pyvoikko_analyser import PyvoikkoAnalyser  # noqa: PLC0415  loads 220 MB

        return PyvoikkoAnalyser(_versions("pyvoikko"))
    from cms.search.analysis.light import LightAnalyser  # noqa: PLC0415  loads rules

    return LightAnalyser(lexicon(folder()), _versions("simplemma"))


@cache
def _analyser(language: str, wanted: str) -> Analyser:
    if language == "fi":
        name = chosen(wanted)
        if name == "pyvoikko" and (shared.is_relied_on() or shared.answers(socket_path())):
            return shared.SharedAnalyser(socket_path(), name, _versions(name))
        return finnish(name)
    stemmed = snowball_name(language)
    return Snowball(stemmed, _versions("snowballstemmer")) if stemmed else Plain(RULES)


@cache
def _memory(language: str, wanted: str) -> Memory:
    return Memory(_analyser(language, wanted).terms, otherwise=_second_best)


def _second_best() -> Analyser:
    """For a moment in which nobody answers: the lexicon if it is there, else endings."""
    return finnish("light") if place(folder()).exists() else Guess(RULES)


@cache
def _libvoikko() -> Analyser | None:
    """None where the wrapper, the library or its dictionary is missing."""
    try:
        from cms.search.analysis.libvoikko_analyser import LibvoikkoAnalyser  # noqa: PLC0415  may not be there

        return LibvoikkoAnalyser(RULES)
    except (ImportError, OSError, RuntimeError):
        return None


def _versions(package: str) -> str:
    return f"{version(package)}/{RULES}"


def label_of(language: str) -> str:
    """Name and version of a language's analyser, of which an index is told to be another's. Loads nothing large."""
    name = chosen(settings.SEARCH_ANALYSER) if language.partition("-")[0] == "fi" else ""
    if name in {"pyvoikko", "light"}:
        return f"{name} {_versions('simplemma' if name == 'light' else name)}"
    analyser = analyser_of(language)
    return f"{analyser.name} {analyser.version}"
