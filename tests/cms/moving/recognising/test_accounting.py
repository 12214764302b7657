"""Every word of a source is on the page or among what is dropped, whatever the source is."""

from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.moving.parts import KINDS, PAGE_TYPES, REASONS, Part, Recognised, words
from cms.moving.recognising import accounting, recognise
from cms.moving.source import Attachment, Kind, Piece, Source
from tests.cms.moving.recognising.drawn import stories
from tests.cms.moving.recognising.formats import FORMATS

# Lines that say something to recognition, cut and mixed with anything.
TELLING = sorted(
    {piece.text for sample in stories(15) for piece in FORMATS["text"](sample)[0].pieces}
    | {
        "– No niin, Testaaja sanoo.",
        "Kuva:",
        "#1 #2",
        "Hankkeet",
        "puh.",
        "klo 25.61",
        "31.2.2018",
        "a@b",
        "(pdf)",
        "http://",
    }
)
TEXT = st.one_of(
    st.sampled_from(TELLING),
    st.text(max_size=60),
    st.builds(
        lambda a, b, cut: f"{a[:cut]}{b[cut:]}", st.sampled_from(TELLING), st.sampled_from(TELLING), st.integers(0, 60)
    ),
)


@st.composite
def sources(draw) -> Source:
    pieces = []
    for number in range(draw(st.integers(0, 14))):
        kind, text = draw(st.sampled_from(list(Kind))), " ".join(draw(TEXT).split())
        cells = tuple(tuple(text.split(" ", 1)) for _row in range(draw(st.integers(0, 2))))
        pieces.append(
            Piece(
                number,
                kind,
                text,
                draw(
                    st.sampled_from([escape(text), f'<a href="https://www.example.fi/">{escape(text)}</a>', "", text])
                ),
                level=draw(st.integers(1, 6)) if kind == Kind.HEADING else 0,
                list_number=draw(st.integers(1, 3)) if kind == Kind.ITEM else 0,
                blank_before=draw(st.booleans()),
                rows=cells if kind == Kind.TABLE else (),
                alt=draw(TEXT) if kind == Kind.PICTURE else "",
                attachment=Attachment("a.pdf") if kind in (Kind.PICTURE, Kind.FILE) else None,
                region=draw(st.sampled_from(["", "", "", "nav", "footer", "aside", "share"])),
            )
        )
    title = draw(st.sampled_from(["", "6Aika", TELLING[0]]))
    return Source("any", "text", tuple(pieces), title=title, language=draw(st.sampled_from(["", "fi", "en"])))


@given(sources(), st.sampled_from(["", *PAGE_TYPES]))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_word_of_any_source_is_lost(source, page_type):
    found = recognise(source, page_type=page_type)
    told = accounting(found)
    assert told.lost == ()
    assert told.complete
    assert told.total == sum(len(words(f"{piece.text} {piece.alt}")) for piece in source.pieces)
    assert told.kept + sum(len(one.words) for one in told.dropped) == told.total
    for part in found.parts:
        assert set(part.values) <= set(KINDS[part.kind])
        assert part.values.get("reason", "share") in REASONS
        assert 0 <= part.sure <= 1
        assert not set(part.others) & {part.kind}


def test_a_word_that_no_part_says_is_lost():
    source = Source("x", "text", (Piece(0, Kind.LINE, "Yksi kaksi kaksi kolme", "Yksi kaksi kaksi kolme"),))
    part = Part("paragraph", {"html": "<p>Yksi <b>kaksi</b></p>"}, (0,))
    told = accounting(Recognised(source, "content", 1, "fi", (part,)))
    assert told.lost[0].words == ("kaksi", "kolme")
    assert told.kept == 2


def test_a_word_is_not_kept_by_a_part_of_another_piece():
    source = Source("x", "text", (Piece(0, Kind.LINE, "Yksi", "Yksi"), Piece(1, Kind.LINE, "Yksi", "Yksi")))
    told = accounting(Recognised(source, "content", 1, "fi", (Part("paragraph", {"html": "<p>Yksi</p>"}, (0,)),)))
    assert [one.piece for one in told.lost] == [1]


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("puh. 050 000 0012", "person", {"phone": "+358500000012"}),
        ("aino.mallinen (at) example.fi", "person", {"email": "aino.mallinen@example.fi"}),
        (
            "tiistaina 6.3.2018 klo 13.30–17",
            "event_time",
            {"start": "2018-03-06T13:30+02:00", "end": "2018-03-06T17:00+02:00"},
        ),
        ("Kuva: Aino Mallinen", "figure", {"credit": "Aino Mallinen"}),
    ],
)
def test_what_a_part_says_in_its_own_way_is_kept(text, kind, values):
    source = Source("x", "text", (Piece(0, Kind.LINE, text, text),))
    assert accounting(Recognised(source, "content", 1, "fi", (Part(kind, values, (0,)),))).lost == ()
    other = dict.fromkeys(values, "muu")
    assert accounting(Recognised(source, "content", 1, "fi", (Part(kind, other, (0,)),))).lost
