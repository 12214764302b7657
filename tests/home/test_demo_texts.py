"""The demo's texts keep to the house style (domain.md B6)."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from home.demo.brochure import brochure
from home.demo.events import EVENTS
from home.demo.files import DOCUMENTS, PARAGRAPHS
from home.demo.loader.streams import typeset
from home.demo.pages import PAGES
from home.demo.people import PEOPLE
from home.demo.projects import PROJECTS
from home.demo.shapes import T

LINK = re.compile(r"<[^>]+>")


def texts(value: Any) -> Iterator[T]:
    """Every text in the demo's data, however deep."""
    if isinstance(value, T):
        yield value
    elif is_dataclass(value):
        yield from texts([getattr(value, part.name) for part in fields(value)])
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts(part)


ALL = list(texts([PAGES, PROJECTS, EVENTS, PEOPLE, PARAGRAPHS]))


def test_every_text_has_both_languages():
    assert not [text for text in ALL if bool(text.fi) != bool(text.en)]
    assert len(ALL) > 500


@pytest.mark.parametrize("fault", [r"\d-\d", r"\d%", r"  ", r"“", r"\bklo \d+:", r" - "])
def test_finnish_keeps_to_the_house_style(fault):
    assert not [text.fi for text in ALL if re.search(fault, LINK.sub("", text.fi))]


@pytest.mark.parametrize("fault", [r"\d-\d", r"\d %", r"  ", r"”[^“]*”", r" - ", r"\d,\d\b"])
def test_english_keeps_to_the_house_style(fault):
    assert not [text.en for text in ALL if re.search(fault, LINK.sub("", text.en))]


def test_no_text_has_straight_quotes():
    assert not [text for text in ALL if re.search(r"[\"']", LINK.sub("", text.fi + text.en))]


def test_an_ingress_has_at_most_three_sentences():
    for page in (*PAGES, *PROJECTS, *EVENTS):
        for summary in (*page.summary, page.later_summary):
            assert len(re.findall(r"[.?!](?:\s|$)", summary)) <= 3, summary


def test_no_link_says_only_read_more():
    links = [match for text in ALL for part in text for match in re.findall(r"<a [^>]*>([^<]*)</a>", part)]
    assert links
    assert not {"täältä", "tästä", "lue lisää", "here", "read more"} & {link.lower() for link in links}


def test_an_ended_role_has_a_last_day_and_invented_people_look_invented():
    for person in PEOPLE:
        assert person.name.split()[-1] in {"Esimerkki", "Keksitty", "Kuviteltu"}


def test_numbers_stay_with_their_units():
    assert typeset("30 %, 95 milj. €, 52 304 927 €, klo 13.30") == (
        "30\u00a0%, 95\u00a0milj.\u00a0€, 52\u00a0304\u00a0927\u00a0€, klo\u00a013.30"
    )
    assert typeset("vuonna 2014 kaupunki") == "vuonna 2014 kaupunki"


def test_the_brochure_tells_a_screen_reader_its_title_language_and_structure():
    content = brochure("Otsikko (ä)", ["Kappale."], "fi")
    assert content.startswith(b"%PDF-1.7")
    for part in (
        b"/Lang (fi)",
        b"/Marked true",
        b"/DisplayDocTitle true",
        b"/S /H1",
        "Otsikko \\(ä\\)".encode("cp1252"),
    ):
        assert part in content


def test_every_file_has_content():
    assert all(len(document.content()) > 500 for document in DOCUMENTS.values())
