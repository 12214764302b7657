"""Finnish compounds cut by a list of base forms."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cms.search.analysis.readings import Piece, groups

# Words of three letters that compounds are made of. Cut at a longer word, hardly any word falls apart by accident.
_SHORT = "aie apu ilo isä itä jää koe kuu luu maa osa puu pää suo suu syy sää tee tie työ uni vyö"
# First parts that are no words by themselves, or no nouns.
_FIRST = """
ala ali alku arki auto bio digi eko epä etelä etu etä geo hyvin itse jatko jälki kesto koillis kunnallis lisä lounais
luoteis lähi länsi makro mikro moni multi nano pien pika pohjois puoli robo sisä sosiaali suur syrjä taka täys ulko
uudis vapaa vasta vähä yhteis yksi yleis yli ylä
"""
# What looks like a word in a list of words, but ends no compound.
_NO_PARTS = "esi lainen läinen mainen mäinen llinen moinen isti uusi joka jokin joku hän tämä"
SHORT, FIRST, NO_PARTS = (frozenset(words.split()) for words in (_SHORT, _FIRST, _NO_PARTS))
LEAST, MOST_CUTS = 4, 3


class Cutter(NamedTuple):
    """Cuts words by what a lexicon says: the base forms of a form, and whether a base form is a noun's."""

    bases: Callable[[str], set[str]]
    is_noun: Callable[[str], bool]

    def parts(self, base: str) -> frozenset[str]:
        """The base forms of a compound's words and of the compounds within it; of any other word, none."""
        return frozenset(groups(list(self._flat(self.cut(base)))))

    def cut(self, word: str, cuts: int = MOST_CUTS) -> Sequence[Piece]:
        """A word as few words; empty if it cannot be cut."""
        found: Sequence[Piece] = ()
        for at in range(3, len(word) - 2) if cuts else ():
            first = self._first(word[:at])
            rest = (self._last(word[at:]) or self.cut(word[at:], cuts - 1)) if first else ()
            if first and rest and (not found or 1 + len(rest) < len(found)):
                found = (first, *rest)
        return found

    def _flat(self, pieces: Sequence[Piece]) -> Iterator[Piece]:
        """Each piece cut again, where it is a compound."""
        for piece in pieces:
            *heads, last = self.cut(piece.bases[0]) or (piece,)
            start = "".join(head.form for head in heads)
            if heads and piece.form.startswith(start):
                form = piece.form.removeprefix(start)
                yield from self._flat([*heads, Piece(form, last.bases)])
            else:
                yield piece

    def _first(self, form: str) -> Piece | None:
        """A word that stands before another: nominative, genitive, or with -s for -nen."""
        bases = [form] if form in FIRST else list(self._first_bases(form))
        return Piece(form, tuple(bases)) if bases else None

    def _first_bases(self, form: str) -> Iterator[str]:
        if self._is_word(form) and form not in FIRST:
            yield form
        if form.endswith("s") and self.is_noun(f"{form[:-1]}nen"):
            yield f"{form[:-1]}nen"
        if form.endswith("n"):
            yield from filter(self._is_word, self.bases(form))

    def _last(self, form: str) -> Sequence[Piece]:
        """A word that ends a compound, in any of its forms."""
        likely = (base for base in self.bases(form) if base[:2] == form[:2] and len(base) <= len(form) + 1)
        bases = sorted(filter(self._is_word, likely))
        return (Piece(form, tuple(bases)),) if bases else ()

    def _is_word(self, base: str) -> bool:
        return self.is_noun(base) and base not in NO_PARTS and (len(base) >= LEAST or base in SHORT)
