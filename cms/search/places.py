"""Where in an entry a term stands: in its title, its summary or its text, as a word or as part of a compound.

Each term is indexed once by itself, by which entries match, and once with the best of its places, by which they are
ordered. So either database orders alike, from index look-ups alone.
"""

from cms.search.analysis import Word, encode, read

# Place and points, the best first. A part of a compound in the text is a match and no more.
POINTS = {"tw": 12, "tp": 8, "sw": 5, "sp": 4, "xw": 2}
MATCH_POINTS = 1


def tokens(title: str, summary: str, text: str, language: str) -> str:
    """The tokens of an entry, parted by spaces."""
    best: dict[str, str] = {}
    for field, content in (("title", title), ("summary", summary), ("text", text)):
        words = read(content, language)
        for place, terms in ((f"{field}word", _whole(words)), (f"{field}part", _parts(words))):
            for term in terms:
                best.setdefault(term, place)
    found = [encode(term, language) for term in best]
    found += [encode(term, language, place) for term, place in best.items() if place in POINTS]
    return " ".join(found)


def autocompleted(title: str, language: str) -> str:
    """The tokens of a title, with which what is being typed may begin."""
    words = read(title, language)
    return " ".join(encode(term, language) for term in dict.fromkeys([*_whole(words), *_parts(words)]))


def _whole(words: list[Word]) -> list[str]:
    return list(dict.fromkeys(term for word in words for term in word.whole))


def _parts(words: list[Word]) -> list[str]:
    return list(dict.fromkeys(term for word in words for term in word.parts))
