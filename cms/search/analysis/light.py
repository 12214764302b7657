"""Finnish without Voikko: a lexicon of forms, rules for what it leaves out, and compounds cut by its base forms."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from simplemma.strategies import RulesStrategy

from cms.search.analysis.analyser import Terms
from cms.search.analysis.compounds import Cutter
from cms.search.analysis.endings import CLITIC, base_forms
from cms.search.analysis.finnish import LONGEST, SEAM, terms_of, unknown
from cms.search.analysis.lexicon import Lexicon
from cms.search.analysis.readings import Reading

# Possessive endings, also those that hide a case: puhelimella-an, tulokse-nsa, hankkee-mme.
POSSESSIVE = re.compile(r"(?<=\w\w\w)(?:(?<=a)an|(?<=ä)än|(?<=e)en|ns[aä]|mme|nne|ni|si)$")
# A form's neighbours in the table of inflection: the lexicon names one base form only, they may have another.
CASE = re.compile(r"(?<=\w\w)(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n|t)$")
NEIGHBOURS = ("ssa", "lla", "sta", "lta")
PARTITIVE = re.compile(r"(?:(?<=[aeiouyäö]{2})t[aä]|(?<=[aiouyäö])[aä])$")
PLURAL, ADVERB = re.compile(r"v[aä]t$"), re.compile(r"(?:se)?sti$")
# Names of actions and actors, with the end of a verb's form that has their stem: kehittäminen, kehittävä, kehitetty.
VERBAL = [
    (re.compile(r"(?:minen|v[aä]|n[uy]t)$"), "massa"),
    (re.compile(r"(?<=t)(?:[uy]|[aä]v[aä])$"), "iin"),
]
# Participles in their cases, how they end as base forms, and the end of a form of their verb.
CASES = "(?:n|t|j?[aä]|j?en|in|ihin|i?(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]))"
PARTICIPLES = [
    (re.compile(f"(?<=t)[uy]{CASES}$"), "u", "iin"),
    (re.compile(f"(?<=t)[uy]{CASES}$"), "tu", "tiin"),
    (re.compile(f"(?<=t)[aä]v[aäi]{CASES}$"), "ava", "iin"),
    (re.compile(f"(?<=[aeiouyäö])v[aäi]{CASES}$"), "va", "massa"),
    (re.compile(f"n(?:ee|ei){CASES}$"), "nut", "massa"),
]
COMPARED = re.compile(f"(?:mpi|m[mp][aäi]{CASES})$")
FRONT = str.maketrans("aou", "äöy")
RULES = RulesStrategy()


class LightAnalyser:
    """Some 20 MB that processes share."""

    name = "light"

    def __init__(self, lexicon: Lexicon, version: str) -> None:
        self.lexicon, self.version = lexicon, version
        self.bases = lru_cache(maxsize=5000)(self._bases)
        self.cutter = Cutter(self.bases, lexicon.is_noun)

    def terms(self, words: Sequence[str]) -> list[Terms]:
        """By its lexicon; a word with a capital that it does not have may be a name, with endings of its own."""
        return [self._terms(word) for word in words]

    def _terms(self, word: str) -> Terms:
        small = word.casefold()
        if word == small or len(word) > LONGEST or self.bases(small):
            return terms_of(word, self.look)
        if SEAM.search(word):
            return unknown(word, self.look)
        whole, parts = terms_of(word, self.look)
        return Terms(whole | base_forms(small), parts)

    def look(self, word: str) -> list[Reading]:
        """A word in small letters: its base forms, or those of its last word behind the others."""
        if bases := self.bases(word):
            return [
                Reading(base, self._parts(base), 1, False, self.lexicon.is_verb(base), self._verb(base))
                for base in bases
            ]
        pieces = self.cutter.cut(word)
        head = "".join(piece.form for piece in pieces[:-1])
        bases = {head + base for piece in pieces[-1:] for base in piece.bases}
        return [Reading(base, self.cutter.parts(base), len(pieces), False, False, "") for base in bases]

    def _bases(self, word: str) -> set[str]:
        """The base forms of a word that the lexicon has, as it stands or without its last endings."""
        plain = CLITIC.sub("", word)
        owned = POSSESSIVE.sub("", plain)  # in the genitive it takes the place of -n: asukkaide-mme
        for form in dict.fromkeys((word, plain, owned, f"{owned}n" if owned != plain else word)):
            if found := self._found(form):
                return found
        if (lemma := RULES.get_lemma(word, "fi")) and self.lexicon.is_noun(lemma):
            return {lemma}
        return set(self._participles(word))

    def _found(self, form: str) -> set[str]:
        if self.lexicon.is_noun(form):
            return {form, *self._verbs(form, "vat"), *self._neighbours(form)}
        lemmas = {*self.lexicon.lemmas(form), *self._compared(form), *self._neighbours(form), *self._verbs(form, "vat")}
        if ending := PLURAL.search(form):
            lemmas |= set(self._verbs(form[: ending.start()], "massa"))
        if (ending := PARTITIVE.search(form)) and self.lexicon.is_noun(noun := form[: ending.start()]):
            lemmas.add(noun)
        return lemmas

    def _neighbours(self, form: str) -> Iterator[str]:
        """What the neighbours agree on."""
        if ending := CASE.search(form):
            near = (_back_or_front(form[: ending.start()], other) for other in NEIGHBOURS)
            found = Counter(base for other in near for base in self.lexicon.lemmas(other) - {other})
            likely = (base for base, number in found.items() if number > 1)
            yield from (base for base in likely if self.lexicon.is_noun(base) or self.lexicon.is_name(base))
        if ending := ADVERB.search(form):
            yield from filter(self.lexicon.is_noun, (form[: ending.start()] + end for end in ("", "nen")))

    def _compared(self, form: str) -> Iterator[str]:
        """Of a comparative, the adjective: kaunii-mmat, vanhe-mpi."""
        if ending := COMPARED.search(form):
            stem = form[: ending.start()]
            genitives = (f"{stem}n", _back_or_front(stem[:-1], "an"))
            yield from (base for each in genitives for base in self.lexicon.lemmas(each) if self.lexicon.is_noun(base))

    def _participles(self, form: str) -> Iterator[str]:
        for pattern, base, ending in PARTICIPLES:
            if (end := pattern.search(form)) and any(self._verbs(form[: end.start()], ending)):
                yield _back_or_front(form[: end.start()], base)

    def _parts(self, base: str) -> frozenset[str]:
        return frozenset() if self.lexicon.is_verb(base) else self.cutter.parts(base)

    def _verb(self, base: str) -> str:
        """Of an action's or an actor's name, what is done."""
        found = (
            verb
            for pattern, ending in VERBAL
            if (end := pattern.search(base))
            for verb in self._verbs(base[: end.start()], ending)
        )
        return next(found, "")

    def _verbs(self, stem: str, ending: str) -> Iterator[str]:
        return filter(self.lexicon.is_verb, self.lexicon.lemmas(_back_or_front(stem, ending)))


def _back_or_front(stem: str, ending: str) -> str:
    """A stem with an ending whose vowels agree with it."""
    return stem + (ending if re.search("[aou]", stem) else ending.translate(FRONT))
