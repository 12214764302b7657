"""Words that announce a person, a field of a person, a scope, or that a role has ended."""

import re

PERSON = re.compile(
    r"(?:hankkeen |projektin |kaupungin |ohjelman )?"
    r"(?:yhteyshenkilö\w{0,4}|yhteystie\w{0,7}|lisätie\w{0,6}(?:\s(?:hankkeesta|projektista|tapahtumasta"
    r"|antaa|antavat))?"
    r"(?:\s(?:antaa|antavat))?|vastuuhenkilö\w{0,4}|ota yhteyttä|kysy lisää|tiedustelut|kontakti|kontaktperson\w{0,2}"
    r"|(?:for )?(?:more|further|additional) information|contacts?(?: persons?| information| details| us)?"
    r"|please contact"
    r"|enquiries|inquiries)(?:\s(?:in oulu|oulussa|toimi|toimii|toimivat|on|ovat|is|are))?$",
    re.IGNORECASE,
)
COORDINATOR = re.compile(
    r"\b(?:kaupunkikoordinaattor\w{1,6}|kaupungin koordinaattor\w{1,6}|6aika-koordinaattor\w{1,6}"
    r"|(?:6aika )?city coordinators?|6aika coordinators?|stadskoordinator\w{0,3})\b",
    re.IGNORECASE,
)
FIELDS = {
    "name": re.compile(r"(?:nimi|name|namn)$", re.IGNORECASE),
    "title": re.compile(r"(?:titteli|nimike|tehtävä|tehtävänimike|rooli|title|role|position|titel)$", re.IGNORECASE),
    "organisation": re.compile(
        r"(?:organisaatio|työnantaja|taustaorganisaatio|organi[sz]ation|company|yritys)$", re.IGNORECASE
    ),
    "scope": re.compile(r"(?:vastuualue|alue|scope|responsibility|area)$", re.IGNORECASE),
    "contact": re.compile(
        r"(?:s-?posti|sähköposti(?:osoite)?|e-?mail(?: address)?|e-?post|mail|puh|puhelin(?:numero)?|p|tel"
        r"|telephone|phone"
        r"|mobile|gsm|matkapuhelin|tfn|vaihde|switchboard|sähköposti ja puhelin)\.?$",
        re.IGNORECASE,
    ),
}
SCOPE = re.compile(
    r"(?:osahan(?:ke|kkeen)|osatoteut\w{1,6}|osaprojekti\w{0,3}|verkosto\w{0,3}|osuus|vastuualue|koordinaatio|network"
    r"|sub-?project|national|kansallinen|kansallisesti|valtakunnallinen|alueellinen|paikallinen|local|regional"
    r"|työpaketti\s?\d{0,2}|work package\s?\d{0,2}|wp\s?\d{1,2})$|^(?:kansallinen|valtakunnallinen|koko"
    r"|national|local)\s",
    re.IGNORECASE,
)
ENDED = re.compile(
    r"\b(?:(?:\w{0,20}hanke|\w{0,20}projekti|pilotti|kokeilu|osatoteutus)\s(?:on\s)?(?:jo\s)?"
    r"(?:päättynyt|päättyi|loppunut|saatu päätökseen)|(?:project|pilot)\s(?:has\s(?:now\s)?|is\s(?:now\s)?)?"
    r"(?:ended|over|finished|completed|concluded|closed))\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:toimi|toiminut|toimineet|työskenteli|vastasi|vastasivat|koordinoi|oli|olivat|was|were|served|acted|worked"
    r"|entinen|former)\b",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:toimi|toimii|toimivat|toiminut|toimineet|työskentelee|työskenteli|vastasi|vastaa|vastaavat|vastasivat"
    r"|koordinoi|vetää|johtaa|acts?|acted|serves?|served|works?|worked|led)\b",
    re.IGNORECASE,
)
# 'is' and 'was' tell of a role only next to a title: 'Projektipäällikkö on Maija Malli'.
BEING = re.compile(r"\b(?:on|oli|ovat|olivat|is|was|are|were)$", re.IGNORECASE)
MACHINE = re.compile(
    r"^\s*(?:cover (?:for|image)|image of|photo of|picture of|profiilikuva|kuva henkilöstä|(?:portrait|headshot) of"
    r"|kuvassa|kasvokuva|henkilökuva|muotokuva|potretti)\b",
    re.IGNORECASE,
)


def scope_of(text: str) -> str:
    """'kansallinen verkosto' as it stands, 'Oulun osahankkeen' as 'Oulun osahanke'; '' where it is no scope."""
    words = text.strip().rstrip(":").strip()
    if not 0 < len(words) <= 80 or len(words.split()) > 6 or not SCOPE.search(words):
        return ""
    return re.sub(r"hankkeen$", "hanke", re.sub(r"toteutuksen$", "toteutus", words))
