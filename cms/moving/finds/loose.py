"""One reading of a stretch of text, and the readings of a sentence without a name: a role, its verb, who has it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cms.moving.finds import labels
from cms.moving.finds.mails import Mail
from cms.moving.finds.organisations import named, organisation_at, organisation_before
from cms.moving.finds.phones import Phone
from cms.moving.finds.titles import is_head, nominative, title_before

WORD = re.compile(r"[^\s]+")


@dataclass(frozen=True)
class Atom:
    """One reading of a stretch of a line. `value` is what it says, in the form that a person gets."""

    kind: str  # name, title, organisation, scope, phone, mail, label, coordinator, ended, role, blank, other
    line: int
    start: int
    end: int
    value: str = ""
    sure: float = 1.0
    phone: Phone | None = None
    mail: Mail | None = None
    past: bool = False


def kind_of_title(title: str) -> str:
    """'coordinator' and 'label' for the titles that announce somebody, else 'title'."""
    if labels.COORDINATOR.search(title):
        return "coordinator"
    return "label" if labels.PERSON.match(title) else "title"


def loose(line: int, piece: str, start: int) -> Iterator[Atom]:
    """A title in the essive within a sentence, its verb, and what is left."""
    where = organisation_at(piece)
    if where:
        yield Atom("organisation", line, start + where[0], start + where[1], where[2], 0.8)
        piece = piece[: where[0]]
    words = list(WORD.finditer(piece))
    plain = [word[0].strip(",.") for word in words]
    texts = [nominative(word) for word in plain]
    verb = labels.ROLE.search(piece) or labels.BEING.search(piece)
    used: set[int] = set()
    for number, text in enumerate(texts):
        if is_head(text) and (text != plain[number] or verb):
            first = number + 1 - title_before(texts[: number + 1])
            used |= set(range(first, number + 1))
            value = " ".join(texts[first : number + 1])
            yield Atom(
                kind_of_title(value), line, start + words[first].start(), start + words[number].end(), value, 0.95
            )
            for atom, begins in _whose(line, words[:first], start):
                used |= set(range(begins, first))
                yield atom
    if verb:
        past = bool(labels.PAST.search(piece))
        yield Atom("role", line, start + verb.start(), start + verb.end(), verb[0], past=past)
    if len(words) > len(used):
        yield Atom("other", line, start, start + len(piece), piece)


def _whose(line: int, before: list[re.Match[str]], start: int) -> Iterator[tuple[Atom, int]]:
    """The part of a project or the organisation that stands before a title, and its first word's number."""
    texts = [word[0] for word in before]
    scope = labels.scope_of(" ".join(texts[-2:]))
    if scope and texts[-1].lower().startswith("osa"):
        begins = max(0, len(texts) - 2)
        yield Atom("scope", line, start + before[begins].start(), start + before[-1].end(), scope), begins
    count = organisation_before(texts)
    if count:
        begins = len(texts) - count
        value = named(" ".join(texts[begins:]))
        yield Atom("organisation", line, start + before[begins].start(), start + before[-1].end(), value), begins
