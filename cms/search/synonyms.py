"""What else a question asks for: groups of words that mean the same, put in when somebody asks.

Nothing of it stands in the index, so a changed group counts from the next search on, in every process: each search
reads the groups of its language, one query, and analyses them if they have changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice, product

from cms.search.analysis import Word, analyser_of, read
from cms.search.models.synonym import Synonym, phrases

# What answers one word: any of these, each a term or, where a synonym has several words, all terms of it.
Alternatives = frozenset[tuple[str, ...]]
Phrase = tuple[frozenset[str], ...]
MOST_READINGS = 8  # of one phrase


@dataclass
class Groups:
    """The groups of one language, by the terms of the first words of their phrases, the longest phrases first."""

    by_first: dict[str, list[tuple[Phrase, int]]] = field(default_factory=dict)
    answers: list[Alternatives] = field(default_factory=list)

    @classmethod
    def of(cls, rows: Sequence[str], language: str) -> "Groups":
        """From what editors typed, each row a group with commas."""
        groups = cls()
        for number, row in enumerate(rows):
            known = [phrase for text in phrases(row) if (phrase := phrase_of(text, language))]
            groups.answers.append(frozenset(chain.from_iterable(map(_readings, known))))
            for phrase in known:
                for term in phrase[0]:
                    groups.by_first.setdefault(term, []).append((phrase, number))
        for found in groups.by_first.values():
            found.sort(key=lambda pair: -len(pair[0]))
        return groups

    def answered(self, words: Sequence[Word]) -> Iterator[tuple[tuple[Word, ...], Alternatives]]:
        """The words of a question, those that are a phrase of some group taken together, with all that answers each."""
        place = 0
        while place < len(words):
            length, numbers = self._match(words, place)
            own: Alternatives = frozenset((term,) for term in words[place].whole) if length == 1 else frozenset()
            yield tuple(words[place : place + length]), own.union(*(self.answers[number] for number in numbers))
            place += length

    def _match(self, words: Sequence[Word], place: int) -> tuple[int, set[int]]:
        """How many words belong together here, and the groups of which they are a phrase."""
        near = [pair for term in words[place].whole for pair in self.by_first.get(term, ())]
        here = words[place:]
        fitting = [(len(phrase), number) for phrase, number in near if _fits(phrase, here[: len(phrase)])]
        longest = max((length for length, _number in fitting), default=1)
        return longest, {number for length, number in fitting if length == longest}


def answered(words: Sequence[Word], language: str) -> list[tuple[tuple[Word, ...], Alternatives]]:
    """Each word of a question, or the words of a group's phrase, with what answers it; one query."""
    rows = Synonym.objects.filter(language=language).order_by("pk").values_list("words", flat=True)
    return list(_groups(tuple(rows), language, analyser_of(language).name).answered(words))


def phrase_of(text: str, language: str) -> Phrase:
    """The terms of each word of a text that an editor typed."""
    return _phrase(text, language, analyser_of(language).name)


@lru_cache(maxsize=2000)
def _phrase(text: str, language: str, analyser: str) -> Phrase:
    return tuple(word.whole for word in read(text, language))


def _fits(phrase: Phrase, words: Sequence[Word]) -> bool:
    return len(words) == len(phrase) and all(
        not terms.isdisjoint(word.whole) for terms, word in zip(phrase, words, strict=True)
    )


def _readings(phrase: Phrase) -> Iterator[tuple[str, ...]]:
    return islice(product(*(sorted(terms) for terms in phrase)), MOST_READINGS)


@lru_cache(maxsize=20)
def _groups(rows: tuple[str, ...], language: str, analyser: str) -> Groups:
    """Made once in a process as long as the groups stand as they are."""
    return Groups.of(rows, language)
