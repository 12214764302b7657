"""People with their roles, numbers and addresses, in lines of their own and in sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cms.moving.finds import labels
from cms.moving.finds.atoms import Atom, atoms
from cms.moving.finds.contacts import Group, blocks, grouped
from cms.moving.finds.credits import credit
from cms.moving.finds.found import FoundPerson, Span
from cms.moving.finds.mails import as_in_address, fits
from cms.moving.finds.quotes import quotes
from cms.moving.finds.sentences import sentences
from cms.moving.finds.verbs import VERB

NEAR = 12  # lines around a name that may belong to it
MOST_LINES = 1000  # lines near names; no page has more
READ = 20_000  # characters of a line
# Two words with capitals, or an initial and one: cheaper to ask than for names.
PAIR = re.compile(r"[^\W\d_a-zåäö](?:\.|[\w'’\u2011-]{1,40})[ \u00a0](?:[\w.]{1,4}[ \u00a0]){0,2}[^\W\d_a-zåäö][\w'’]")
PROSE = Atom("other", -1, 0, 0)
SHORT = 120  # characters; a longer line is running text
MOST_WORDS = 7  # of what is no part of a person, in a line that is not running text
PLAIN_COORDINATOR = re.compile(r"^(?:koordinaattori|coordinator)$", re.IGNORECASE)
HINT = re.compile(r"[@(\[]|\bat\b|\d{4}|:|\b(?:toimi|vastaa|vastasi|work|serv|act|is|was|on|oli)", re.IGNORECASE)


def people(lines: Sequence[str], language: str = "fi") -> list[FoundPerson]:
    """Everybody whom the lines name with a role, a number or an address, in their order.

    Text in NFC. `language` ('fi', 'en') is that of the page: both are read alike, and it decides nothing yet where the
    words do.
    """
    del language
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    rows: list[list[Atom]] = []
    running: list[list[Atom]] = []
    last = -2
    for number in _near_names(lines):
        row = _row(number, lines[number])
        if row is None:
            running += _sentences(number, lines[number])
        if number != last + 1:
            rows.append([PROSE])
        rows.append([PROSE] if row is None else row)
        last = number
    found = [person for run in blocks(rows) for person in _persons(run, offsets, prose=False)]
    found += (person for part in running for person in _persons(part, offsets, prose=True))
    return sorted(_ended(found, lines), key=lambda person: (person.start, person.end))


def _near_names(lines: Sequence[str]) -> list[int]:
    """The numbers of lines that hold a name's form, and of those around them; the first ones of very many."""
    near: set[int] = set()
    reach = 0
    for number, line in enumerate(lines):
        if len(near) >= MOST_LINES:
            break
        if line and not line.isspace() and PAIR.search(line, 0, READ):
            near.update(range(max(0, number - NEAR), number + 1))
            reach = number + NEAR
        elif number <= reach:
            near.add(number)
    return sorted(near)


def _row(number: int, line: str) -> list[Atom] | None:
    """The atoms of a line that may be one of a block, or None where it is running text."""
    if not line.strip():
        return [Atom("blank", number, 0, len(line))]
    if labels.MACHINE.match(line) or (len(line) < SHORT and credit(line)):
        return []
    if len(line) > SHORT or (line.rstrip().endswith(":") and VERB.search(line)):  # 'Maija Malli kertoo:'
        return None
    if quotes(line):
        return []
    row = atoms(number, line)
    words = sum(len(atom.value.split()) for atom in row if atom.kind == "other")
    if words > MOST_WORDS or any(atom.kind in {"role", "ended"} for atom in row):
        return None
    return row


def _sentences(number: int, line: str) -> Iterator[list[Atom]]:
    """The atoms of each sentence that may name somebody."""
    for offset, sentence in sentences(line[:READ]):
        if HINT.search(sentence) and PAIR.search(sentence):
            yield atoms(number, sentence, offset)


def _persons(run: list[Atom], offsets: list[int], *, prose: bool) -> Iterator[FoundPerson]:
    for group in grouped(run):
        sure = _sure(group, prose=prose)
        if sure:
            yield _person(group, sure, offsets)


def _sure(group: Group, *, prose: bool) -> float:
    """How sure it is that somebody is meant; 0 where nothing but the form of a name says so."""
    has = {atom.kind for atom in group.atoms}
    contact = has & {"mail", "phone"} or group.email
    role = "role" in has and "title" in has
    if prose and not (contact or role or has & {"label", "coordinator"}):
        return 0.0
    if not (contact or role or has & {"label", "coordinator", "title"}):
        return 0.0
    sure = 0.45 * group.name.sure + 0.1
    sure += 0.2 * bool(contact) + 0.1 * ("phone" in has) + 0.2 * ("title" in has) + 0.15 * ("organisation" in has)
    sure += 0.15 * bool(has & {"label", "coordinator", "role"})
    sure += 0.2 * max((fits(atom.mail.local, group.name.value) for atom in group.atoms if atom.mail), default=0.0)
    return round(min(0.99, sure), 2)


def _person(group: Group, sure: float, offsets: list[int]) -> FoundPerson:
    titles, organisations, scopes, phones = (group.of(kind) for kind in ("title", "organisation", "scope", "phone"))
    coordinator = group.of("coordinator")
    plain = next((atom for atom in titles if PLAIN_COORDINATOR.match(atom.value)), None)
    if plain and len(titles) > 1:  # 'The coordinator in Oulu is Jane Doe, specialist'
        titles, coordinator = [atom for atom in titles if atom is not plain], [*coordinator, plain]
    above = [atom for atom in titles if atom.line < group.name.line]
    own = [atom for atom in titles if atom.line == group.name.line and atom.start > group.name.start]
    if above and own:  # 'Verkoston vetäjä' over 'Maija Malli, asiantuntija': what she is, and of what
        titles, scopes = own, scopes or above
    title = titles or coordinator
    used = [group.name, *(atom for atom in group.atoms if atom.kind not in {"blank", "other"})]
    ended = any(atom.past or atom.kind == "ended" for atom in group.atoms)
    spans = tuple(sorted(Span(atom.line, atom.start, atom.end, atom.kind) for atom in used))
    places = [(offsets[span.line] + span.start, offsets[span.line] + span.end) for span in spans]
    return FoundPerson(
        start=min(place[0] for place in places),
        end=max(place[1] for place in places),
        sure=sure,
        name=as_in_address(group.name.value, group.email.partition("@")[0]),
        title=title[0].value if title else "",
        organisation=organisations[0].value if organisations else "",
        phone=phones[0].value if phones else "",
        email=group.email,
        scope=scopes[0].value if scopes else "",
        ended=ended,
        coordinator=bool(coordinator),
        extension=next((atom.phone.extension for atom in phones if atom.phone), ""),
        lines=tuple(sorted({span.line for span in spans})),
        spans=spans,
    )


def _ended(found: list[FoundPerson], lines: Sequence[str]) -> Iterator[FoundPerson]:
    """Roles of a project of which the same line, or the next one, says that it has ended."""
    for person in found:
        last = person.lines[-1]
        after = next((line for line in lines[last + 1 : last + 3] if line.strip()), "")
        own = "".join(lines[last][span.end : span.end + 200] for span in person.spans[-1:])
        over = labels.ENDED.search(own) or labels.ENDED.match(after[:200].lstrip(" –-"))
        yield replace(person, ended=True) if over else person
