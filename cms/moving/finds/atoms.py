"""A line or sentence in atoms: names, titles, organisations, scopes, numbers, addresses, labels and what is left."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cms.moving.finds import labels
from cms.moving.finds.loose import Atom, kind_of_title, loose
from cms.moving.finds.mails import mails
from cms.moving.finds.names import Name, names_in
from cms.moving.finds.organisations import (
    is_organisation,
    named,
    organisation_before,
    organisation_word,
)
from cms.moving.finds.phones import phones
from cms.moving.finds.titles import is_title, nominative, title_before, without_project

SEPARATOR = re.compile(
    r"\s*[,;|•·()\[\]\t/]\s*|\s+[–—-]\s+|:\s+|:$|\s{3,}|\.\s*$|(?<!\b[^\W\d_])\.\s+(?=[^\W\d_a-zåäö])"
)
WORD = re.compile(r"[^\s]+")
EDGE = " \u00a0–—-*•,:"
EMPLOYER = re.compile(r"^[^\W\d_a-zåäö][\w&.-]*(?: (?:[^\W\d_a-zåäö][\w&.-]*|of|ja|and|&))*$")
MOST_SEGMENTS = 80  # of one line or sentence; what has more is no text


def atoms(line: int, text: str, offset: int = 0) -> list[Atom]:
    """The atoms of a text that stands at `offset` in a line."""
    found: list[Atom] = []
    if len(SEPARATOR.findall(text)) > MOST_SEGMENTS:
        return found
    found += [Atom("mail", line, one.start, one.end, one.address, one.sure, mail=one) for one in mails(text)]
    found += [
        Atom("phone", line, one.start, one.end, one.number, one.sure, phone=one)
        for one in phones(text)
        if not any(one.start < other.end and other.start < one.end for other in found)
    ]
    found.sort(key=lambda atom: atom.start)
    for ended in labels.ENDED.finditer(text):
        if not any(ended.start() < other.end and other.start < ended.end() for other in found):
            found.append(Atom("ended", line, ended.start(), ended.end(), ended[0]))
    taken = sorted((atom.start, atom.end) for atom in found)
    for start, end in _free(len(text), taken):
        found += _segments(line, text, start, end)
    found.sort(key=lambda atom: (atom.start, atom.end))
    found = [_employer(text, found, place) for place in range(len(found))]
    return [replace(atom, start=atom.start + offset, end=atom.end + offset) for atom in found]


def _employer(text: str, found: list[Atom], place: int) -> Atom:
    """'Senior Specialist, BusinessOulu': capitals after a title and a comma are where somebody works."""
    atom, before = found[place], found[place - 1] if place else None
    if atom.kind != "other" or before is None or before.kind != "title" or len(atom.value.split()) > 4:
        return atom
    if text[before.end : atom.start].strip() not in (",", "/", "|") or not EMPLOYER.match(atom.value):
        return atom
    return replace(atom, kind="organisation", sure=0.6)


def _free(length: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in taken:
        if start > at:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length


def _segments(line: int, text: str, start: int, end: int) -> Iterator[Atom]:
    at, field = start, ""
    for gap in SEPARATOR.finditer(text, start, end):
        yield from _segment(line, text, at, gap.start(), field)
        field = _field(text[at : gap.start()]) if ":" in gap[0] else ""
        at = gap.end()
    yield from _segment(line, text, at, end, field)


def _field(text: str) -> str:
    return next((field for field, pattern in labels.FIELDS.items() if pattern.fullmatch(text.strip())), "")


def _segment(line: int, text: str, start: int, end: int, field: str = "") -> Iterator[Atom]:
    start += end - start - len(text[start:end].lstrip(EDGE + "."))
    piece = text[start:end].rstrip(EDGE)
    end = start + len(piece)
    if not piece:
        return
    if field in {"title", "organisation", "scope"}:
        yield Atom(field, line, start, end, piece)
        return
    names = [] if len(piece) > 400 else names_in(piece)
    if names and _of_an_organisation(piece, names):
        names = []
    if not names:
        yield from _nameless(line, piece, start)
        return
    at = 0
    for number, name in enumerate(names):
        yield from _before(line, piece, at, name.start, start)
        yield Atom("name", line, start + name.start, start + name.end, name.text, name.form)
        at = name.end
        if number == len(names) - 1:
            yield from _after(line, piece[at:], start + at)


def _of_an_organisation(piece: str, names: list[Name]) -> bool:
    """'Maija Malli Oy' is a company, 'Maija Malli Turun kaupunki' somebody who works there."""
    after = piece[names[-1].end :].split()
    before = piece[: names[0].start].split()
    return bool((after and organisation_word(after[0]) and len(after[0]) < 8) or (before[-2:] == ["City", "of"]))


def _nameless(line: int, piece: str, start: int) -> Iterator[Atom]:
    """What a piece without a name is as a whole, or the title in the essive that it holds."""
    end = start + len(piece)
    plain = piece.rstrip(" .")
    scope = labels.scope_of(plain)
    if labels.COORDINATOR.search(plain) and len(plain.split()) <= 4:
        yield Atom("coordinator", line, start, end, nominative(plain))
    elif labels.PERSON.match(plain) or _field(plain):
        yield Atom("label", line, start, end, plain, 0.5 if _field(plain) else 1.0)
    elif is_title(plain):
        yield Atom("title", line, start, end, without_project(plain))
    elif scope:
        yield Atom("scope", line, start, end, scope)
    elif is_organisation(plain):
        yield Atom("organisation", line, start, end, plain)
    else:
        yield from loose(line, piece, start)


def _before(line: int, piece: str, at: int, to: int, offset: int) -> Iterator[Atom]:
    """Title and organisation that stand right before a name, and what is left before them."""
    words = list(WORD.finditer(piece, at, to))
    texts = [word[0].strip(",.") for word in words]
    count = title_before(texts)
    rest, title = words[: len(words) - count], words[len(words) - count :]
    of = organisation_before([word[0] for word in rest])
    left, organisation = rest[: len(rest) - of], rest[len(rest) - of :]
    if left:
        yield from _nameless(line, piece[at : left[-1].end()].strip(), offset + left[0].start())
    for kind, part in (("organisation", organisation), ("title", title)):
        if part:
            written = piece[part[0].start() : part[-1].end()]
            value = named(written) if kind == "organisation" else written
            yield Atom(
                kind_of_title(value) if kind == "title" else kind,
                line,
                offset + part[0].start(),
                offset + part[-1].end(),
                value,
            )


def _after(line: int, rest: str, start: int) -> Iterator[Atom]:
    """What follows a name without a comma: 'Maija Malli Asiantuntija Turun kaupunki'."""
    words = list(WORD.finditer(rest))
    if not words:
        return
    for cut in range(min(len(words), 7), 0, -1):
        title = rest[words[0].start() : words[cut - 1].end()]
        if is_title(title) and (len(words) == cut or is_organisation(rest[words[cut].start() :].strip(" ."))):
            yield Atom("title", line, start + words[0].start(), start + words[cut - 1].end(), title)
            if len(words) > cut:
                yield Atom(
                    "organisation",
                    line,
                    start + words[cut].start(),
                    start + len(rest),
                    rest[words[cut].start() :].strip(" ."),
                )
            return
    yield from _nameless(line, rest.strip(), start + words[0].start())
