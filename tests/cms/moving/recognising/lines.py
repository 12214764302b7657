"""A source of a few lines, for one rule at a time."""

from html import escape

from cms.moving.parts import Part
from cms.moving.recognising import accounting, recognise
from cms.moving.source import Kind, Piece, Source

LONG = "Tämä on leipätekstiä, joka kertoo pitkästi siitä, mitä kaupungissa on viime aikoina tehty ja opittu."
MORE = "Toinen kappale jatkaa samasta aiheesta omin sanoin, jotta sivulla olisi luettavaa useammankin rivin verran."


def source(*lines: str | Piece, **more) -> Source:
    """Lines of text with blank lines between them; pieces stay what they are, but for their numbers."""
    pieces = []
    for line in lines:
        if isinstance(line, Piece):
            pieces.append(Piece(**{**vars(line), "number": len(pieces)}))
        else:
            pieces.append(Piece(len(pieces), Kind.LINE, line, escape(line, quote=False), blank_before=True))
    return Source("sample", more.pop("format", "text"), tuple(pieces), **more)


def piece(kind: Kind, text: str = "", **more) -> Piece:
    return Piece(0, kind, text, more.pop("html", escape(text, quote=False)), **more)


def parts(*lines: str | Piece, **more) -> list[Part]:
    """What is made of the lines, no word lost."""
    found = recognise(source(*lines, **more))
    assert accounting(found).complete
    return list(found.parts)


def kinds(*lines: str | Piece, **more) -> list[str]:
    return [part.kind for part in parts(*lines, **more)]


def the(kind: str, *lines: str | Piece, **more) -> Part:
    """The only part of this kind."""
    (only,) = [part for part in parts(*lines, **more) if part.kind == kind]
    return only
