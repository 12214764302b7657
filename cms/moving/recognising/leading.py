"""The words by which lines that only lead elsewhere are known, in Finnish and English."""

import re

ARROW = r"(?:[→»\u203a>]\s*)?"
VERB = re.compile(
    rf"^{ARROW}(?:lue (?:lisää|myös|koko|blogi|artikkeli|uutinen|juttu|tiedote)|lisätietoja? (?:löyd|saa)\w*|"
    r"katso (?:[\w-]+ )?(?:hankkee|hankkei|projekti|hau[nt]|kuva|esityks|tallen|tulok|ohjelma|aineisto|materiaal)\w*|"
    r"lisätieto(?:ja|a)?:\s|lisää tietoa|katso (?:myös|lisää|kaikki|tarkemmin|kartta)|tutustu|siirry\b|ilmoittaudu|"
    r"rekisteröidy|tilaa\b|lataa\b|osallistu\b|hae\b|selaa|kaikki (?:hankkeet|uutiset|tapahtumat)|"
    r"read (?:more|the|about|also|our)|(?:find|learn|see) (?:out )?(?:more|all)|see (?:also|our|the|all)|explore|"
    r"browse|get to know|sign up|register|download|subscribe|join\b|apply\b|discover|visit)",
    re.IGNORECASE,
)
STRONG = re.compile(  # leads elsewhere even without a stop at its end and with text under it
    rf"^{ARROW}(?:lue (?:lisää|myös)|katso myös|read (?:more|also)|(?:find|learn) out more|see also)\b",
    re.IGNORECASE,
)
TO_PROJECTS = re.compile(r"hankkei|hankelue|hankkeet|projekti|projects?\b|project list", re.IGNORECASE)
TO_CALLS = re.compile(r"\bhauist|hankehau|haun?\b|\bcalls?\b", re.IGNORECASE)
SITE_NAME = re.compile(
    r"(?:\s-|-|\s)(?:sivusto|sivut|sivuilla|verkkosivut|verkkosivusto|kotisivut|verkkopalvelu|portaali|blogi|website|"
    r"web ?site|site|portal|home ?page|web pages|blog)$|(?:^|\w)(?:verkkosivut|verkkosivusto|kotisivut)$",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"^(?:(?:[\w-]+n )?[\w-]*(?:ohjelma|esite|kutsu|raportti|julkaisu|opas|käsikirja|aineisto"
    r"|materiaalit|esitykset|lomake|tiivistelmä)|"
    r"(?:the )?(?:[\w-]+ ){0,2}(?:programme|agenda|brochure|leaflet|report|handbook|presentations|materials|"
    r"registration|invitation|ilmoittautuminen))$",
    re.IGNORECASE,
)
WEAK = re.compile(r"\b(?:täältä|tästä|täällä|tässä|klikkaa|here|click)\b", re.IGNORECASE)
POINTS = re.compile(
    r"\b(?:löyd\w+|löyty\w+|saat|kerro\w+|find|available)\b.*\b\w*"
    r"(?:sivuilta|sivustolta|sivulta|sivuilla|sivustolla|website|site|pages?)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ0-9])")
