"""Titles of people, by the word they end in: 'projektipäällikkö', 'johtava asiantuntija', 'Head of Development'."""

import re

from cms.moving.finds.organisations import organisation_word

HEADS_FI = (
    "päällikkö|johtaja|asiantuntija|koordinaattori|suunnittelija|insinööri|sihteeri|tutkija|professori|lehtori|rehtori"
    "|assistentti|vastaava|neuvoja|ohjaaja|kehittäjä|arkkitehti|pormestari|toimittaja|esimies|esihenkilö"
    "|vetäjä|yrittäjä"
    "|opettaja|edustaja|konsultti|analyytikko|harjoittelija|dosentti|tohtori|tiedottaja|muotoilija|hoitaja|valmentaja"
    "|tuottaja|kuraattori|intendentti|lakimies|avustaja|virkailija|manageri|mestari|neuvos|ministeri|lääkäri|taiteilija"
    "|järjestäjä|työntekijä|kouluttaja|emäntä|isäntä|lähettiläs|luotsi|arkistonhoitaja|viestijä|aktuaari|valtuutettu"
    "|yhteyshenkilö|vastuuhenkilö|asiamies|apulainen|jäsen|agentti|fasilitaattori|tulkki|kääntäjä|kaupunginjohtaja"
    "|ekonomisti|strategi|tilastotieteilijä|kartoittaja|rakennuttaja|isännöitsijä|hallintopäällikkö|controlleri|mentori"
)
HEADS_EN = (
    "manager|coordinator|expert|specialist|director|officer|adviser|advisor|planner|engineer|researcher|professor"
    "|lecturer|assistant|lead|leader|designer|developer|architect|secretary|mayor|chair|chairman|chairwoman|chairperson"
    "|consultant|analyst|ceo|cto|cfo|coo|principal|teacher|trainee|intern|controller|supervisor|facilitator|producer"
    "|scientist|fellow|representative|commissioner|entrepreneur|editor|owner|president|spokesperson|librarian|curator"
)
HEADS_SV = (
    "chef|koordinator|sakkunnig|direktör|planerare|projektledare|ledare|forskare|ingenjör|sekreterare"
    "|handläggare|rektor"
)
# A Finnish or Swedish compound ends in its head ('projektipäällikkö'), an English title in a word of its own.
HEAD = re.compile(rf"^(?:[\w-]*(?:{HEADS_FI}|{HEADS_SV})|(?:[\w]+-)*(?:{HEADS_EN}))$", re.IGNORECASE)
OF = re.compile(rf"^(?:[\w-]+\s){{0,3}}(?:head|{HEADS_EN})\s(?:of|for)\s\w[\w\s,&-]{{1,80}}$", re.IGNORECASE)
# What may stand before the head within one title; genitives ('viestinnän asiantuntija') are told by their ending.
BEFORE = re.compile(
    r"^(?:johtava|vanhempi|nuorempi|tekninen|vastaava|vastuullinen|hallinnollinen|taloudellinen"
    r"|tieteellinen|va\.?|vt\.?"
    r"|entinen|alueellinen|paikallinen|kansallinen|akateeminen|vs\.?|ma\.?|senior|junior|chief|deputy"
    r"|acting|vice|project"
    r"|programme|program|development|communications?|research|innovation|city|service|digital|technical|business|data"
    r"|financial|special|planning|network|regional|national|lead|leading|executive|managing|associate|assistant|general"
    r"|post-doctoral|doctoral|\w+-|ja|and|&|\w+inen)$",
    re.IGNORECASE,
)
GENITIVE = re.compile(r"^[\w-]{3,}n$", re.IGNORECASE)
NO_PART_TEXT = "hankkeen projektin sen kun kuin niin myös hänen meidän heidän oman kehityshankkeen pilotin"
NO_PART = frozenset(NO_PART_TEXT.split())
ESSIVE = re.compile(r"(?:na|nä)$", re.IGNORECASE)
LOANS = re.compile(r"(manager|controller|designer|trainer|lead|owner|scientist)(?:ina|inä)$", re.IGNORECASE)
LONGEST = 7  # words


def is_title(text: str) -> bool:
    """Whether a piece of text is a title and nothing else."""
    words = text.split()
    if not 0 < len(words) <= LONGEST or len(text) > 100 or any(mark in text for mark in ":@!?"):
        return False
    if OF.match(text):
        return True
    return bool(HEAD.match(words[-1].strip(".()"))) and all(_fits(word) for word in words[:-1])


def _fits(word: str) -> bool:
    return bool(BEFORE.match(word) or GENITIVE.match(word) or HEAD.match(word.rstrip(",")) or word[:1].isupper())


def is_head(word: str) -> bool:
    """Whether a title may end in this word."""
    return len(word) < 60 and bool(HEAD.match(word))


def title_before(words: list[str]) -> int:
    """How many of the last words are a title: 2 of 'kertoi johtava asiantuntija', 0 where none is."""
    if not words or not is_head(words[-1]):
        return 0
    count = 1
    while count < min(LONGEST, len(words)):
        word = words[-count - 1]
        capital = word[:1].isupper()
        genitive = GENITIVE.match(word) and not capital and not _of_something_else(words, count)
        if not (BEFORE.match(word) or genitive or (capital and is_head(words[-count]) and _english(words[-1], word))):
            break
        count += 1
    while count > 1 and words[-count].lower() in {"ja", "and", "&"}:
        count -= 1
    return count


def _of_something_else(words: list[str], count: int) -> bool:
    """Whether a genitive names the project or the organisation, and is no part of the title."""
    word = words[-count - 1].lower()
    if word in NO_PART or word.endswith(("hankkeen", "projektin", "pilotin", "ohjelman")):
        return True
    return organisation_word(word) and len(words) > count + 1 and words[-count - 2][:1].isupper()


def without_project(title: str) -> str:
    """'Hankkeen vetäjä' as 'vetäjä'; the case of its first letter is as it was."""
    first, _, rest = title.partition(" ")
    if rest and first.lower() in NO_PART:
        return rest[:1].upper() + rest[1:] if first[:1].isupper() else rest
    return title


def _english(head: str, word: str) -> bool:
    """Whether a capital belongs to the title, as in 'Senior Project Manager'."""
    return head[:1].isupper() and bool(BEFORE.match(word) or is_head(word))


def nominative(essive: str) -> str:
    """'johtavana asiantuntijana' as 'johtava asiantuntija'; what stands in no essive stays as it is."""
    return " ".join(_word_in_nominative(word) for word in essive.split())


PLURALS = ((r"(?<=j)oina$", "a"), (r"(?<=k)öinä$", "ö"), (r"(?<=j)inä$", "ä"), (r"eina$", "i"), (r"einä$", "i"))
SINGULARS = (
    (r"miehinä$", "mies"),
    (r"miehenä$", "mies"),
    (r"(?<=[aiouyäö])sen[aä]$", "nen"),
    (r"jäsenenä$", "jäsen"),
    (r"(?<=neuvo)ksena$", "s"),
    (r"lähettiläänä$", "lähettiläs"),
    *PLURALS,
)


def _word_in_nominative(word: str) -> str:
    if not ESSIVE.search(word) or len(word) < 5:
        return word
    loan = LOANS.search(word)
    if loan:
        return word[: loan.end(1)]
    for pattern, ending in SINGULARS:
        if re.search(pattern, word, re.IGNORECASE):
            return re.sub(pattern, ending, word, flags=re.IGNORECASE)
    return word[:-2]
