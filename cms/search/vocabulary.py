"""The words that entries are made of: kept when an entry is stored, forgotten at night when no entry has them."""

from collections.abc import Iterable, Iterator

from cms.search.analysis import fold, read
from cms.search.models import Entry, EntryWord

SHORTEST = 3  # letters; shorter words are neither suggested nor corrected
LONGEST = 40
AT_ONCE = 500


def learn(entries: Iterable[Entry]) -> None:
    """Keep the words of entries. Two queries where one is new, else one."""
    for language, words in _by_language(entries).items():
        for part in _parts(sorted(words)):
            known = EntryWord.objects.filter(language=language, text__in=part).values_list("text", flat=True)
            new = [_known(language, word) for word in set(part).difference(known)]
            EntryWord.objects.bulk_create(new, ignore_conflicts=True)


def forget() -> int:
    """Forget the words that no entry has any more; returns how many."""
    words: dict[str, set[str]] = {}
    for entry in Entry.objects.only("language", "title", "summary", "text").iterator(chunk_size=AT_ONCE):
        words.setdefault(entry.language, set()).update(words_of(entry))
    gone = [
        key
        for key, language, text in EntryWord.objects.values_list("pk", "language", "text").iterator()
        if text not in words.get(language, ())
    ]
    for part in _parts(gone):
        EntryWord.objects.filter(pk__in=part).delete()
    return len(gone)


def words_of(entry: Entry) -> set[str]:
    """The words of an entry that are worth suggesting, in small letters: as written and in their base forms."""
    found = read(f"{entry.title}\n{entry.summary}\n{entry.text}", entry.language)
    return {term for word in found for term in word.whole if SHORTEST <= len(term) <= LONGEST and term.isalpha()}


def _by_language(entries: Iterable[Entry]) -> dict[str, set[str]]:
    words: dict[str, set[str]] = {}
    for entry in entries:
        words.setdefault(entry.language, set()).update(words_of(entry))
    return words


def _known(language: str, word: str) -> EntryWord:
    folded = fold(word)[:100]
    return EntryWord(language=language, text=word, folded=folded, initial=folded[:1], length=len(word))


def _parts(found: list) -> Iterator[list]:
    yield from (found[start : start + AT_ONCE] for start in range(0, len(found), AT_ONCE))
