"""Organisations, by the words that their names hold: 'Turun kaupunki', 'Esimerkki Oy', 'City of Oulu'."""

import re

from cms.moving.finds.declined import out_of

# Finnish nouns as heads of compounds, in the nominative and in the genitive.
HEAD = re.compile(
    r"(?:kaupun(?:ki|gin)|kunnan?|kunta|kuntayhtymän?|seutukunnan?|yliopiston?|korkeakoulun?|opiston?|koulun?|lukion?"
    r"|instituutin?|instituutti|keskus|keskuksen|virasto|viraston|ministeriön?|liiton?|liitto|säätiön?|yhdistyksen?"
    r"|yhdistys|osakeyhtiön?|yhtiön?|konsernin?|konserni|laitoksen?|laitos|museon?|kirjaston?|seuran?|seurakunnan?"
    r"|toimialan?|palvelut|palvelujen|toimiston?|toimisto|osuuskunnan?|osuuskunta|akatemian?|teatterin?|teatteri"
    r"|tiedepuiston?|tutkimuskeskus|yksikön?|yksikkö)$",
    re.IGNORECASE,
)
WORD_TEXT = (
    "oy oyj ab ry rf rs ky tmi ltd ltd. inc inc. gmbh plc llc as university college institute foundation"
    " centre center council ministry agency association company group park business forum consulting solutions"
    " amk amk:n uas ely elinkeino elinkeinoyhtiö stad universitet stiftelse yrkeshögskola kommun department"
    " municipality polytechnic academy network society office bureau authority museum library labs media"
)
WORD = frozenset(WORD_TEXT.split())
PHRASE = re.compile(r"\b(?:city of|university of|centre for|center for|town of|ministry of|region of)\b", re.IGNORECASE)
ACRONYM = re.compile(r"^[A-ZÅÄÖ]{2,8}$")
GENITIVES = (
    ("kaupungin", "kaupunki"),
    ("yliopiston", "yliopisto"),
    ("korkeakoulun", "korkeakoulu"),
    ("liiton", "liitto"),
    ("keskuksen", "keskus"),
    ("viraston", "virasto"),
    ("ministeriön", "ministeriö"),
    ("kunnan", "kunta"),
    ("säätiön", "säätiö"),
    ("instituutin", "instituutti"),
    ("yhtymän", "yhtymä"),
    ("opiston", "opisto"),
    ("laitoksen", "laitos"),
    (":n", ""),
    ("Oy:n", "Oy"),
)


def organisation_word(word: str) -> bool:
    """Whether a word tells that a name is an organisation's."""
    bare = word.strip(".,;()")
    return len(bare) < 60 and (bare.lower() in WORD or bool(HEAD.search(bare)))


def is_organisation(text: str) -> bool:
    """Whether a piece of text is an organisation's name and nothing else."""
    words = text.split()
    if not 0 < len(words) <= 9 or len(text) > 100 or any(mark in text for mark in "@!?"):
        return False
    if PHRASE.search(text) or (len(words) == 1 and ACRONYM.match(text)):
        return True
    return any(organisation_word(word) for word in words) and any(char.isupper() for char in text)


def organisation_before(words: list[str]) -> int:
    """How many of the last words are an organisation in the genitive: 2 of 'kertoo Turun kaupungin'."""
    if not words or not (organisation_word(words[-1]) or words[-1].endswith(":n")):
        return 0
    if not words[-1].lower().endswith("n"):
        return 0
    count = 1
    while count < min(6, len(words)) and words[-count - 1][:1].isupper():
        count += 1
    return count if any(word[:1].isupper() for word in words[-count:]) else 0


WHERE = re.compile(r"\b(?:at|from|of)\s(?:the\s)?(?P<name>[^\W\d_a-zåäö][^,.;()]{2,60})$")


def organisation_at(text: str) -> tuple[int, int, str] | None:
    """Where somebody works, at the end of a piece: 'Turun kaupungista', 'at the City of Espoo'."""
    plain = text.rstrip(" .")
    words = plain.split()
    if words and organisation_word(out_of(words[-1])):
        count = 1
        while count < min(5, len(words)) and words[-count - 1][:1].isupper():
            count += 1
        return plain.rfind(words[-count]), len(plain), out_of(" ".join(words[-count:]))
    found = WHERE.search(plain, max(0, len(plain) - 80))
    if found and is_organisation(found["name"]):
        return found.start("name"), found.end(), found["name"]
    return None


def named(genitive: str) -> str:
    """'Turun kaupungin' as 'Turun kaupunki'; what ends otherwise stays as it is."""
    for ending, base in GENITIVES:
        if genitive.lower().endswith(ending):
            return genitive[: -len(ending)] + base
    return genitive
