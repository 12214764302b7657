"""Who made a picture: 'Kuva: Maija Malli', 'Piirros: …', 'Photo by …', '© …', with or without a caption before it."""

import re
from collections.abc import Iterator

from cms.moving.finds.found import FoundCredit
from cms.moving.finds.names import names_in
from cms.moving.finds.organisations import is_organisation

# 'Kuvan lähde', 'Kuvat ja grafiikka': compounds and pairs are taken by their last part.
PHOTO = (
    r"(?:\w{0,12}valo|kansi|pää|ilma|arkisto|kuvitus|nosto|otsikko|potretti|henkilö)?kuva(?:t|aja|aajat"
    r"|aaja|ajat|us)?|valokuvaaja[t]?"
    r"|(?:kuvan|kuvien)\s(?:lähde|tekijä|ottaja)|kuvalähde|kuvituskuvat?|(?:cover\s|main\s)?photo(?:s"
    r"|graph|graphs|grapher)?"
    r"|image(?:s)?|picture(?:s)?|(?:image|photo)\s(?:credits?|source)|foto|bild(?:er)?|fotograf"
)
DRAWING = (
    r"piirro(?:s|kset)|piirtäjä|kuvitu(?:s|kset)|kuvittaja|havainnekuvat?|visualisointi|illustrat(?:ion"
    r"|ions|or)|drawings?"
    r"|teckning|illustrationer|sketch"
)
CHART = r"kaaviot?|(?:info)?grafiikka|kartta|kartat|(?:info)?graphics?|charts?|maps?|diagram(?:s|mi)?|kuvio"
VIDEO = r"(?:kansi)?video(?:t|s|kuvaaja|kuvaus)?|film(?:ed)?"
KINDS = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in (
        ("drawing", DRAWING),
        ("chart", CHART),
        ("video", VIDEO),
        ("photo", rf"{PHOTO}|©|\(c\)|copyright"),
    )
}
WORD = rf"(?:{DRAWING}|{CHART}|{VIDEO}|{PHOTO})"
PAIR = rf"(?P<label>{WORD}(?:\s(?:ja|and|&|och)\s{WORD})?)"
LABELLED = re.compile(
    rf"(?<![\w-]){PAIR}\s?(?::|/(?!/)|\s(?:by|av)\b:?|\s?[–—]\s)\s{{0,3}}(?:©|\(c\))?\s?(?P<credit>[^\s:©].{{0,149}})$",
    re.IGNORECASE,
)
SIGN = re.compile(
    r"(?P<label>©|\(c\)(?=\s)|copyright\s©?)\s{0,3}(?:\d{4}\s)?(?P<credit>[^\s:©].{0,149})$", re.IGNORECASE
)
BARE = re.compile(rf"(?<![\w-]){PAIR}\s{{1,3}}(?P<credit>[^\s:].{{1,80}})$", re.IGNORECASE)
LATER = re.compile(rf"[.!?…)]\s+[(\[]?(?:{WORD}(?:\s?:|\s+(?:by|av)\b|(?=\s+[A-ZÅÄÖ]))|©|\(c\))", re.IGNORECASE)
ANNOUNCED = re.compile(rf"^{PAIR}\s?:\s+", re.IGNORECASE)
SEPARATOR = re.compile(r"\s*(?:,|/|&|\bja\b|\band\b|\boch\b)\s*")
# A caption ends before its credit as a sentence does, or the credit stands in brackets.
SEAM = re.compile(
    r"(?:^|[.!?…”\"')\]|]|[–—,-]|\s{2}|\b(?:teksti|text|teksti\sja|text\sand))\s*[(\[]?\s*$|[(\[]\s*$", re.IGNORECASE
)
ORGANISATION = re.compile(
    r"^(?:[^\W\d_a-zåäö][\w&.'-]*|[\d]?[A-ZÅÄÖ][\w&.-]*)(?:\s(?:[^\W\d_a-zåäö][\w&.'-]*|ja|and|&|of"
    r"|kaupunki|city|\d[\w-]*)){0,6}$"
)
LONGEST = 800  # characters of a line, a caption included
LONGEST_CREDIT = 12  # words


def credit(line: str) -> FoundCredit | None:
    """The credit of a line, with the caption before it, or None. 'Kuva on otettu Turussa.' is none."""
    text = line.rstrip()
    if not text or len(text) > LONGEST:
        return None
    for match, sure in _candidates(text):
        who = match["credit"].strip().rstrip(" )]").removesuffix(".").strip()
        before = text[: match.start("label")]
        if not who or len(who.split()) > LONGEST_CREDIT or not SEAM.search(before):
            continue
        if sure < 0.9 and not _is_maker(who):
            continue
        if LATER.search(who):  # 'Kuva: mitä siinä näkyy. Kuvaaja Maija Malli': the later label says who
            continue
        if re.search(r"[.!?]\s+[^\W\d_]", who) and not names_in(who):
            continue
        caption = re.sub(r"(?i)^(?:teksti|text)(?:\s(?:ja|and))?$", "", before.strip(" \t(–—-|[,"))
        caption = ANNOUNCED.sub("", caption)
        what, who = _shown(who)
        caption = " ".join(part for part in (caption, what) if part)
        kind = next((kind for kind, pattern in KINDS.items() if pattern.match(match["label"])), "photo")
        names = tuple(name for name in SEPARATOR.split(who) if name)
        return FoundCredit(match.start("label"), len(text), _surer(sure, who), who, kind, caption, names)
    return None


def _shown(who: str) -> tuple[str, str]:
    """'Verkoston jäsenet / Maija Malli': what a picture shows, and who made it; the first is '' where both made it."""
    what, slash, maker = (part.strip() for part in who.rpartition("/"))
    plain = [
        word
        for word in what.split()[1:]
        if (word[:1].islower() or word[:1].isdigit()) and word not in ("ja", "and", "of", "och")
    ]
    if slash and plain and not is_organisation(what) and not names_in(what) and _is_maker(maker):
        return what, maker
    return "", who


def _candidates(text: str) -> Iterator[tuple[re.Match[str], float]]:
    """Matches with a colon, a sign of copyright, or nothing between label and name; the last one of a line first."""
    start = max(0, len(text) - 200)
    for pattern, sure in ((LABELLED, 0.95), (SIGN, 0.95), (BARE, 0.75)):
        if pattern is BARE and start:
            return
        yield from ((match, sure) for match in reversed(list(_all(pattern, text, start))))


def _all(pattern: re.Pattern[str], text: str, start: int) -> Iterator[re.Match[str]]:
    """Also what begins within an earlier match: both end at the end of the line."""
    match = pattern.search(text, start)
    while match:
        yield match
        match = pattern.search(text, match.start() + 1)


def _is_maker(who: str) -> bool:
    """Whether nothing but names stands there: people's or organisations'."""
    return all(_is_name(part) for part in SEPARATOR.split(who))


def _is_name(part: str) -> bool:
    names = names_in(part)
    return bool(names and names[0].text == part) or bool(ORGANISATION.match(part) and part.isupper())


def _surer(sure: float, who: str) -> float:
    plain = all(_is_name(part) or ORGANISATION.match(part) for part in SEPARATOR.split(who))
    if plain:
        return 0.98 if sure > 0.9 else sure
    return 0.75 if len(who.split()) <= 5 else 0.4
