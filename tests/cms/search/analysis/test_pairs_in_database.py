"""The same pairs through entries and the back end of the database in use."""

from collections import defaultdict

import pytest

from cms.search.entries.storing import store
from cms.search.models import Entry
from cms.search.question import Question
from cms.search.results import Results
from tests.cms.search.analysis.test_pairs import FOUND, WRONGLY_FOUND, pairs

NAMES = ("finnish-search-pairs.tsv", "more-finnish-pairs.tsv")


@pytest.fixture
def answers(tree, analyser):
    """For each question the texts that the database finds with it."""
    wanted = [pair for name in NAMES for expect in ("match", "no_match") for pair in pairs(name, expect)]
    texts = sorted({text for _question, text in wanted})
    fields = {"kind": "page", "language": "fi", "site": "", "page": tree.home}
    store(
        [Entry(key=f"pair:{at}", title="", text=text, **fields) for at, text in enumerate(texts)], Entry.objects.none()
    )
    here, found = Results(Question.of("", "fi")), defaultdict(set)
    for question in {question for question, _text in wanted}:
        found[question] = set(here.answering(Question.of(question, "fi")).values_list("text", flat=True))
    return found


def test_the_database_finds_what_people_say_it_must_and_hardly_anything_else(answers, analyser):
    for name in NAMES:
        wanted, unwanted = pairs(name, "match"), pairs(name, "no_match")
        missed = [pair for pair in wanted if pair[1] not in answers[pair[0]]]
        wrong = [pair for pair in unwanted if pair[1] in answers[pair[0]]]
        assert len(missed) <= (1 - FOUND[analyser]) * len(wanted), missed
        assert len(wrong) <= WRONGLY_FOUND * len(unwanted), wrong
