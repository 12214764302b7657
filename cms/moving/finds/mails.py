"""E-mail addresses, however the '@' is written: 'etu.suku(at)example.fi', 'etu.suku [at] example (piste) fi'."""

import re
import unicodedata
from dataclasses import dataclass

AT = r"(?:\s{0,2}[(\[{<]\s?(?:at|a|@|ät|ät-merkki|miukumauku)\s?[)\]}>]\s{0,2}|\s?@\s?|%40|&#64;)"
DOT = r"(?:\.|\s?[(\[]\s?(?:piste|dot|punkt|\.)\s?[)\]]\s?|\s(?:piste|dot)\s)"
LOCAL = rf"[^\W_][\w+'-]{{0,63}}(?:{DOT}[\w+'-]{{1,63}}){{0,4}}"
DOMAIN = rf"[^\W_][\w-]{{0,62}}(?:{DOT}[^\W_][\w-]{{0,62}}){{0,4}}{DOT}[^\W\d_]{{2,24}}"
MAIL = re.compile(
    rf"(?:mailto:)?(?<![\w.+-])(?P<local>{LOCAL})(?:{AT}|(?P<word>\s(?:at|ät)\s))(?P<domain>{DOMAIN})(?![\w-])",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:s-?posti|sähköposti(?:osoite)?|e-?mail|e-?post|mail|email address|@)\.?\s?:?\s?(?:mailto:)?$", re.IGNORECASE
)
FORM = re.compile(
    r"^(?:etunimi|firstname|first\.?name|forename|förnamn|name|nimi)[.-](?:sukunimi|lastname|surname|efternamn)$"
)
FOLDED = str.maketrans("äöåøæßđðłþ", "aoaoasddlt")


@dataclass(frozen=True)
class Mail:
    """An address with its place; `start` takes its label in. `form` tells of 'etunimi.sukunimi(at)…'."""

    start: int
    end: int
    local: str
    domain: str
    form: bool
    sure: float

    @property
    def address(self) -> str:
        """With '@'."""
        return f"{self.local}@{self.domain}"


def mails(text: str) -> list[Mail]:
    """The e-mail addresses of a text."""
    found = []
    for match in MAIL.finditer(text):
        local, domain = (_plain(match[part]) for part in ("local", "domain"))
        # 'meet us at example.fi' is no address; 'x.y at example.fi' is.
        if match["word"] and not re.search(r"[.\-_]", local):
            continue
        label = LABEL.search(text, max(0, match.start() - 40), match.start())
        sure = 0.8 if match["word"] else 0.98
        start = label.start() if label else match.start()
        found.append(Mail(start, match.end(), local, domain, bool(FORM.match(local)), sure))
    return found


def _plain(written: str) -> str:
    """An address's part with dots for whatever stands for them, in small letters."""
    return re.sub(rf"{DOT}", ".", written, flags=re.IGNORECASE).lower()


def folded(text: str) -> str:
    """Small letters without marks, as names stand in addresses: 'Sjöström-Öhman' as 'sjostrom-ohman'."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(FOLDED))
    return "".join(char for char in plain if not unicodedata.combining(char))


def fits(local: str, name: str) -> float:
    """How well an address's first part fits a name, 0 to 1: 'maija.malli' and 'Maija Malli' 1, 'mmalli' 0.8."""
    parts = [re.sub(r"[^a-z0-9]", "", folded(part)) for part in re.split(r"[._]", local)]
    words = [re.sub(r"[^a-z0-9]", "", folded(word)) for word in name.split()]
    words = [word for word in words if word]
    parts = [part for part in parts if part]
    if not parts or not words:
        return 0.0
    first, last, whole = words[0], words[-1], "".join(words[1:])
    if len(parts) > 1:
        ends = last == parts[-1] or whole == "".join(parts[1:]) or (len(last) > 3 and parts[-1] in last.split("-"))
        if ends:
            return 1.0 if parts[0][:1] == first[:1] else 0.7
        return 0.6 if parts[0] == first and (parts[-1][:4] == last[:4] or len(words) > 2) else 0.0
    joined = parts[0]
    if joined in {first[:1] + last, first + last, last + first, last + first[:1]}:
        return 0.9
    return 0.6 if len(joined) > 3 and joined in {first, last} else 0.0


def filled_in(form: Mail, name: str) -> str:
    """'etunimi.sukunimi(at)example.fi' with a name: 'maija.malli@example.fi'."""
    words = [re.sub(r"[^a-z0-9-]", "", folded(word)) for word in name.split()]
    words = [word for word in words if word]
    return f"{words[0]}.{''.join(words[1:])}@{form.domain}" if len(words) > 1 else ""


def as_in_address(name: str, local: str) -> str:
    """An inflected name in the nominative, where the address tells it: 'Maija Mallille' with 'maija.malli'."""
    words, part = name.split(), folded(re.split(r"[._]", local)[-1])
    last = words[-1]
    plain = folded(last)
    if plain == part or len(words) < 2 or len(part) < 3 or len(plain) != len(last):
        return name
    if plain.startswith(part) and len(plain) - len(part) <= 4:
        words[-1] = last[: len(part)]
    elif part.endswith("nen") and plain.startswith(part[:-3] + "s"):
        words[-1] = last[: len(part) - 3] + "nen"
    return " ".join(words)
