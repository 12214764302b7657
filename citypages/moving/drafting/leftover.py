"""Words that no part carries: dropped with a reason where one was given, else put into the text behind their part.

Whatever was recognised, drawn or cut short, nothing that the source says gets lost here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from citypages.moving.drafting.draft import Draft
from citypages.moving.drafting.markup import paragraph
from cms.moving.parts import WORD, words
from cms.moving.recognising.labels import LABELS
from cms.moving.source import Piece

BEHIND = 0.5
MOST_LABELS = 6  # words of a piece that its block may say itself
OWN_WORDS = "label"
CORRECTED = "instead_of"  # the value in which citypages.moving.services.amending keeps what the source said


def place_leftover(draft: Draft) -> None:
    """Each piece's words against what the parts that it fed carry."""
    source = draft.recognised.source
    last = -1
    for pieces, parts in _groups(draft):
        have: Counter[str] = Counter()
        for part in parts:
            have.update(draft.carried[part])
        for number in pieces:
            piece = source.pieces[number]
            fed = [part for part in parts if number in draft.recognised.parts[part].pieces]
            last = max([last, *fed])
            missing = _missing(piece, have)
            if missing:
                _settle(draft, piece, fed, missing, last)


def _groups(draft: Draft) -> Iterator[tuple[list[int], list[int]]]:
    """Pieces and parts that hang together, in the order of the pieces; a piece that fed no part is alone."""
    fed = defaultdict(list)
    for index, part in enumerate(draft.recognised.parts):
        for number in part.pieces:
            fed[number].append(index)
    done: set[int] = set()
    for piece in draft.recognised.source.pieces:
        if piece.number in done:
            continue
        pieces, parts, waiting = {piece.number}, set[int](), [piece.number]
        while waiting:
            for index in fed[waiting.pop()]:
                if index not in parts:
                    parts.add(index)
                    waiting += (new := set(draft.recognised.parts[index].pieces) - pieces)
                    pieces |= new
        done |= pieces
        yield sorted(pieces), sorted(parts)


def _missing(piece: Piece, have: Counter[str]) -> list[tuple[int, int, str]]:
    """Words of the piece that are not carried, as start, end and word; takes the others out of `have`."""
    found = []
    for hit in WORD.finditer(said_in(piece)):
        word = hit[0].lower()
        if have[word] > 0:
            have[word] -= 1
        else:
            found.append((hit.start(), hit.end(), word))
    return found


def said_in(piece: Piece) -> str:
    """All words of a piece: its text, and of a picture what stands for it."""
    return f"{piece.text} {piece.alt}".strip()


def _settle(draft: Draft, piece: Piece, fed: list[int], missing: list[tuple[int, int, str]], last: int) -> None:
    kinds = {draft.recognised.parts[part].kind for part in fed}
    reasons = [
        str(draft.recognised.parts[part].values.get("reason") or "")
        for part in fed
        if draft.recognised.parts[part].kind == "dropped"
    ]
    own = frozenset[str]().union(*(LABELS.get(kind, frozenset()) for kind in kinds))
    if any(CORRECTED in draft.recognised.parts[part].values for part in fed):
        reasons.append(CORRECTED)
    if reasons:
        draft.drop(piece.number, [word for _start, _end, word in missing], reasons[0])
        return
    rest = [hit for hit in missing if hit[2] not in own]
    if len(missing) - len(rest) > MOST_LABELS:
        rest = missing
    labels = [word for _start, _end, word in missing if (_start, _end, word) not in rest]
    if labels:
        draft.drop(piece.number, labels, OWN_WORDS)
    if rest:
        text = _text_of(said_in(piece), rest)
        part = fed[-1] if fed else max(last, 0)
        draft.put(part, "text", paragraph(text), after=BEHIND)
        draft.leftover[piece.number] = text
        draft.note(_("This stands in the text, as no other place takes it: “%(text)s”.") % {"text": text[:120]})


def _text_of(text: str, missing: list[tuple[int, int, str]]) -> str:
    """The missing words with what stands between neighbours, so that a sentence stays one."""
    spans: list[list[int]] = []
    for start, end, _word in missing:
        if spans and not words(text[spans[-1][1] : start]):
            spans[-1][1] = end
        else:
            spans.append([start, end])
    pieces = []
    for start, end in spans:
        tail = text[end : end + 1]
        pieces.append(text[start:end] + (tail if tail in ".!?)”" else ""))
    return " … ".join(pieces)
