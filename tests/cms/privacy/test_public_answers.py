"""Whatever the public asks for, on the programme's host and a city's, in both languages, names nobody's mailbox."""

import re

import pytest

from tests.cms.privacy.full import MAIL, PLAIN, Crawler, fill
from tests.projectpages.calls.ideas.conftest import read
from tests.tree import Tree
from tests.visiting import send

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def crawled(planted: None) -> Crawler:
    fill(Tree())
    crawler = Crawler()
    crawler.crawl()
    return crawler


def test_no_public_answer_holds_an_address(crawled):
    """Before: 39 answers did, in titles, summaries, alt texts, JSON-LD, feeds, calendars, search results."""
    kinds = {answer.get("Content-Type", "").partition(";")[0] for answer in crawled.answers.values()}
    assert {"text/html", "application/atom+xml", "text/calendar", "application/xml", "text/plain"} <= kinds
    assert {answer.status_code for answer in crawled.answers.values()} >= {200, 404}
    assert len(crawled.answers) > 40
    assert crawled.found(PLAIN) == {}


def test_it_is_there_for_people(crawled):
    """The same pages do tell how to write: what is masked is readable, and no robot's pattern."""
    told = crawled.found(re.compile(r"salla\.salainen(?:<span class=\"at\">)?\(at\)"))
    assert len(told) > 20


def test_a_visitor_gets_her_own_words_back(crawled, client):
    """A form that was sent with a mistake shows what was typed, and the thanks repeat none of it."""
    answer = send(client, "/saavutettavuusseloste/", "feedback", message="", email=MAIL)
    assert read(answer).select_one("[name=feedback-email]")["value"] == MAIL
    assert "no-store" in answer["Cache-Control"] or "private" in answer["Cache-Control"]
    told = send(client, "/saavutettavuusseloste/", "feedback", message="Ei aukea", email="oma@example.fi")
    assert "oma@" not in client.get(told["Location"]).content.decode()


def test_what_is_kept_for_others_is_masked_already(settings):
    """The page cache stands outside, so that nothing in the clear lies on its disk or in Redis."""
    order = settings.MIDDLEWARE
    kept, masked = "cms.caching.middleware.PageCacheMiddleware", "cms.privacy.middleware.PlainMailMiddleware"
    assert order.index(masked) == order.index(kept) + 1
