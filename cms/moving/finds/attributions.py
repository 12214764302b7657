"""Who said it: 'projektipäällikkö Maija Malli sanoo', 'kertoo Malli', 'says Jane Doe, project manager at X'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cms.moving.finds.declined import out_of
from cms.moving.finds.found import Speaker
from cms.moving.finds.names import Name, is_name_word, names_in
from cms.moving.finds.organisations import is_organisation, named, organisation_before, organisation_word
from cms.moving.finds.titles import is_title, title_before
from cms.moving.finds.verbs import VERB

# A verb that the list does not hold, in the third person of the present: 'hekumoi', 'ilkamoi', 'tuumaa'.
LIKE_A_VERB = re.compile(
    r"^\s(?P<verb>[a-zåäö]{3,20}(?:aa|ää|ee|oo|öö|uu|yy|ii|oi|öi)|[a-z]{2,18}(?:ts|ds|ns|ks|ls|ms|es|rs|ps|gs|ed))(?=\s*[.,!?]|\s*$|\s[^\W\d_])"
)
RELATIVE = re.compile(r",\s(?:joka|jonka|jolla|jossa|who|whose)\b[^.!?\n]{0,200}")
PRONOUN = re.compile(r"^(?:hän|he|she)$", re.IGNORECASE)
FROM = re.compile(
    r"(?P<name>(?:[^\W\d_a-zåäö][\w-]*\s(?:[a-zåäö]+(?:sta|stä|n)\s)?){0,4}?)(?P<end>[\w-]+(?::?(?:sta|stä|lta|ltä)))$"
)
AT = re.compile(r"\s(?:at|of|from|in)\s(?:the\s)?(?=[^\W\d_a-zåäö].{1,80}$)")
COMPANY = re.compile(r"\s(?:oyj?|ab|ry|ltd|inc|gmbh)(?::|\b)", re.IGNORECASE)
MAY_STAND_BEFORE = frozenset(
    ["hankkeen", "projektin", "myös", "the", "hankkeessa", "mukana", "oleva", "työskentelevä", ("toimiva")]
)
WINDOW = 220


@dataclass(frozen=True)
class Attribution:
    """Where an attribution stands, and who it names."""

    start: int
    end: int
    speaker: Speaker
    short: bool
    sure: float


def attribution(text: str, start: int, known: Sequence[Speaker]) -> Attribution | None:
    """The attribution that begins at `start`, at the latest where its sentence ends; None where none does."""
    piece = text[start : start + WINDOW]
    end = re.search(r"[.!?…](?=\s|$)(?<!\b[A-ZÅÄÖ]\.)|[;:](?!\w)|[\"”“»]", piece)  # 'AMK:sta' goes on
    piece = piece[: end.start()] if end else piece
    if len(piece) < 4:
        return None
    lead = len(piece) - len(piece.lstrip())
    verb = VERB.match(piece, lead)
    found = _verb_first(piece, verb.end(), start, known) if verb else _name_first(piece, start, known)
    if found is None and not verb:
        found = _by_any_verb(piece, start, known)
    relative = RELATIVE.match(text, found.end) if found else None
    return replace(found, end=relative.end()) if found and relative else found


def _by_any_verb(piece: str, start: int, known: Sequence[Speaker]) -> Attribution | None:
    """'tuumii projektipäällikkö Maija Malli': a verb that the list does not hold, before a full name."""
    verb = LIKE_A_VERB.match(f" {piece.lstrip()}")
    found = _verb_first(piece, len(piece) - len(piece.lstrip()) + verb.end("verb") - 1, start, known) if verb else None
    return replace(found, sure=0.7) if found and not found.short else None


def _verb_first(piece: str, at: int, start: int, known: Sequence[Speaker]) -> Attribution | None:
    """'sanoo projektipäällikkö Maija Malli', 'says Jane Doe, project manager at X'."""
    name = _name(piece, at, known)
    if not name or not _only_a_role(piece[at : name.start]):
        return None
    title, organisation = _role_before(piece[at : name.start])
    after, rest = _role_after(piece[name.end :])
    return _found(start, name, name.end + rest, title or after[0], organisation or after[1], known)


def _name_first(piece: str, start: int, known: Sequence[Speaker]) -> Attribution | None:
    """'projektipäällikkö Maija Malli sanoo', 'Malli summaa', 'Maija Malli Turun kaupungilta kertoo'."""
    name = _name(piece, 0, known)
    if not name or not _only_a_role(piece[: name.start]):
        return None
    verb = VERB.search(piece, name.end, min(len(piece), name.end + 90))
    between = piece[name.end : verb.start()] if verb else ""
    if verb is None:
        like = LIKE_A_VERB.match(piece[name.end :])
        if like is None:
            return None
        end = name.end + like.end("verb")
    else:
        end = verb.end()
    after, read = _role_after(between.rstrip(", "))
    if between.strip(" ,") and read < len(between.rstrip(", ")):
        return None
    tail = re.match(r"\s*(?:[^\s,]+\s?){0,4}$", piece[end:])
    if not tail and piece[end : end + 1] != ",":
        return None
    title, organisation = _role_before(piece[: name.start])
    end = len(piece) if tail else end
    found = _found(start, name, end, title or after[0], organisation or after[1], known)
    plain = piece[end:].strip() == "" and verb is not None
    return found if plain else Attribution(found.start, found.end, found.speaker, found.short, found.sure - 0.15)


def _name(piece: str, at: int, known: Sequence[Speaker]) -> Name | None:
    """The first name of a piece: in full, or one word that is a surname, or a pronoun for the last speaker."""
    full = next((name for name in names_in(piece[at:])), None)
    for match in re.finditer(r"[^\W\d_]+(?:['’\u2011-][^\W\d_]+)*", piece[at:]):
        if full and match.start() >= full.start:
            return _own_words(piece, Name(at + full.start, at + full.end, full.text, full.form))
        if is_name_word(match[0]) and not organisation_before([match[0]]):
            genitive = re.match(r"\s[a-zåäö]", piece[at + match.end() :]) and title_before(
                [piece[at + match.end() :].split(maxsplit=1)[0]]
            )
            if not genitive:
                return Name(at + match.start(), at + match.end(), match[0], 0.4)
        if PRONOUN.match(match[0]) and known:
            return Name(at + match.start(), at + match.end(), "", 0.4)
    return _own_words(piece, Name(at + full.start, at + full.end, full.text, full.form)) if full else None


def _own_words(piece: str, name: Name) -> Name:
    """'Maija Malli Esimerkki Oy:stä', 'Maija Malli Malli Opistosta': what says where from is no name."""
    words = name.text.split()
    if len(words) < 3:
        return name
    own = words[:-1] if COMPANY.match(piece, name.end) else words[:2] if organisation_word(out_of(words[-1])) else words
    text = " ".join(own)
    return Name(name.start, name.start + len(text), text, name.form)


def _only_a_role(before: str) -> bool:
    """Whether nothing but a title and an organisation stands before the name."""
    words = before.split()
    count = title_before([word.strip(",") for word in words])
    rest = words[: len(words) - count]
    of = organisation_before(rest)
    rest = rest[: len(rest) - of]
    return all(word.lower() in MAY_STAND_BEFORE or (word.endswith(("n", "-")) and word[:1].isupper()) for word in rest)


def _role_before(before: str) -> tuple[str, str]:
    words = before.split()
    count = title_before([word.strip(",") for word in words])
    rest = words[: len(words) - count]
    of = organisation_before(rest)
    organisation = named(" ".join(rest[len(rest) - of :])) if of else ""
    return " ".join(words[len(words) - count :]), organisation


def _role_after(after: str) -> tuple[tuple[str, str], int]:
    """Title and organisation after a name, and how much of the text they are."""
    title, organisation, read = "", "", 0
    for match in re.finditer(r"[^,]+", after):
        part = match[0].strip()
        if not part:
            continue
        part_title, part_organisation = _role(part)
        if not (part_title or part_organisation):
            break
        title, organisation = title or part_title, organisation or part_organisation
        read = match.end()
    return (title, organisation), read


def _role(part: str) -> tuple[str, str]:
    """Title and organisation of 'project manager at X', 'Turun kaupungilta', 'projektipäällikkö'."""
    for place in AT.finditer(f" {part}"):
        title = re.sub(r"^(?:the|a|an)\s", "", part[: max(0, place.start() - 1)].strip())
        where = f" {part}"[place.end() :].strip()
        if (not title or is_title(title)) and where[:1].isupper():
            return title, where
    if is_title(part):
        return re.sub(r"^(?:the|a|an)\s", "", part), ""
    if is_organisation(part):
        return "", part
    out = FROM.search(part)
    if out and out.start() < 60 and (out.start() == 0 or is_title(part[: out.start()].strip())):
        return part[: out.start()].strip(), out_of(out[0])
    return "", ""


def _found(start: int, name: Name, end: int, title: str, organisation: str, known: Sequence[Speaker]) -> Attribution:
    if " " in name.text:
        return Attribution(start, start + end, Speaker(name.text, title, organisation), short=False, sure=0.95)
    speaker = known_speaker(name.text, known)
    if speaker:
        return Attribution(start, start + end, speaker, short=True, sure=0.95 if name.text else 0.75)
    return Attribution(start, start + end, Speaker(name.text, title, organisation), short=True, sure=0.65)


def known_speaker(surname: str, known: Sequence[Speaker]) -> Speaker | None:
    """Who was named before, by the surname, the end of it, or the first name; the last one for a pronoun."""
    if not surname:
        return known[-1] if known else None
    for speaker in reversed(known):
        words = speaker.name.split()
        if surname in {words[-1], words[0]} or surname in words[-1].split("-"):
            return speaker
    return None
