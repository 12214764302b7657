"""What a question may have meant that nothing answers: words without their dots, slips of the keyboard."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from cms.search.analysis import Word, fold, read
from cms.search.models import EntryWord
from cms.search.question import LONGEST, Alternatives, Question
from cms.search.vocabulary import SHORTEST

if TYPE_CHECKING:
    from cms.search.results import Results

# A word is like another within so many slips by its length; shorter ones are like too many.
SLIPS = {4: 1, 5: 1, 6: 2, 7: 2, 8: 2}
MOST_SLIPS = 3
MOST_ALIKE = 4  # words looked up in the index for each misspelt one


def suggestion(results: "Results") -> str:
    """What was probably meant, as a question that finds something for this visitor here; '' if something was found."""
    is_answered = results.combinations and not results.is_relaxed
    return "" if is_answered else corrected(results.asked, results.finds)


def dotted(question: Question) -> Question | None:
    """The question answered also by known words that it has without their dots (tyo: työ); None if there are none."""
    typed = [{term for term in word.whole if term == fold(term)} if word else set() for word in _single(question)]
    plain = set().union(*typed)
    known = EntryWord.objects.filter(language=question.language, folded__in=plain).values_list("folded", "text")
    meant: dict[str, set[str]] = {}
    for folded, text in known:
        if text != folded:
            meant.setdefault(folded, set()).update(*(word.whole for word in read(text, question.language)))
    if not meant:
        return None
    terms = [frozenset((term,) for form in forms for term in meant.get(form, ())) for forms in typed]
    return replace(question, words=tuple(word | more for word, more in zip(question.words, terms, strict=True)))


def relaxed(question: Question) -> Question | None:
    """The question answered also by the parts of its compounds; None if it has no compound."""
    parts = [frozenset((term,) for term in word.parts) if word else frozenset() for word in _single(question)]
    if not any(parts):
        return None
    return replace(question, words=tuple(word | more for word, more in zip(question.words, parts, strict=True)))


def corrected(question: Question, finds: Callable[[Question], bool]) -> str:
    """The question with its misspelt words replaced, the others as typed; '' where that is not found either.

    `finds` says whether this visitor finds anything with a question. A word is suggested only if it is itself, letter
    by letter, in something that they find: the words of what they may not see stay unsaid.
    """
    meant, at, text = list(question.words), 0, ""
    for number, word in enumerate(_single(question)):
        if word is None:  # a synonym of several words is spelt right
            continue
        text += question.text[at : word.start]
        at = word.end
        meant[number], said = _corrected(question, number, word, finds)
        text += said
    text += question.text[at:LONGEST]
    changed = text != question.text[:LONGEST]
    return text if changed and finds(replace(question, words=tuple(meant))) else ""


def _single(question: Question) -> list[Word | None]:
    """The word as typed for each of `question.words`; None for several that are a synonym together."""
    return [typed[0] if len(typed) == 1 else None for typed in question.typed]


def _corrected(
    question: Question, number: int, word: Word, finds: Callable[[Question], bool]
) -> tuple[Alternatives, str]:
    """What answers a word, as typed, with its dots or for what it may have meant; and how it is then written."""
    typed = question.words[number]
    if finds(_of(question, typed)):
        return typed, word.text
    with_dots = dotted(Question.of(word.text, question.language))
    if with_dots and finds(with_dots):
        return with_dots.words[0], word.text
    replacement = _meant(question, word, finds)
    return (frozenset({(replacement,)}), replacement) if replacement else (typed, word.text)


def _meant(question: Question, word: Word, finds: Callable[[Question], bool]) -> str:
    likely = alike(word.text.casefold(), question.language)
    return next((each for each in likely if finds(_of(question, frozenset({(each,)})))), "")


def _of(question: Question, word: frozenset) -> Question:
    return replace(question, words=(word,), typed=())


def alike(word: str, language: str) -> list[str]:
    """Known words that differ by few slips (a letter too many, too few, another, two swapped), the likest first."""
    folded = fold(word)
    slips = SLIPS.get(len(folded), MOST_SLIPS if len(folded) > max(SLIPS) else 0)
    if not slips or len(word) < SHORTEST:
        return []
    known = EntryWord.objects.filter(
        language=language,
        initial__in=set(folded[:2]),
        length__gte=len(word) - slips,
        length__lte=len(word) + slips,
    ).values_list("text", flat=True)
    return _nearest(word, known, slips)


def _nearest(word: str, known: Iterable[str], slips: int) -> list[str]:
    near = process.extract(word, list(known), scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=50)
    near = [found for found in near if found[1]]
    near.sort(key=lambda found: (found[1], found[0][:1] != word[:1], -fuzz.ratio(word, found[0]), found[0]))
    return [text for text, _slips, _place in near[:MOST_ALIKE]]
