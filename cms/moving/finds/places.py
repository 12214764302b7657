"""Where something happens: 'Paikka: …', 'Vierailukeskus Joki', 'Linnankatu 2, 20100 Turku'."""

import re
from collections.abc import Iterator
from itertools import islice

from cms.moving.finds.found import FoundPlace

CAPITAL = r"[^\W\d_a-zåäöéü]"
LABEL = re.compile(
    r"(?:(?<=\n)|^)[^\w\n]{0,4}(?:(?:tapahtuma|kokous|tilaisuuden )?paikka|missä|sijainti|osoite"
    r"|käyntiosoite|where|place|venue"
    r"|location|address)\s?(?::\s{0,3}\n?|\n|\s[–-]\s)\s{0,3}(?P<place>[^\n]{2,200})",
    re.IGNORECASE,
)
STREETS = (
    "katu|tie|kuja|polku|aukio|bulevardi|ranta|tori|väylä|raitti|puistikko|kaari|mäki|rinne|penger"
    "|esplanadi|kulma|laita"
    "|portti|silta|puisto|gatan|vägen|gränden|esplanaden|torget"
)
# A number after the last word of a street; what stands before that word is read backwards, so that time stays linear.
HOUSE = re.compile(
    rf"(?P<street>(?:{STREETS})|\s(?:Street|Road|Avenue|Lane|Square))\s(?!\d{{4}})\d{{1,4}}(?:\s?[–-]\s?\d{{1,4}})?"
    r"(?:\s?[A-Za-z](?!\w))?(?:\s\d{1,3}(?!\d|[.:]))?"
    r"(?:,\s(?:\d\.?\s?(?:krs|kerros)|\d(?:st|nd|rd|th)\sfloor)\.?)?"
    rf"(?P<town>,?\s\d{{5}}\s{CAPITAL}[\w-]{{1,30}}|,\s{CAPITAL}[\w-]{{2,30}}(?=[\s.,;)]|$))?"
)
BEFORE_HOUSE = re.compile(rf"(?<![\w-])(?:{CAPITAL}[\w'-]{{1,30}}\s){{0,2}}(?:{CAPITAL}[\w-]{{0,30}}|(?<=\w\s))$")
KINDS = (
    "keskus|talo|kirjasto|teatteri|museo|areena|halli|sali|auditorio|kampus|hotelli|ravintola|kahvila"
    "|stadion|tila|studio"
    "|verstas|tehdas|makasiini|paviljonki|akatemia|galleria|klubi|asema|koulu|yliopisto|messut"
)
VENUE = re.compile(
    rf"(?P<kind>(?i:{KINDS})|(?:Visitor|Conference|Exhibition|Science|Cultur(?:e|al)|Community|Congress)\sCentre|Hotel"
    rf"|Restaurant|Campus|Library|Theatre)\s{CAPITAL}[\w-]{{1,30}}(?:\s{CAPITAL}[\w-]{{1,30}}){{0,2}}(?!\w)"
)
TAIL = re.compile(
    r"(?:(?<=\s)(?:City\sHall|Town\sHall|Library|Conference\sCentre|Visitor\sCentre|Arena|Museum|Theatre|Hotel|Campus)"
    r"|(?<=n\s)(?:kaupungintalo|pääkirjasto|kaupunginkirjasto|kaupunginteatteri|yliopisto))(?!\w)"
)
BEFORE_TAIL = re.compile(rf"(?<![\w-])(?:{CAPITAL}[\w-]{{1,30}}\s){{1,2}}$")
WORD_BEFORE = re.compile(r"(?<![\w-])[\w-]{1,30}$")
# After a label the last parts are the address, whatever its street is called: 'Seafarers' Hall, Old Quay 4, Turku'.
NUMBERED = re.compile(r"^(?P<name>[^,\d]{3,60}),\s(?P<address>[^,\d]{3,40}\s\d{1,4}\s?[A-Za-z]?(?:,.{2,60})?)$")
MOST = 1000
WHEN = re.compile(r"\bklo\b|\d\.\d{1,2}\.|\bat \d|\d\s?[ap]m\b|\b\d{1,2}[:.]\d\d\b")
INFLECTED = re.compile(r"(?:n|ssa|ssä|sta|stä|lla|llä|lle|ksi|ta|tä|iin|een)$")


def places(text: str) -> list[FoundPlace]:
    """The places that a text names, in its order; `sure` is below 0.5 where one is only mentioned."""
    found: list[FoundPlace] = []
    for place in sorted((*_labelled(text), *_venues(text), *_streets(text)), key=lambda one: (one.start, -one.end)):
        last = found[-1] if found else None
        if last and place.start < last.end:
            continue
        if last and not last.address and place.address and not place.name and _next_to(text, last.end, place.start):
            found[-1] = FoundPlace(last.start, place.end, max(last.sure, place.sure), last.name, place.address)
        else:
            found.append(place)
    return found


def _next_to(text: str, end: int, start: int) -> bool:
    return start - end <= 4 and not text[end:start].strip(" ,(\n–-")


def _labelled(text: str) -> Iterator[FoundPlace]:
    for match in islice(LABEL.finditer(text), MOST):
        written = match["place"].strip().rstrip(".")
        street = next(_streets(written), None)
        name, address = written, ""
        if street:
            address = written[street.start :].strip(" )")
            name = written[: street.start].strip(" ,(–-")
        elif numbered := NUMBERED.match(written):
            name, address = numbered["name"], numbered["address"]
        yield FoundPlace(match.start("place"), match.start("place") + len(match["place"].rstrip()), 0.95, name, address)


def _streets(text: str) -> Iterator[FoundPlace]:
    for match in islice(HOUSE.finditer(text), MOST):
        before = BEFORE_HOUSE.search(text, max(0, match.start() - 95), match.start())
        if before and (before[0] or match["street"][0].isspace()):
            written = text[before.start() : match.end()].strip()
            yield FoundPlace(before.start(), match.end(), 0.9 if match["town"] else 0.75, "", written)


def _venues(text: str) -> Iterator[FoundPlace]:
    for match in islice(VENUE.finditer(text), MOST):
        before = WORD_BEFORE.search(text, max(0, match.start() - 31), match.start())
        yield _venue(text, before.start() if before else match.start(), match.end())
    for match in islice(TAIL.finditer(text), MOST):
        before = BEFORE_TAIL.search(text, max(0, match.start() - 66), match.start())
        if before:
            yield _venue(text, before.start(), match.end())


def _venue(text: str, start: int, end: int) -> FoundPlace:
    name, around = text[start:end], text[max(0, start - 80) : end + 80]
    alone = not text[max(0, start - 3) : start].strip(" •–-\n") and not text[end : end + 2].strip(" .,\n(")
    sure = 0.8 if WHEN.search(around) else 0.65 if alone else 0.45
    if INFLECTED.search(name) and not alone:
        sure = min(sure, 0.4)
    return FoundPlace(start, end, sure, name)
