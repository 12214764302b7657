"""Nothing that can be typed is a server error."""

import random

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from cms.people.models import Person
from cms.search.question import Question
from cms.search.results import Results
from cms.search.spelling import suggestion
from media.models import CustomDocument, CustomImage

PIECES = [
    *"\"'`*():-+^~<>&|!%_\\/{}[];,.?#@$€=\t\n\r\0\x1b\x7f",
    *(
        "silta",
        "Työ",
        "6Aika",
        "EAKR:n",
        "kaupunki-hanke",
        "NEAR",
        "AND",
        "OR",
        "NOT",
        "title:",
        "{body}",
        "NULL",
        "--",
    ),
    *(
        "\ud800",
        "\udfff",
        "\u202e",
        "\u200f",
        "שלום",
        "مرحبا",
        "漢字",
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈",
        "ﬁ",
        "İ",
        "ß",
        "ǅ",
        "e\u0301\u0301",
        "\u00ad",
        "\ufeff",
    ),
    *("a" * 300, "0" * 40, "1e999", "-1", "%00", "%ED%A0%80", "maija@example.org", "https://turku.fi/%", "(at)"),
]
ALWAYS = [
    "",
    " ",
    '"',
    '""',
    "'",
    "*",
    "a*",
    "(",
    ")",
    "a OR",
    "NOT a",
    "-a",
    "\0",
    "a\0b",
    "\ud800",
    "a" * 10_000,
    '"a ' * 3000,
]
ALWAYS += [
    ":" * 10_000,
    "ä" * 10_000,
    "é" * 10_000,
    "a.b@" * 2500,
    "🙂" * 5000,
    "\u202e" + "olé " * 20,
    "x'); DROP TABLE search_entry;--",
]
SEED = 20
ROUNDS = 40


def typed():
    chance = random.Random(SEED)  # noqa: S311  (typing, no secrets)
    made = ["".join(chance.choices(PIECES, k=chance.randrange(1, 12))) for _round in range(ROUNDS)]
    return [*ALWAYS, *made]


@pytest.mark.parametrize("language", ["fi", "en", "sv"])
def test_any_question_has_results(tree, language):
    for text in typed():
        results = Results(Question.of(text, language))
        results.counts("kind")
        results.entries(0, 10)
        assert isinstance(suggestion(results), str)


@pytest.mark.parametrize("model", [Page, CustomImage, CustomDocument, Person])
@pytest.mark.parametrize("way", ["search", "autocomplete"])
def test_any_query_reaches_the_back_end_unharmed(tree, model, way):
    for text in typed():
        for operator in ("and", "or"):
            results = getattr(get_search_backend(), way)(text, model.objects.all(), operator=operator)
            list(results[:5])
            assert results.count() >= 0


def encoded(text):
    """As it may stand in an address: lone surrogates as the bytes that browsers never send and others do."""
    return {"q": text.encode("utf-8", "surrogatepass")}


def test_the_search_page_answers_whatever_is_asked(tree, client):
    for text in typed():
        answer = client.get(reverse("search"), encoded(text), headers={"host": "turku.localhost:8000"})
        assert answer.status_code in {200, 400}, repr(text[:80])


@pytest.mark.parametrize(
    "name",
    [
        "wagtailadmin_pages:search",
        "wagtailimages:index",
        "wagtaildocs:index",
        "wagtailimages_chooser:choose",
        "wagtaildocs_chooser:choose",
        "wagtailadmin_choose_page_search",
    ],
)
def test_searches_in_the_admin_answer_whatever_is_asked(tree, admin_client, name):
    admin_client.raise_request_exception = False
    failed = [text[:80] for text in typed() if admin_client.get(reverse(name), encoded(text)).status_code >= 500]
    assert not failed
