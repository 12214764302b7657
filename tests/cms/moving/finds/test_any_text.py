"""Whatever the text: no finder fails, all offsets lie within it, and a megabyte takes less than two seconds."""

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.moving import finds
from cms.moving.finds import Found, Speaker

KNOWN = (Speaker("Maija Malli", "asiantuntija"),)
FINDERS: dict[str, Callable[[str], object]] = {
    "people": lambda text: finds.people(text.split("\n")),
    "credit": finds.credit,
    "stamp": finds.stamp,
    "event_times": lambda text: finds.event_times(text, 2018),
    "places": finds.places,
    "quotes": lambda text: finds.quotes(text, KNOWN),
    "hashtags": finds.hashtags,
    "addresses": finds.addresses,
    "short_address": finds.short_address,
    "document": finds.document,
    "external_news": finds.external_news,
    "project_row": finds.project_row,
    "project_facts": lambda text: finds.project_facts(text.split("\n")),
    "key_figures": finds.key_figures,
    "language_of": finds.language_of,
    "video": finds.video,
}
# Pieces that wake the finders up, for texts that are nearly right.
PIECES = st.sampled_from(
    [
        "Maija Malli",
        "von ",
        "K. ",
        "puh. ",
        "050 123 4567",
        "+358 (0)",
        "(at)",
        " at ",
        "example.fi",
        "@",
        "– ",
        "”",
        '"',
        ", sanoo ",
        "toimi ",
        "projektipäällikkönä",
        "Hanke on päättynyt.",
        "Kuva: ",
        "©",
        "6.3.2018",
        "31.12.9999",
        "30.2.0000",
        "klo ",
        "13.30–17",
        "ti ",
        "maaliskuun 6. päivänä",
        "6 March",
        "March 99, 0",
        "Paikka: ",
        "Linnankatu 2",
        "#6Aika",
        "www.",
        "https://",
        "(pdf, 1,2 Mt)",
        "Hankekoodi: ",
        "A70011",
        "Kesto ",
        "13/2015–0/0",
        "30 %",
        "1 000 000 €",
        "\n",
        "\t",
        ": ",
        "(",
        ")",
        ".",
        ",",
        " ",
        "ß",
        "İ",
        "ﬁ",
        "\u0301",
        "²",
        "٣.٣.٢٠١٨",
        "\x00",
        "\u202e",
        "\U0001d7d9.\U0001d7da.2018",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=40).map("".join))
LONG = {
    "one letter": "a",
    "capitals": "Aa ",
    "numbers": "1.",
    "digits": "100 ",
    "phones": "050 1234567 ",
    "signs": "a(at)",
    "dots": "a.",
    "blanks": " ",
    "dashes": "– ",
    "marks": '"',
    "quotes": "”aa bb cc dd” ",
    "hashes": "#a",
    "brackets": "(",
    "days": "6.3. ",
    "months": "6 March ",
    "weekdays": "tiistaina ",
    "addresses": "www.",
    "sites": "x.fi ",
    "lines": "\n",
    "credits": "Kuva: ",
    "says": ", sanoo ",
    "names": "Maija Malli, ",
    "titles": "johtava asiantuntija ",
    "colons": "a: ",
    "streets": "Linnankatu 2 ",
    "venues": "keskus ",
    "percents": "30 % ",
    "mails": "a.b@example.fi ",
    "people": "Maija Malli, asiantuntija, +358 50 123 4567, maija.malli (at) example.com.\n",
}


def check(name: str, text: str) -> None:
    found = FINDERS[name](text)
    for one in found if isinstance(found, list) else [found] if found else []:
        assert isinstance(one, Found)
        assert 0 <= one.start <= one.end <= len(text)
        assert 0 <= one.sure <= 1


@pytest.mark.parametrize("name", FINDERS)
def test_any_text_is_read_without_an_error(name: str):
    @settings(max_examples=50, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(TEXTS)
    def run(text: str) -> None:
        check(name, text)
        check(name, f"– {text}")

    run()


@pytest.mark.parametrize("name", FINDERS)
def test_a_megabyte_takes_less_than_two_seconds(name: str):
    slow = {}
    for what, piece in LONG.items():
        # A part first: what grows faster than the text shows there already, and the suite stays short.
        text = piece * (50_000 // len(piece))
        start = time.process_time()
        FINDERS[name](text)
        spent = time.process_time() - start
        if spent > 0.15:
            text = piece * (1_000_000 // len(piece))
            start = time.process_time()
            FINDERS[name](text)
            spent = time.process_time() - start
            if spent > 2:
                slow[what] = spent
    assert slow == {}
