"""People's names, by their form: two to five words with capitals, with 'von' and the like between them.

No list of names is asked. What looks like a name and is the name of a place, a street, an organisation or a project is
told by its words; whether somebody is meant is for the context to say (`contacts`, `role_sentences`, `quotes`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cms.moving.finds.organisations import organisation_word
from cms.moving.finds.titles import is_head

TOKEN = re.compile(r"(?:[^\W\d_]\.){1,3}|[^\W\d_]+(?:['’\u2011-][^\W\d_]+)*")
PARTICLES_TEXT = "von af de van der den ter la le di da dos del du bin ibn al el zu zur y e ten av"
PARTICLES = frozenset(PARTICLES_TEXT.split())
NEVER_TEXT = (
    "helsinki espoo vantaa tampere turku oulu helsingin espoon vantaan tampereen turun oulun suomi suomen"
    " finland pori kuopio jyväskylä rovaniemi eu euroopan eurooppa europe european kuutoskaupungit"
    " kuutoskaupunkien hanke hankkeen hankkeet projekti projektin projects project pilotti pilotin kärkihanke"
    " ohjelma strategia lisätietoja lisätiedot lisätietoa yhteystiedot yhteyshenkilö yhteyshenkilöt"
    " yhteyshenkilönä ota kysy puh puhelin sähköposti paikka aika osoite kuva kuvat piirros kaavio video"
    " teksti toimittanut contact contacts information more further email phone tel mobile the a an and our for"
    " from with in on at by ja tai on sekä smart open data city cities avoin avoimet avoimen älykäs älykkäät"
    " uusi uudet innovaatioalustat osallisuus asiakkuus tiede energy climate street park living lab last mile"
    " digital digi green blue wise future health etunimi sukunimi firstname lastname förnamn efternamn"
    " tervetuloa lue katso read watch see welcome hyvä dear tammikuu helmikuu maaliskuu huhtikuu toukokuu"
    " kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu january february july september october"
    " november december maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai monday tuesday"
    " wednesday thursday friday saturday sunday facebook twitter instagram linkedin youtube jaa seuraa share"
    " follow made make perille asti euroopassa tämä tässä hän me he she we they it this that these kun jos"
    " mutta what when where who why how but if kansallinen valtakunnallinen alueellinen yhteinen rahoitus"
    " kesto hankekoodi tavoite tulokset mukana lisäksi seminaari työpaja ajankohtaista uutiset tapahtumat"
    " etusivu palvelut hankehaku kaupunkikoordinaattori rakennerahasto aluekehitysrahasto sosiaalirahasto"
    " keskustakirjasto kauppatori north south east west university strategy programme program platform"
    " platforms participation customership service services network team"
)
NEVER = frozenset(NEVER_TEXT.split())
STREET = re.compile(
    r"(?:katu|kadun|kadulla|tie|tien|tiellä|kuja|kujalla|polku|aukio|aukion|bulevardi|kauppatori|torilla|puisto"
    r"|hanke|hankkeen|hankkeessa|projekti|strategia|ohjelma|verkosto|alue|alueen|alueella|kaupunki"
    r"|seminaari|foorumi|keskus|kirjasto|asema|satama|talon|päivät|päivä|viikko|katselmus|gatan|vägen|street|road"
    r"|avenue|kampus|campus|areena|halli|talossa|katselmuksen|rahasto|stadion)$",
    re.IGNORECASE,
)
CASES = re.compile(r"\w{5,}(?:ssa|ssä|stä|llä|ltä|iin)$", re.IGNORECASE)
SURNAME = re.compile(
    r"(?:nen|[aeiouyäö]l[aä]|sson|son|ström|berg|lund|qvist|kvist|man|mann|holm|dahl|gren|stedt|sen|ov|ev"
    r"|ova|eva|ski|ska"
    r"|vič|vić|enko|nyk|ez|ini|etti|ian|oğlu|dze|ko|mäki|niemi|harju|salo|järvi|koski|lahti|vaara|lampi)$",
    re.IGNORECASE,
)
# 'Maija Malli Pirkan ammattikorkeakoulusta': the last capital belongs to where she works.
OF_ITS_ORGANISATION = re.compile(
    r"[ \u00a0](?:[a-zåäö]{3,30}[ \u00a0])?[a-zåäö-]{0,30}(?:kaupun|kunn|yliopisto|koulu|opisto|instituut|keskuks"
    r"|virasto|ministeriö|liito|säätiö|yhdistyks|yhtiö|laitoks|museo|kirjasto|seura|toimiala|palvelu|toimisto|yksikö"
    r"|akatemia)[a-zåäö]{0,5}(?![\w-])"
)
WORDS_MOST = 6


@dataclass(frozen=True)
class Name:
    """A name with its place in the text; `form` is 0 to 1: how much its form alone says that it is a person's."""

    start: int
    end: int
    text: str
    form: float


def is_name_word(word: str) -> bool:
    """Whether a word may be a part of a name: a capital, then small letters; an initial; each part of 'Anna-Mari'."""
    if word.endswith("."):
        return word[:1].isupper()
    parts = re.split(r"[\u2011-]", word)
    return (
        all(part[:1].isupper() and (part[1:2] in "'’" or any(char.islower() for char in part[1:])) for part in parts)
        and len(word) < 40
        and not is_head(word)
        and not never(word)
    )


def never(word: str) -> bool:
    """Whether a word is no part of a name although it may have a capital."""
    return (
        word.lower() in NEVER
        or bool(STREET.search(word) and len(word) > 5)
        or bool(CASES.match(word))
        or organisation_word(word)
    )


def names_in(text: str) -> list[Name]:
    """What has the form of a name, in the text's order."""
    return [name for run in _runs(text) if (name := _as_name(text, run))]


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Neighbouring words, one blank apart, each of which may be a part of a name."""
    run: list[re.Match[str]] = []
    end = -1
    for token in TOKEN.finditer(text):
        near = run and token.start() == end + 1 and text[end] in " \u00a0\u202f"
        fits = is_name_word(token[0])
        if run and not (near and (fits or token[0] in PARTICLES)):
            yield run
            run = []
        # No name begins in the middle of '6Aika' or of an address.
        before = text[token.start() - 1 : token.start()]
        if (fits or (token[0] in PARTICLES and near)) and (
            run or not (before.isalnum() or before in {"@", "_", "/", "#"})
        ):
            run.append(token)
        end = token.end()
    if run:
        yield run


def _as_name(text: str, run: list[re.Match[str]]) -> Name | None:
    if len(run) > 2 and run[-1][0].endswith("n") and OF_ITS_ORGANISATION.match(text, run[-1].end()):
        run = run[:-1]
    while run and (run[-1][0] in PARTICLES or run[-1][0].endswith(".")):
        run = run[:-1]
    if not 2 <= len(run) <= WORDS_MOST:
        return None
    start, end = run[0].start(), run[-1].end()
    after = text[end : end + 2]
    # 'Mallin 2' is a street or a model, 'Malli:n' an ending, 'a.Malli@' an address.
    if after[:1] in {"@", "_", ":"} and after[1:2].isalnum():
        return None
    form = 0.75 if len(run) <= 3 else 0.55
    if SURNAME.search(run[-1][0]):
        form += 0.15
    return Name(start, end, " ".join(text[start:end].split()), form)
