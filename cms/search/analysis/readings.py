"""What Voikko's transducer says of a Finnish word: its base form, and what it is put together from.

A line of its output: `[Ln][Xp]kaupunki[X]kaupung[Sg][Ny]in[Bh][Bc][Lt][Xp]johtaa[X]johta[Ln][Xj]ja[X][Sn][Ny]ja`.
`[X?]…[X]` is said about the letters around it. Words meet at `[Bc]` and, within one word of the dictionary, at `[Bm]`.
Other tags name class, case, number and so on.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

SAID = re.compile(r"\[X([a-z])\](.*?)\[X\]")
TAG = re.compile(r"\[[^\]]*\]")
MEETING, SEAM, NAME, POSSESSIVE = "[Bc]", "[Bm]", "[Le", "[O"
PREFIX, ACTION = "[Lp]", "[Tn4]"
# A verb's form, as long as nothing makes a noun or an adjective of it.
VERB = re.compile(r"\[Lt\](?!.*\[(?:L|R|Tn4))")
# What belongs to a verb, with cases of its own: kehittävä, kehitettävä, kehittänyt, kehitetty, kehittäminen.
VERBAL = re.compile(r"\[Lt\].*\[(?:R[vaut]|Tn4)\]")


class Reading(NamedTuple):
    """One way to understand a word."""

    base: str
    parts: frozenset[str]  # base forms of a compound's words, and of the compounds within it
    length: int  # how many words it is put together from
    is_possessive: bool
    is_verb: bool
    verb: str  # whose participle or action it is


class Piece(NamedTuple):
    """One word of a compound: as written, and its base forms."""

    form: str
    bases: tuple[str, ...]


def reading(output: str) -> Reading:
    """From a line of output."""
    pieces = [piece for piece in map(_piece, output.split(MEETING)) if piece.form]
    verb = SAID.search(output) if len(pieces) == 1 and VERBAL.match(output) else None
    is_name = NAME in output
    return Reading(
        base="".join(piece.form for piece in pieces[:-1]) + pieces[-1].bases[0] if pieces else "",
        parts=frozenset() if is_name else frozenset([*groups(pieces), *_heads(output)]),
        length=len(pieces) + (0 if is_name else output.count(SEAM)),
        is_possessive=POSSESSIVE in output,
        is_verb=VERB.match(output) is not None,
        verb=_letters(verb[2]) if verb else "",
    )


def groups(pieces: Sequence[Piece]) -> Iterable[str]:
    """Base forms of every run of neighbours that is not the whole."""
    for start, end in combinations(range(len(pieces) + 1), 2):
        if (start, end) != (0, len(pieces)):
            head = "".join(piece.form for piece in pieces[start : end - 1])
            yield from (head + base for base in pieces[end - 1].bases)


def pruned(readings: Iterable[Reading]) -> list[Reading]:
    """Those likely to be meant: no possessive ending where the word can do without, and the fewest parts."""
    likely = [each for each in readings if each.base]
    likely = [each for each in likely if not each.is_possessive] or likely
    fewest = min((each.length for each in likely), default=0)
    return [each for each in likely if each.length == fewest]


def _heads(output: str) -> Iterable[str]:
    """The first words of a word that the dictionary has as one: energia of energia=tehokas."""
    return (head.casefold() for found in SAID.finditer(output) for head in found[2].split("=")[:-1])


def _piece(text: str) -> Piece:
    form = _letters(SAID.sub("", text)).strip("-")
    base = _base(text) or form
    if PREFIX in text and form.endswith("s"):
        return Piece(form, (form, f"{form[:-1]}nen"))  # yhteistyö: yhteinen
    return Piece(form, (base,))


def _base(text: str) -> str:
    """What is said last of the base form, after the letters written before that; of an action always -minen."""
    if ACTION in text:
        return f"{_letters(SAID.sub('', text.partition(ACTION)[0]))}minen"
    before, *rest = SAID.split(text)
    base, said, written = "", "", _letters(before)
    for kind, words, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        if kind in "pj":
            base, said, written = base + written, words, ""
        written += _letters(after)
    return base + _letters(said) if said else ""


def _letters(text: str) -> str:
    return TAG.sub("", text).replace("=", "").casefold()
