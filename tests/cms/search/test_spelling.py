"""Misspelt questions."""

from time import process_time

import pytest
from wagtail.models import PageViewRestriction

from cms.search.entries.rebuilding import rebuild
from cms.search.models import EntryWord
from cms.search.question import Question
from cms.search.results import Results
from cms.search.spelling import alike, suggestion
from cms.search.vocabulary import forget
from tests.cms.search.asking import titles
from tests.factories import content_page

WORDS = 50_000


def text(value):
    return [{"type": "text", "value": f"<p>{value}</p>"}]


@pytest.fixture
def written(tree):
    content_page(tree.turku, "Kaupungin työ", body=text("Kaupunki tekee työtä yhdessä."), slug="tyo")
    content_page(tree.espoo, "Rajapinta", body=text("Espoossa."), slug="rajapinta")
    rebuild()
    return tree


def suggested(question, site=None, language="fi"):
    return suggestion(Results(Question.of(question, language), site))


@pytest.mark.parametrize("typed", ["tyo", "Tyo", "tyossa", "kaupunki tyo"])
def test_a_word_without_its_dots_finds_the_word(written, typed):
    assert titles(typed) == ["Kaupungin työ"]
    assert suggested(typed) == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kaupnki", "kaupunki"),
        ("kapuunki", "kaupunki"),
        ("akupunki", "kaupunki"),
        ("Rajapnita", "rajapinta"),
        ('"kaupnki" tyo', '"kaupunki" tyo'),
        ("kaupnki työ!", "kaupunki työ!"),
    ],
)
def test_a_slip_is_corrected_and_the_other_words_stay_as_typed(written, typed, meant):
    assert suggested(typed).casefold() == meant


@pytest.mark.parametrize("typed", ["kaupunki", "työ", "xyzzyxyzzy", "", "?!", "kau", "kaupnki rajapinta"])
def test_nothing_is_suggested_that_would_not_be_found(written, typed):
    assert suggested(typed) == ""


def test_only_words_of_this_site_are_suggested(written):
    assert suggested("rajapnita", "espoo") == "rajapinta"
    assert suggested("rajapnita", "turku") == ""


def test_words_of_a_private_page_are_never_suggested(written):
    PageViewRestriction.objects.create(page=written.espoo, restriction_type="login")
    assert suggested("rajapnita") == ""


def test_words_of_one_language_are_not_suggested_in_another(written):
    assert suggested("kaupnki", language="en") == ""


def test_words_that_no_entry_has_any_more_are_forgotten(written):
    assert EntryWord.objects.filter(text="rajapinta").exists()
    written.espoo.get_children().get(slug="rajapinta").delete()
    assert forget() > 0
    assert not EntryWord.objects.filter(text="rajapinta").exists()
    assert EntryWord.objects.filter(text="kaupunki").exists()


def test_looking_for_words_alike_is_fast_among_fifty_thousand(tree):
    """At most 20 ms of CPU; letters are spread as in Finnish, where k begins every seventh word."""
    beginnings = "kkkkksssttpppvvmmlaaehjjyruoniäö"
    words = [f"{beginnings[n % 32]}{n:05}aupunki"[: 6 + n % 9] for n in range(WORDS)]
    EntryWord.objects.bulk_create(
        [EntryWord(language="fi", text=w, folded=w, initial=w[0], length=len(w)) for w in dict.fromkeys(words)]
        + [EntryWord(language="fi", text="kaupunki", folded="kaupunki", initial="k", length=8)]
    )
    times = []
    for _round in range(5):
        start = process_time()
        assert alike("kaupnki", "fi")[0] == "kaupunki"
        times.append(process_time() - start)
    assert min(times) < 0.02
