"""What somebody asks: words, each with the terms that answer it."""

from dataclasses import dataclass

from modelsearch.query import And, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from cms.search.analysis import Word, encode, read
from cms.search.places import title_place
from cms.search.synonyms import Alternatives, answered

# Longer questions are cut: nobody reads what hundreds of words have in common.
LONGEST = 200  # characters
MOST_WORDS = 8
NOTHING = Not(MatchAll())


class Term(PlainText):
    """One token of the index; raw input never becomes one."""


@dataclass(frozen=True)
class Question:
    """A question in one language: all words must be answered, each by any of its alternatives."""

    text: str
    language: str
    words: tuple[Alternatives, ...]
    # Which words of the text each of `words` answers: one, or several that are a synonym together.
    typed: tuple[tuple[Word, ...], ...]

    @classmethod
    def of(cls, text: str, language: str) -> "Question":
        """From what was typed, with what editors say it means (one query). Without any word in it, `words` is empty."""
        found = read(text[:LONGEST], language)[:MOST_WORDS]
        pairs = answered(found, language) if found else []
        words = tuple(answers for _typed, answers in pairs)
        return cls(text, language, words, tuple(typed for typed, _answers in pairs))

    def query(self, operator: str = "and") -> SearchQuery:
        """For a search back end."""
        joined = Or if operator == "or" else And
        return joined([self.query_of(word) for word in self.words]) if self.words else NOTHING

    def title_query(self, further: int) -> SearchQuery:
        """All words of the question in a title that has so many further ones."""
        place = title_place(len(self.words) + further)
        return And([self.query_of(word, place) for word in self.words]) if self.words else NOTHING

    def query_of(self, word: Alternatives, place: str = "") -> SearchQuery:
        """One word of the question, anywhere or in one place (cms.search.places)."""
        return Or([And([Term(encode(term, self.language, place)) for term in terms]) for terms in sorted(word)])


def spelled(query: SearchQuery, every: str, some: str) -> str:
    """A question's own query in a database's language, whose operators are given; tokens need no quoting.

    Building it from the database's own classes costs more than the search.
    """
    if isinstance(query, And | Or):
        operator = every if isinstance(query, And) else some
        parts = [spelled(part, every, some) for part in query.subqueries]
        return parts[0] if len(parts) == 1 else f"({operator.join(parts)})"
    return query.query_string


def analysed(query: SearchQuery | str, languages: list[str], operator: str = "and") -> SearchQuery:
    """Any query, with what was typed into it replaced by terms of the languages; a question's own query stays.

    `operator` joins the words of what was typed: "and" or "or".
    """
    if isinstance(query, Term | MatchAll):
        return query
    if isinstance(query, str | Fuzzy | PlainText | Phrase):
        text = query if isinstance(query, str) else query.query_string
        questions = [Question.of(text, language) for language in languages]
        return _joined(Or, [one.query(operator) for one in questions if one.words])
    if isinstance(query, And | Or):
        return _joined(type(query), [analysed(part, languages, operator) for part in query.subqueries])
    inner = analysed(query.subquery, languages, operator)
    if not isinstance(query, Not):
        return inner  # a boost, which tokens do not know
    return MatchAll() if _is_nothing(inner) else Not(inner)


def _joined(operator: type[And | Or], parts: list[SearchQuery]) -> SearchQuery:
    """Parts without a word ask for nothing: back ends know neither those nor "everything" inside another query."""
    asked = [part for part in parts if not _is_nothing(part)]
    some = [part for part in asked if not isinstance(part, MatchAll)]
    if asked and (not some or (operator is Or and len(some) < len(asked))):
        return MatchAll()
    return operator(some) if len(some) > 1 else some[0] if some else NOTHING


def _is_nothing(query: SearchQuery) -> bool:
    return isinstance(query, Not) and isinstance(query.subquery, MatchAll)
