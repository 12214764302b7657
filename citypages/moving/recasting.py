"""A part as another kind, made of the same pieces of the source: one click of the editor."""

from typing import Any

from django.utils.html import escape

from cms.moving.parts import Part
from cms.moving.source import Kind, Piece, Source

BY_EDITOR = "editor"  # beside cms.moving.parts.REASONS


def recast(part: Part, kind: str, source: Source) -> Part:
    """The part with the values of another kind. What that kind cannot take stays in the report as text."""
    pieces = [source.pieces[number] for number in part.pieces]
    values = _values(kind, pieces, part.values)
    return Part(kind, values, part.pieces, 1.0, (part.kind, *(other for other in part.others if other != kind)))


def _values(kind: str, pieces: list[Piece], old: dict[str, Any]) -> dict[str, Any]:
    text = " ".join(piece.text for piece in pieces if piece.text)
    lines = [piece.text for piece in pieces if piece.text]
    first, rest = (lines[0], lines[1:]) if lines else ("", [])
    picture = next((piece.number for piece in pieces if piece.kind == Kind.PICTURE), None)
    table = next((piece for piece in pieces if piece.rows), None)
    address = next((piece.address for piece in pieces if piece.address), str(old.get("address", "")))
    name, _dash, tagline = text.partition(" – ")
    marked = [piece.html or escape(piece.text) for piece in pieces if piece.text]
    made: dict[str, dict[str, Any]] = {
        "heading": {"text": text, "level": old.get("level") or 2},
        "paragraph": {"html": "".join(f"<p>{html}</p>" for html in marked)},
        "list": {
            "html": f"<ul>{''.join(f'<li>{html}</li>' for html in marked)}</ul>",
            "ordered": False,
        },
        "person": {"name": first, "title": ", ".join(rest), "portrait": picture},
        "figure": {
            "picture": picture,
            "alt": next((piece.alt for piece in pieces if piece.alt), ""),
            "caption": text,
            "credit_kind": "photo",
        },
        "quote": {"text": text},
        "table": {"caption": "" if table else text, "rows": [list(row) for row in table.rows] if table else []},
        "video": {"address": address, "title": text},
        "project_list": {"heading": "", "rows": [{"name": piece.text, "number": piece.number} for piece in pieces]},
        "focus_area": {"name": name, "tagline": tagline},
        "link": {"text": text, "address": address},
        "document": {"title": text, "address": address, "piece": pieces[0].number if pieces else None},
        "tags": {"tags": [word.lstrip("#") for word in text.split()]},
        "external_news": {"title": text, "address": address},
        "key_figure": {"number": first, "unit": "", "text": " ".join(rest)},
        "place": {"name": text},
        "short_address": {"path": text.rpartition("/")[2].strip(". ")},
        "dropped": {"reason": BY_EDITOR},
    }
    kept = {key: value for key, value in old.items() if value and key in ("address", "language")}
    return kept | made.get(kind, {"text": text})
