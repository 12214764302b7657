"""Atoms of neighbouring lines into people: which title, number and address belongs to which name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cms.moving.finds.atoms import Atom
from cms.moving.finds.mails import Mail, filled_in, fits

CONTACT = {"mail", "phone"}
FIELDS = ("title", "organisation", "scope")
MOST_BETWEEN = 16  # atoms between two names that are shared out; more belong to the first


@dataclass
class Group:
    """The atoms of one person, its name first."""

    name: Atom
    atoms: list[Atom] = field(default_factory=list)
    email: str = ""

    def of(self, kind: str) -> list[Atom]:
        """Its atoms of one kind."""
        return [atom for atom in self.atoms if atom.kind == kind]


def grouped(atoms: Sequence[Atom]) -> list[Group]:
    """A group for each name among the atoms of one block or sentence."""
    atoms = _once(_without_false_names(list(atoms)))
    places = [place for place, atom in enumerate(atoms) if atom.kind == "name"]
    if not places:
        return []
    groups = [Group(atoms[place]) for place in places]
    groups[0].atoms += atoms[: places[0]]
    titles_first = any(atom.kind in {"title", "coordinator"} for atom in atoms[: places[0]])
    for number, place in enumerate(places[:-1]):
        between = atoms[place + 1 : places[number + 1]]
        at = _cut(groups[number], groups[number + 1], between, titles_first)
        groups[number].atoms += between[:at]
        groups[number + 1].atoms += between[at:]
    groups[-1].atoms += atoms[places[-1] + 1 :]
    _fill_in(groups)
    return groups


def _once(atoms: list[Atom]) -> list[Atom]:
    """Without a name that stands twice in a row, as a portrait's text and as a heading."""
    kept: list[Atom] = []
    last = ""
    for atom in atoms:
        if atom.kind == "name":
            if atom.value == last:
                continue
            last = atom.value
        kept.append(atom)
    return kept


def _without_false_names(atoms: list[Atom]) -> list[Atom]:
    """Without what has a name's form between somebody and their address: 'Maija Malli, Forum Aurora, maija.malli@…'."""
    addresses = [atom.mail for atom in atoms if atom.mail and not atom.mail.form]
    names = [atom for atom in atoms if atom.kind == "name"]
    if not addresses or len(names) < 2:
        return atoms
    sure = [name for name in names if any(fits(mail.local, name.value) >= 0.6 for mail in addresses)]
    if len(sure) < len(addresses):
        return atoms
    kept = []
    for place, atom in enumerate(atoms):
        # The next contact after a false name belongs to somebody else.
        titled = place > 0 and atoms[place - 1].kind == "title" and atoms[place - 1].line == atom.line
        if atom.kind == "name" and atom not in sure and not titled and not _own_contact(atoms[place + 1 :], sure):
            kept.append(Atom("organisation", atom.line, atom.start, atom.end, atom.value, 0.6))
        else:
            kept.append(atom)
    return kept


def _own_contact(after: list[Atom], sure: list[Atom]) -> bool:
    for atom in after[:MOST_BETWEEN]:
        if atom.kind == "name":
            return False
        if atom.kind == "title":
            return True
        if atom.mail and not atom.mail.form:
            return not any(fits(atom.mail.local, name.value) >= 0.6 for name in sure)
    return False


def _cut(first: Group, second: Group, between: list[Atom], titles_first: bool) -> int:
    if not between or len(between) > MOST_BETWEEN:
        return len(between)
    scores = [
        (
            _cost(first, between[:at], titles_first, leading=False)
            + _cost(second, between[at:], titles_first, leading=True)
            + _seam(between, at),
            at,
        )
        for at in range(len(between) + 1)
    ]
    return min(scores)[1]


def _seam(between: list[Atom], at: int) -> float:
    """A cut at an empty line is likelier, one within a line less so."""
    if at < len(between) and between[at].kind == "blank":
        return -1.5
    if 0 < at < len(between) and between[at - 1].line == between[at].line:
        return 0.7
    return 0.0


def _cost(group: Group, atoms: list[Atom], titles_first: bool, *, leading: bool) -> float:
    """How unlikely it is that these atoms belong to the group; `leading`: they stand before its name."""
    cost = 0.0
    kinds = [atom.kind for atom in atoms if atom.kind != "blank"]
    had = [atom.kind for atom in group.atoms] if not leading else []
    for kind, dear in (
        ("title", 3.0),
        ("organisation", 2.0),
        ("mail", 5.0),
        ("scope", 1.5),
        ("phone", 0.8),
        ("label", 1.0),
    ):
        cost += dear * max(0, kinds.count(kind) + had.count(kind) - 1)
    for atom in atoms:
        if atom.mail and not atom.mail.form:
            cost -= 6 * fits(atom.mail.local, group.name.value)
        if leading:
            cost += _before(atom, group, titles_first)
        elif (atom.kind in {"title", "organisation"} and titles_first and group.of("title")) or atom.kind in {
            "label",
            ("coordinator"),
        }:
            cost += 1.5
    return cost


def _before(atom: Atom, group: Group, titles_first: bool) -> float:
    """The cost of an atom that stands before the name it would belong to."""
    if atom.kind in CONTACT or (atom.kind == "scope" and atom.line < group.name.line):
        return 2.5
    if atom.kind in {"title", "organisation", "scope"}:
        same_line = 1.5 if atom.line == group.name.line else 0.0
        return (-1.0 if titles_first else 1.0) - same_line
    if atom.kind == "blank":
        return 0.5
    return -0.5 if atom.kind in {"label", "coordinator"} else 0.0


def _fill_in(groups: list[Group]) -> None:
    """Addresses: each person's own, or the form 'etunimi.sukunimi(at)…' with the name filled in."""
    forms: list[Mail] = [atom.mail for group in groups for atom in group.atoms if atom.mail and atom.mail.form]
    for group in groups:
        own = [atom.mail for atom in group.of("mail") if atom.mail and not atom.mail.form]
        if own:
            group.email = max(own, key=lambda mail: fits(mail.local, group.name.value)).address
        elif forms:
            group.email = filled_in(forms[-1], group.name.value)


def blocks(lines: Sequence[list[Atom]]) -> Iterator[list[Atom]]:
    """Runs of atoms of lines that may belong together: prose and two empty lines in a row part them."""
    run: list[Atom] = []
    blank = 0
    for line in lines:
        kinds = {atom.kind for atom in line}
        blank = blank + 1 if kinds == {"blank"} else 0
        if blank > 2 or ("other" in kinds and not kinds & {"mail", "phone", "name"}):
            if run:
                yield run
            run = []
        else:
            run += line
    if run:
        yield run
