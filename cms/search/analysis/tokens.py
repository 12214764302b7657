"""Words in a text, and words as tokens of an index."""

import re
import unicodedata
from collections.abc import Iterator

# Longer words are cut: no language has them, and a token of an index has its limit.
LONGEST = 100
# Marks that belong to the letter before them; soft hyphens and joiners, which nobody reads.
MARK = "[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]"
UNREAD = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
APOSTROPHE = "’"
# The endings that Finnish writes after a colon: EU:n, EAKR:stä, ESR:ään, 6:een; klo 13:30 has none.
ENDING = (
    "(?:n|t|ta?|tä|a|ä|aa|ää|ia|iä|ja|jä|oa|na|nä|ina|inä|i?ss[aä]|i?st[aä]|i?ll[aä]|i?lt[aä]|i?lle|i?ksi|h?[aeiouyäö]+n|"
    "i?tt[aä]|iden|itten|jen|i?t[aä]|seen|si(?:ll[aä])?|s)(?:ns[aä]|mme|nne)?(?:kin|k[aä]{2}n|h[aä]n|k[oö]|p[aä])?"
)
LETTER = r"[^\W_]"
WORD = re.compile(rf"{LETTER}(?:{LETTER}|{MARK}|['’](?={LETTER}))*(:{ENDING}(?!{LETTER}))?")
# Ends of host names that need no "www." to be seen as an address.
ADDRESS = re.compile(
    r"[\w.+-]+(?:@|[(\[]at[)\]])[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://|www\.)[^\s<>\"]+"
    rf"|\b[\w-]+(?:\.[\w-]+)*\.(?:fi|eu|com|org|net|io|dev|app)\b(?:/[^\s<>\"]*|:{ENDING}(?!{LETTER}))?"
)
MAYBE_ADDRESS = re.compile(r"(?<!\S)[^\s.@/(\[]*[.@/(\[]\S+")
LONGEST_ADDRESS = 300
ASCII = {"ä": "a3", "ö": "o3", "å": "a4"}


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where e-mail and web addresses stand."""
    for chunk in MAYBE_ADDRESS.finditer(text):
        if len(chunk[0]) <= LONGEST_ADDRESS:
            for found in ADDRESS.finditer(text, *chunk.span()):
                yield found.start(), found.start() + len(found[0].rstrip(".,;:!?)]'”’"))


def split(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where words begin and end, and whether it is an address. Hyphens part words, colons do not part their endings."""
    at = 0
    for start, end in addresses(text):
        yield from ((*found.span(), False) for found in WORD.finditer(text, at, start))
        yield start, end, True
        at = end
    yield from ((*found.span(), False) for found in WORD.finditer(text, at))


def clean(word: str) -> str:
    """A word as written, without what is not read and without its ending after a colon; capitals stay."""
    word = unicodedata.normalize("NFKC", UNREAD.sub("", word.partition(":")[0]))
    return word.replace(APOSTROPHE, "'")[:LONGEST]


def fold(word: str) -> str:
    """A word in small letters without its diacritics: työ is tyo."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def encode(term: str, language: str, place: str = "") -> str:
    """A term of a language in a place as a token of a-z and 0-9, another for each; its beginning stays its beginning.

    Index and database then neither fold letters nor split words in ways of their own.
    """
    return f"z{_ascii(language)}{f'qz{_ascii(place)}' if place else ''}qy{_ascii(term)}"


def _ascii(text: str) -> str:
    """Reversible: ä is a3, a3 is aq3, q is qq, any other letter its number between qx and x."""
    letters = []
    before = ""
    for letter in text:
        if "a" <= letter <= "z":
            letters.append("qq" if letter == "q" else letter)
        elif "0" <= letter <= "9":
            letters.append(f"q{letter}" if before in {"a", "o"} else letter)
        else:
            letters.append(ASCII.get(letter) or f"qx{ord(letter):x}x")
        before = letter
    return "".join(letters)
