"""The report on a page of an import: what became of each piece of its source, checked against the stored draft."""

from collections import Counter, defaultdict
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from citypages.moving.drafting import Draft
from citypages.moving.drafting.leftover import said_in
from citypages.moving.saying import said_by
from cms.moving.parts import words

WHY = {
    "share": _("a button for sharing"),
    "breadcrumb": _("a path through the other site"),
    "navigation": _("the other site's navigation"),
    "dead_feed": _("a heading with nothing below it"),
    "duplicate": _("stood there twice and is kept once"),
    "machine_alt": _("written by a machine, not about the picture"),
    "label": _("the block says it itself"),
    "repeated_title": _("the title once more"),
    "empty": _("empty"),
    "editor": _("left out by the editor"),
    "instead_of": _("the editor wrote something else instead"),
    "record": _("the person's own record says otherwise and stays as it is"),
    "left": _("contact details of somebody who has left"),
    "unpaired": _("has no counterpart in the Finnish page"),
}


def told(draft: Draft, model: type[Page], page: Any = None) -> dict[str, Any]:
    """The report as services.report describes it; where `page` is the saved draft, its words are looked up in it."""
    source = draft.recognised.source
    have = (said_by(page) if page is not None else draft.in_blocks) + draft.forms
    for _piece, said, _reason in draft.dropped:
        have.update(said)
    missing = {piece.number: _missing(said_in(piece), have) for piece in source.pieces}
    reasons, became = _reasons(draft), _became(draft, model)
    return {
        "rows": [
            {
                "number": piece.number,
                "text": said_in(piece),
                "became": became.get(piece.number, []),
                "dropped": reasons.get(piece.number, ""),
                "missing": missing[piece.number],
            }
            for piece in source.pieces
        ],
        "notes": [str(note) for note in draft.notes],
        "words": sum(len(words(said_in(piece))) for piece in source.pieces),
        "dropped": sum(len(said) for _piece, said, _reason in draft.dropped),
        "missing": sum(map(len, missing.values())),
        "pairs": [],
    }


def label_of(name: str, model: type[Page]) -> str:
    """A field or block in the words of the editor's page."""
    stream: Any = getattr(model, "body", None)
    blocks = stream.field.stream_block.child_blocks if stream else {}
    if name in blocks:
        return str(blocks[name].label)
    try:
        return str(getattr(model._meta.get_field(name), "verbose_name", name))
    except FieldDoesNotExist:
        return str(_("short address")) if name == "redirect" else name


def _missing(text: str, have: Counter[str]) -> list[str]:
    """Words of the text that `have` runs out of."""
    found = []
    for word in words(text):
        if have[word] > 0:
            have[word] -= 1
        else:
            found.append(word)
    return found


def _became(draft: Draft, model: type[Page]) -> dict[int, list[dict[str, str]]]:
    """Of each piece the fields and blocks that it went into."""
    found: dict[int, list[dict[str, str]]] = defaultdict(list)
    labels: dict[str, str] = {}

    def add(piece: int, name: str, text: str) -> None:
        if name not in labels:
            labels[name] = label_of(name, model)
        row = {"name": name, "label": labels[name], "text": text}
        if row not in found[piece]:
            found[piece].append(row)

    for index, part in enumerate(draft.recognised.parts):
        for piece in part.pieces:
            for name, text in draft.became[index]:
                add(piece, name, text)
    for piece, text in draft.leftover.items():
        add(piece, "text", text)
    return found


def _reasons(draft: Draft) -> dict[int, str]:
    """Sentences for each piece of which something was dropped: the words, and why."""
    found: dict[int, list[str]] = defaultdict(list)
    for piece, said, reason in draft.dropped:
        found[piece].append(_("“%(words)s”: %(reason)s") % {"words": " ".join(said), "reason": WHY.get(reason, reason)})
    return {piece: "; ".join(sentences) for piece, sentences in found.items()}
