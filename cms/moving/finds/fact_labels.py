"""Words that announce a fact about a project: 'Hankekoodi', 'Rahoitus', 'Total budget'."""

import re

OWN = r"(?:hankkeen |projektin |project )?"
FIELDS = {
    "code": r"(?:hanke|projekti)?(?:koodi|numero|tunnus)|(?:project )?(?:code|id)|project number",
    "acronym": r"lyhenne|lyhytnimi|akronyymi|acronym|short name",
    "expansion": r"(?:koko |virallinen |pitkä )?nimi|(?:full |official )?(?:project )?name|full title",
    "kind": r"(?:hanke|projekti)?tyyppi|hankemuoto|type(?: of project)?",
    "period": (
        r"kesto|toteutusaika|toteuttamisaika|hankeaika|projektiaika|aikataulu|toiminta-aika|hankekausi|toteutus"
        r"|duration|(?:implementation )?period|schedule|timeline"
    ),
    "starts": r"alkaa|alkoi|alkamis(?:aika|päivä)|aloitus(?:päivä)?|starts?(?: date)?|started|begins?",
    "ends": r"päättyy|päättyi|päättymis(?:aika|päivä)|loppuu|lopetus(?:päivä)?|ends?(?: date)?|ended",
    "eu_support": (
        r"(?:eakr|esr|eu)-(?:tuki|rahoitus|osuus)|eakr- ja valtion rahoitus|eu:n (?:tuki|rahoitus|osuus)|tuen määrä"
        r"|myönnetty (?:tuki|rahoitus)|(?:eu|erdf|esf) (?:support|funding|contribution|grant)"
    ),
    "total_cost": (
        r"(?:kokonais)?(?:budjetti|kustannukset|kustannus)|kokonaisrahoitus|kustannusarvio|(?:total "
        r"|overall )?(?:budget|costs?)"
        r"|total funding"
    ),
    "authority": (
        r"rahoittaja(?:viranomainen)?|rahoittava viranomainen|(?:funding |managing |intermediate )authority"
        r"|funder"
    ),
    "fund": r"rahoitus(?:lähde)?|rahasto|eu-rahasto|fund(?:ing)?(?: source)?|funded by|source of funding|financing",
    "lead": (
        r"pää(?:toteuttaja|partneri|hakija)|vastuuorganisaatio|vastuullinen toteuttaja|hankkeen toteuttaja|lead"
        r"(?: partner| implementer| organi[sz]ation)?|coordinating organi[sz]ation|koordinoija|main implementer"
    ),
    "partners": (
        r"osatoteuttaja(?:t)?|(?:yhteistyö)?kumppanit|partnerit|toteuttajat|muut toteuttajat|partners?"
        r"|(?:co-)?implementers"
        r"|other (?:partners|implementers)|osahankkeet"
    ),
    "cities": r"(?:mukana olevat |osallistuvat )?kaupungit|(?:participating )?cities",
    "priority_axis": r"toimintalinja|priority axis",
    "objective": r"erityistavoite|specific objective",
    "website": r"(?:verkko|koti|netti)sivu(?:t|sto)?|www(?:-sivut?)?|web ?(?:site|pages?)|home ?page",
    "focus_area": r"painopiste(?:alue)?|focus area",
    "status": r"tila|status",
}
PATTERNS = {name: re.compile(rf"{OWN}(?:{pattern})", re.IGNORECASE) for name, pattern in FIELDS.items()}
GAP = re.compile(r"\s?[:=|]\s?|\t\s?|\s[–—-]\s")
BULLET = re.compile(r"^[\s•*·–—-]{0,6}")
LONGEST_LABEL = 45


def split(line: str) -> tuple[str, int, str]:
    """Field, where its value begins, and what parted them: ':' and the like, '' for a blank; field '' for no label."""
    start = BULLET.match(line)
    at = start.end() if start else 0
    gap = GAP.search(line, at, at + LONGEST_LABEL)
    if gap:
        field = field_of(line[at : gap.start()])
        if field:
            return field, gap.end(), gap[0].strip() or "\t"
    for name, pattern in PATTERNS.items():
        match = pattern.match(line, at, at + LONGEST_LABEL)
        if match and line[match.end() : match.end() + 1] == " ":
            return name, match.end() + 1, ""
    return "", 0, ""


def field_of(label: str) -> str:
    """The field that a label announces; '' for none."""
    label = label.strip(" :.•*–-\t")
    if not 1 < len(label) <= LONGEST_LABEL:
        return ""
    return next((name for name, pattern in PATTERNS.items() if pattern.fullmatch(label)), "")
