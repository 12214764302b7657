"""Sources and what was recognised as JSON, and back. Contents of attachments are stored apart."""

from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from cms.moving.parts import Part, Recognised
from cms.moving.source import Attachment, Kind, Piece, Source


def packed_source(source: Source) -> dict[str, Any]:
    """JSON without the bytes of pictures and documents."""
    packed = asdict(replace(source, pieces=tuple(_without_content(piece) for piece in source.pieces)))
    packed["published"] = source.published.isoformat() if source.published else None
    for piece in packed["pieces"]:
        if piece["attachment"]:
            del piece["attachment"]["content"]
    return packed


def unpacked_source(packed: dict[str, Any]) -> Source:
    """The source, its attachments without content. Raises KeyError for an empty or foreign dictionary."""
    values = _known(Source, packed)
    values["pieces"] = tuple(_piece(piece) for piece in packed["pieces"])
    values["published"] = datetime.fromisoformat(packed["published"]) if packed.get("published") else None
    values["notes"] = tuple(packed.get("notes", ()))
    return Source(**values)


def packed_recognised(recognised: Recognised) -> dict[str, Any]:
    """JSON without the source."""
    return {
        "page_type": recognised.page_type,
        "type_sure": recognised.type_sure,
        "language": recognised.language,
        "other_types": list(recognised.other_types),
        "parts": [asdict(part) for part in recognised.parts],
    }


def unpacked_recognised(packed: dict[str, Any], source: Source) -> Recognised:
    """What was recognised of the source."""
    return Recognised(
        source=source,
        page_type=packed["page_type"],
        type_sure=packed["type_sure"],
        language=packed["language"],
        parts=tuple(_part(part) for part in packed["parts"]),
        other_types=tuple(packed.get("other_types", ())),
    )


def _without_content(piece: Piece) -> Piece:
    return replace(piece, attachment=replace(piece.attachment, content=None)) if piece.attachment else piece


def _piece(packed: dict[str, Any]) -> Piece:
    values = _known(Piece, packed)
    values["kind"] = Kind(packed["kind"])
    values["rows"] = tuple(tuple(row) for row in packed.get("rows", ()))
    values["attachment"] = Attachment(**packed["attachment"]) if packed.get("attachment") else None
    return Piece(**values)


def _part(packed: dict[str, Any]) -> Part:
    values = _known(Part, packed)
    values["pieces"], values["others"] = tuple(packed["pieces"]), tuple(packed.get("others", ()))
    return Part(**values)


def _known(kind: Any, packed: dict[str, Any]) -> dict[str, Any]:
    """Of what was stored by an older release only what is still known."""
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in packed.items() if name in names}
