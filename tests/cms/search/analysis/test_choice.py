"""Which analyser is used, and what is said when it is not there."""

import pytest

from cms.search.analysis import analyser_of, choice
from cms.search.analysis.analyser import Memory, Terms
from cms.search.analysis.checks import named_analyser_is_there
from cms.search.analysis.plain import Plain


def test_the_best_at_hand_is_used_where_none_is_named(settings):
    settings.SEARCH_ANALYSER = ""

    assert choice.chosen() == next(name for name in choice.NAMES if choice.is_available(name))


def test_the_one_that_is_named_is_used(analyser):
    assert analyser_of("fi").name == analyser
    assert analyser_of("fi").version
    assert analyser_of("fi").terms([]) == []


def test_a_region_is_read_as_its_language():
    assert analyser_of("en-gb") is analyser_of("en")


@pytest.mark.parametrize(("name", "errors"), [("", 0), ("light", 0), ("grep", 1)])
def test_an_unknown_name_is_an_error(settings, name, errors):
    settings.SEARCH_ANALYSER = name

    assert len(named_analyser_is_there(None)) == errors


def test_only_the_words_met_last_are_remembered():
    asked: list[str] = []

    def ask(words):
        asked.extend(words)
        return [Terms(frozenset({word})) for word in words]

    memory = Memory(ask, otherwise=lambda: Plain("1"), size=2)
    memory.terms(["a", "b"])
    memory.terms(["a", "c"])
    memory.terms(["a", "c", "b"])

    assert asked == ["a", "b", "c", "b"]
