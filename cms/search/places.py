"""Where in an entry a term stands: in its title, its summary or its text, as a word or as part of a compound.

Each term is indexed once by itself, by which entries match, and once with the best of its places, by which they are
ordered. So either database orders alike, from index look-ups alone.
"""

from cms.search.analysis import Word, encode, read

# Place and points, the best first: in title, summary or text (x), as whole word or part. Their names stand in tokens.
POINTS = {"tw": 12, "tp": 8, "sw": 5, "sp": 4, "xp": 1}
# Where most words stand, whole in the text, is not indexed: common ones would be looked up thousands of times for it.
MATCH_POINTS = 2
# Points where a title has all words of the question, by how many further words it has.
TITLE_POINTS = {0: 4, 1: 2}
LONGEST_TITLE = 8  # words; of longer ones it is not indexed how many they have


def tokens(title: str, summary: str, text: str, language: str) -> str:
    """The tokens of an entry, parted by spaces."""
    best: dict[str, str] = {}
    for field, content in (("t", title), ("s", summary), ("x", text)):
        words = read(content, language, patient=True)
        for place, terms in ((f"{field}w", _whole(words)), (f"{field}p", _parts(words))):
            for term in terms:
                best.setdefault(term, place)
    found = [encode(term, language) for term in best]
    found += [encode(term, language, place) for term, place in best.items() if place in POINTS]
    titled = read(title, language, patient=True)
    if len(titled) <= LONGEST_TITLE:
        found += [encode(term, language, title_place(len(titled))) for term in _whole(titled)]
    return " ".join(found)


def title_place(words: int) -> str:
    """The place of a term in a title of so many words."""
    return f"t{words}"


def autocompleted(title: str, language: str) -> str:
    """The tokens of a title, with which what is being typed may begin."""
    words = read(title, language, patient=True)
    return " ".join(encode(term, language) for term in dict.fromkeys([*_whole(words), *_parts(words)]))


def _whole(words: list[Word]) -> list[str]:
    return list(dict.fromkeys(term for word in words for term in word.whole))


def _parts(words: list[Word]) -> list[str]:
    return list(dict.fromkeys(term for word in words for term in word.parts))
