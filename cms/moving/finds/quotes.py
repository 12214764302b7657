"""What somebody said, in Finnish dialogue form or between quotation marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cms.moving.finds.attributions import Attribution, attribution, known_speaker
from cms.moving.finds.calendar_words import DASH
from cms.moving.finds.found import FoundQuote, Speaker
from cms.moving.finds.marks import marked_quotes
from cms.moving.finds.sentences import sentences

OPENING = re.compile(rf"^\s{{0,20}}{DASH}\s{{0,3}}(?=\S)")
NEXT_LINE = re.compile(rf"(?<=[.!?…])\s+{DASH}\s+(?=[^\W\d_a-zåäö])")
LONGEST = 20_000  # characters; no paragraph is longer
FEWEST_WORDS = 8  # of a sentence that names nobody


def quotes(paragraph: str, known: Sequence[Speaker] = ()) -> list[FoundQuote]:
    """The quotations of a paragraph. `known` are the speakers of the page so far, for later short forms.

    A line that begins with a dash and names nobody is a list item; where somebody has spoken already it may be more
    of the same, which `sure` 0.4 tells.
    """
    text = paragraph[:LONGEST]
    speakers = list(known)
    opening = OPENING.match(text)
    if not opening:
        return marked_quotes(text, speakers)
    turns: list[FoundQuote] = []
    for start, end in _turns(text, opening.end()):
        quote = _spoken(text, start, end, speakers)
        turns.append(quote)
        if quote.speaker and not quote.short:
            speakers.append(Speaker(quote.speaker, quote.title, quote.organisation))
    return _joined(turns, known)


def _turns(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Each stretch that begins with a dash."""
    at = start
    for seam in NEXT_LINE.finditer(text, start):
        yield at, seam.start()
        at = seam.end()
    yield at, len(text)


def _spoken(text: str, start: int, end: int, known: Sequence[Speaker]) -> FoundQuote:
    words: list[str] = []
    said: Attribution | None = None
    for offset, sentence in sentences(text[start:end]):
        found = None if said else _in_sentence(text, start + offset, start + offset + len(sentence), known)
        if found is None:
            words.append(sentence.strip())
            continue
        said = found
        words.append(_without(text, start + offset, start + offset + len(sentence), found))
    spoken = " ".join(word for word in words if word)
    if said is None:
        return FoundQuote(start, end, 0.0, spoken)
    speaker, written = said.speaker, text[said.start : said.end].strip(" ,")
    return FoundQuote(
        start, end, round(said.sure, 2), spoken, speaker.name, speaker.title, speaker.organisation, said.short, written
    )


def _in_sentence(text: str, start: int, end: int, known: Sequence[Speaker]) -> Attribution | None:
    """The attribution of a sentence: after its last commas, or after a question that it answers."""
    for comma in re.finditer(r"[,!?…][\"”]?\s", text[start:end]):
        found = attribution(text[:end], start + comma.end(), known)
        if found:
            return found
    # 'Miksi näin? kysyy Maija Malli.' and '– Teksti! Malli huudahtaa.' parted before the attribution.
    first = text[start:end].split(maxsplit=1)[:1]
    named = bool(first) and known_speaker(first[0], known) is not None
    return attribution(text[:end], start, known) if named or text[start : start + 1].islower() else None


def _without(text: str, start: int, end: int, said: Attribution) -> str:
    """A sentence without its attribution; a full stop stands where the comma before it was."""
    before, after = text[start : said.start].rstrip(), text[said.end : end].strip()
    goes_on = after.strip(" .,") != ""
    if goes_on:
        return (
            f"{before.rstrip(',')}, {after.lstrip(', ')}" if before.endswith(",") else f"{before} {after.lstrip(', ')}"
        )
    before = before.rstrip(",")
    return before if before.endswith(("?", "!", "…", ".", "”", '"')) or not before else f"{before}."


def _joined(turns: list[FoundQuote], known: Sequence[Speaker]) -> list[FoundQuote]:
    """Turns that name nobody go with the one before that does, or, at the start, with the one after."""
    found: list[FoundQuote] = []
    waiting: list[FoundQuote] = []
    for turn in turns:
        if turn.attribution and turn.text:
            found.append(_together([*waiting, turn], turn))
            waiting = []
        elif found:
            found[-1] = _together([found[-1], turn], found[-1])
        else:
            waiting.append(turn)
    return found or _more_of_the_same(turns, known)


def _together(turns: list[FoundQuote], named: FoundQuote) -> FoundQuote:
    text = " ".join(turn.text for turn in turns)
    return replace(named, start=turns[0].start, end=turns[-1].end, text=text)


def _more_of_the_same(turns: list[FoundQuote], known: Sequence[Speaker]) -> list[FoundQuote]:
    """What begins with a dash and names nobody, after somebody has spoken: a whole sentence may go on."""
    text = " ".join(turn.text for turn in turns)
    if not known or len(text.split()) < FEWEST_WORDS or not text.endswith((".", "!", "?")):
        return []
    last = known[-1]
    one = FoundQuote(turns[0].start, turns[-1].end, 0.4, text, last.name, last.title, last.organisation, short=True)
    return [one]
