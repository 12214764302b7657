"""The words by which a page's furniture and shape are known, in Finnish and English."""

import re

BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")
ENDS = re.compile(r"[.!?…:;]['\"”’»)\]]*$")
STOPS = re.compile(r"[.!…;:,]['\"”’»)\]]*$")  # what no heading ends with; a question may be one
LOWER_START = re.compile(r"[a-zåäöéü(]")
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fi|com|eu|org|net|io|info)\b(?:/\S*)?", re.IGNORECASE
)
MAIL = re.compile(r"\S\s*(?:@|\(\s*(?:at|ät)\s*\)|\[\s*at\s*\])\s*\S", re.IGNORECASE)
PHONE = re.compile(r"(?:\+358|\b0\d)[\d\s()–-]{5,}\d")

_NET = r"(?:facebook|twitter|linkedin|instagram|whatsapp|youtube|pinterest|telegram|bluesky|mastodon|threads|tiktok|x)"
_WHERE = rf"(?:{_NET}(?:i?ss[aä]|iin|een|en|ss[aä]|i?ll[aä])?|sähköpostill?a|sähköpostiin|e-?mail|linkki|link)"
SHARE = re.compile(
    rf"^(?:(?:jaa|tykkää|suosittele|lähetä|share|like|send|post|tweet|twiittaa|kopioi|copy)(?: (?:tämä|tätä|sivu[an]?"
    rf"|artikkeli[an]?|uutinen|juttu|linkki[aä]?|link|this|the|page|article|story|on|to|via|by|in|it|sivu)){{0,4}}"
    rf"(?: {_WHERE})?(?: (?:ja|and|tai|or) {_WHERE})*|(?:jaa|share)(?: \w+){{0,3}}:(?:[ |,/•·]+{_WHERE})+"
    rf"|(?:jaa|share)(?: (?:tämä |this )?(?:sivu|artikkeli|uutinen|page|article))?:?(?: ?[|,/•·]? ?{_WHERE})+)"
    r" ?[:!.]?$",
    re.IGNORECASE,
)
_ACT = rf"(?:jaa|share|tweet|twiittaa|tykkää|like|pin(?: it)?|lähetä|send|tulosta|print|e-?mail|{_NET})"
SHARES = re.compile(rf"^{_ACT}(?:(?:\s?[|,/•·]\s?|\s){_ACT}){{1,7}}$", re.IGNORECASE)
NETWORK = re.compile(rf"^(?:{_NET}|sähköposti|e-?mail)$", re.IGNORECASE)
CRUMBS = re.compile(r"\s(?:[>»\u203a/|→·]|-&gt;|::)\s|[>»\u203a→]")
CRUMB_START = re.compile(
    r"^(?:etusivu|koti|home|front page|start|olet tässä|olet täällä|you are here|sijaintisi)\b", re.IGNORECASE
)
NAVIGATION = re.compile(
    r"^(?:(?:siirry|hyppää|mene)(?: suoraan)?(?: sivun)? ?(?:pää)?sisältöön|skip to (?:the )?(?:main )?content|"
    r"(?:avaa |sulje |open |close )?(?:valikko|menu|navigaatio|navigation|päävalikko|alavalikko)|sulje|hae|haku|"
    r"search|kirjaudu(?: sisään| ulos)?|log ?(?:in|out)|sign in|takaisin(?: ylös| alkuun)?|(?:back )?to (?:the )?top|"
    r"sivun alkuun|tulosta(?: sivu| tämä sivu)?|print(?: this)?(?: page)?|suomeksi|in english|på svenska|suomi|english|"
    r"svenska|(?:fi|sv|en)|(?:(?:suomi|english|svenska|fi|sv|en)(?: ?[|/·•] ?|\s+)){1,3}(?:suomi|english|svenska|fi|"
    r"sv|en)|edellinen|seuraava|previous|next|sivukartta|site ?map|etusivu|home|ota yhteyttä|anna palautetta|"
    r"(?:lisää|vie|tallenna|lataa) (?:oma(?:an)? )?kalenteriin|(?:add|save|export) to (?:my )?calendar|"
    r"(?:give )?feedback|evästeet|cookies?|evästeasetukset|cookie settings|(?:palaa|takaisin|back to) .{1,40}|"
    r"(?:(?:käytämme|tämä sivusto käyttää|sivusto käyttää|tällä sivustolla käytetään|we use|this (?:web)?site uses)"
    r"(?: \w+)? (?:evästeitä|cookies)\b.{0,200})|"
    r"(?:hyväksy|salli|hylkää|accept|allow|reject)(?: kaikki| all| vain)?(?: välttämättömät| necessary)?"
    r"(?: evästeet| cookies)?)$",
    re.IGNORECASE,
)
# What a list of pages is called that this page was in.
SECTION = re.compile(
    r"^(?:uutinen|uutiset|tiedote|tiedotteet|lehdistötiedote|ajankohtaista|artikkeli|artikkelit|blogi|tapahtuma|"
    r"tapahtumat|tapahtumakalenteri|hanke|hankkeet|news|press releases?|articles?|blog|events?|projects?)$",
    re.IGNORECASE,
)
MACHINE_ALT = re.compile(
    r"^(?:cover (?:image )?(?:for|of) (?:article|page|post|news|story|profile|event)\b.*|"
    r"(?:kansikuva|kuvituskuva|kuva) (?:artikkeliin|artikkelille|sivulle|juttuun) ['\"\u2018’“”].*|"
    r"(?:image|img|dsc|dscn|photo|picture|screenshot|untitled|kuva|kuvakaappaus)[ _-]*\(?\d[\w() _-]*|"
    r"[\w() .,%+–-]+\.(?:jpe?g|png|gif|svg|webp|tiff?|bmp|avif)|[0-9a-f-]{12,})$",
    re.IGNORECASE,
)
FEED = re.compile(
    rf"^(?:{_NET}|sosiaalinen media|some|social media|seuraa meitä(?: somessa| sosiaalisessa mediassa)?|follow us|"
    r"ajankohtaista|uutiset|uusimmat uutiset|viimeisimmät uutiset|tuoreimmat uutiset|tapahtumat|tulevat tapahtumat|"
    r"tiedotteet|blogi|news|latest(?: news)?|current(?: issues| topics)?|what'?s new|(?:upcoming )?events|blog|"
    r"uutiskirje|newsletter|(?:6aika|me) (?:somessa|sosiaalisessa mediassa|twitterissä|facebookissa|instagramissa)|"
    rf"{_NET}-?(?:syöte|virta|feed| feed| posts)|tweets?(?: by .*)?|twiitit)$",
    re.IGNORECASE,
)
_NUMBER = {
    **dict.fromkeys(("kaksi", "two", "2"), 2),
    **dict.fromkeys(("kolme", "three", "3"), 3),
    **dict.fromkeys(("neljä", "four", "4"), 4),
    **dict.fromkeys(("viisi", "five", "5"), 5),
    **dict.fromkeys(("kuusi", "six", "6"), 6),
    **dict.fromkeys(("seitsemän", "seven", "7"), 7),
    **dict.fromkeys(("kahdeksan", "eight", "8"), 8),
}
FOCUS = re.compile(r"painopist|teema(?:a|t|-?alue)|kärke|focus area|priorit|theme|strand|pillar", re.IGNORECASE)


def counted(text: str) -> int:
    """How many things a heading such as 'Kolme painopistealuetta' announces; 0 where it counts nothing."""
    found = text.lower().split()[:3]
    return next((_NUMBER[word] for word in found if word in _NUMBER), 0)


DASHED = re.compile(r"^[–—\u2212-]\s*(?=[^\W\d_])")
TAGLINE = re.compile(r"\s+[–—-]\s+|:\s+")
# The programme's own areas; a page that has several of them as headings tells of each.
FOCUS_NAME = re.compile(
    r"^(?:avoimet innovaatioalustat|avoin data(?: ja (?:avoimet )?rajapinnat)?|avoin osallisuus(?: ja asiakkuus)?|"
    r"open innovation platforms|open data(?: and (?:open )?interfaces)?|"
    r"open (?:participation|engagement)(?: and custom\w+(?: \w+)?)?)(?=$|\s+[–—-]\s|:\s)",
    re.IGNORECASE,
)
WEAK_LINK = re.compile(
    r"(?:lue lisää|katso|lisätietoa?j?a?|read more|find out more|see more)\b[^.!?]{0,80}[.!]?$", re.IGNORECASE
)
BULLET = re.compile(r"^(?:[•●▪■◦‣\u2043∙·*\uf0b7✓✔➢➤>]\s+|[–—\u2212-]\s+)")
SURE_BULLET = re.compile(r"^[•●▪■◦‣\u2043∙·*\uf0b7✓✔➢➤]\s+\S")
