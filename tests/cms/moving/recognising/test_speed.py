"""How long recognition takes, in CPU seconds."""

import time

from cms.moving.recognising import accounting, recognise
from cms.moving.source import Kind, Piece, Source
from tests.cms.moving.recognising.drawn import stories
from tests.cms.moving.recognising.formats import FORMATS


def seconds(source: Source) -> float:
    start = time.process_time()
    assert accounting(recognise(source)).complete
    return time.process_time() - start


def repeated(lines: list[str], count: int, kind: Kind = Kind.LINE) -> Source:
    texts = [f"{lines[number % len(lines)]}" for number in range(count)]
    pieces = tuple(Piece(at, kind, text, "", level=2 if kind == Kind.HEADING else 0) for at, text in enumerate(texts))
    return Source("long", "text", pieces)


def test_two_thousand_words_take_less_than_two_seconds():
    pieces = [piece for sample in stories(40) for piece in FORMATS["text"](sample)[0].pieces]
    words, chosen = 0, []
    while words < 2000:
        piece = pieces[len(chosen)]
        chosen.append(Piece(**{**vars(piece), "number": len(chosen)}))
        words += len(piece.text.split())
    assert seconds(Source("long", "text", tuple(chosen))) < 2


def test_time_grows_with_the_length_alone():
    """Lines of what each rule looks around for; the house's limit for such a page is 30 seconds."""
    for lines in (["Otsikko numero yksi"], ["Instagram"], ["Kuva: Aino Mallinen"], ["Hankkeet"], ["Jaa Facebookissa"]):
        assert seconds(repeated(lines, 1000)) < 3 / 2
    assert seconds(repeated(["Ensimmäinen otsikko", "Toinen – lisä"], 10_000, Kind.HEADING)) < 15
