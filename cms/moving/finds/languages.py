"""What language a text is in, by its small words, and which language a line names."""

import re

from cms.moving.finds.found import FoundLanguage

SMALL_WORDS = {
    "fi": "ja on ei että se joka sekä myös tai oli ovat kun niin jotka mutta voi jossa kuin mukaan ole joita sen sitä"
    " tämä tämän nämä näin jo vain noin koko kanssa kautta sisältää muun muassa mm eli jos me he hän olla"
    " olisi ollut joiden"
    " johon mitä miten sivulle lue lisää klo puh hanke hankkeen hankkeet kaupungin kaupunki uusi uusia yhteystiedot",
    "en": "the and of to in is for on that with by from as are be this was which it at an or will has have its their we"
    " our can more not also all been about into new than how what who when read project city",
    "sv": "och att det som en på är av för med till den har inte om ett men var eller från vid kan så också ska man nu"
    " mellan här där läs mer vi i stad staden stadens under",
}
KNOWN = {code: frozenset(words.split()) for code, words in SMALL_WORDS.items()}
WORD = re.compile(r"[^\W\d_]{1,40}")
LOOKED_AT = 20_000  # characters; a language shows sooner
NAMED = {
    "en": r"englannin\s?kieli\w*|englanniksi|\ben\b|in english|english",
    "sv": r"ruotsin\s?kieli\w*|ruotsiksi|\bsv\b|på svenska|in swedish|swedish|svenska",
    "fi": r"suomen\s?kieli\w*|suomeksi|\bfi\b|in finnish|finnish",
    "ru": r"venäjän\s?kieli\w*|venäjäksi|in russian|russian",
    "de": r"saksan\s?kieli\w*|saksaksi|in german|german",
    "et": r"viron\s?kieli\w*|viroksi|in estonian|estonian",
    "fr": r"ranskan\s?kieli\w*|ranskaksi|in french|french",
}
NAMES = {code: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) for code, pattern in NAMED.items()}


def language_of(text: str) -> FoundLanguage:
    """The language of a text among Finnish, English and Swedish; '' with `sure` 0 where nothing tells."""
    part = text[:LOOKED_AT]
    words = [word.lower() for word in WORD.findall(part)]
    counts = {code: float(sum(word in known for word in words)) for code, known in KNOWN.items()}
    # Finnish has few small words: its doubled letters and endings tell as well.
    counts["fi"] += 0.5 * sum(finnish_looking(word) for word in words)
    total = sum(counts.values())
    if not total:
        return FoundLanguage(0, len(part), 0.0, "", {})
    shares = {code: count / total for code, count in counts.items()}
    best = max(shares, key=lambda code: shares[code])
    sure = max(0.0, min(1.0, shares[best] * min(1.0, 0.5 + total / 8)))
    return FoundLanguage(0, len(part), round(sure, 3), best, shares)


def finnish_looking(word: str) -> bool:
    """Whether a word ends or is spelled as Finnish words are and English and Swedish ones are not."""
    return len(word) > 5 and (
        word.endswith(
            ("ssa", "ssä", "sta", "stä", "lla", "llä", "lle", "ksi", "nen", "sta", "ista", "inen", "iin", "aan")
        )
        or "yy" in word
        or "uo" in word
        or "ää" in word
    )


def language_named(text: str) -> str:
    """The language that a line names: 'en' of 'englanniksi' or 'in English'; '' for none."""
    first = ((match.start(), code) for code, pattern in NAMES.items() if (match := pattern.search(text[:500])))
    return min(first, default=(0, ""))[1]
