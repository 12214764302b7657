"""Values of facts: sums in euros, funds, kinds of projects."""

import re
from decimal import Decimal

SUM = re.compile(
    r"(?<![\w.,])(?:(?:EUR"
    r"|€)\s?)?(?P<number>\d{1,3}(?:[ \u00a0\u202f\u2009.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)"
    r"|\d{1,12}(?:[.,]\d{1,3})?)"
    r"[ \u00a0\u202f]?(?P<unit>M€|milj(?:oonaa?|\.)?[ \u00a0]?(?:€|euroa|eur)?|M\s?eur(?:oa)?|me(?:ur)?"
    r"|million(?:[ \u00a0](?:€|euros?|eur))?"
    r"|mrd\.?[ \u00a0]?(?:€|euroa)?|miljardia[ \u00a0]euroa|billion(?:[ \u00a0]euros?)?|k€|t€"
    r"|tuhatta[ \u00a0]euroa|€|euroa?|euros?|eur)?(?!\w)",
    re.IGNORECASE,
)
SCALES = (("mrd", 9), ("miljar", 9), ("billion", 9), ("m", 6), ("k", 3), ("t", 3))
FUNDS = {
    "erdf": r"\bEAKR\w*|\bERDF\b|aluekehitysrahasto\w*|regional development fund|\bERUF\b",
    "esf": r"\bESR\b|\bESF\b|sosiaalirahasto\w*|social fund",
}
KINDS = {
    "flagship": r"kärkihanke|lippulaiva|flagship|spearhead",
    "trial": r"kokeilu\w*|experiment\w*|trial",
    "pilot": r"pilot\w*",
    "office": r"strategiatoimisto|strategy office",
}


def euros(text: str) -> Decimal | None:
    """'7,5 M€', '4 100 000 €', 'EUR 1.2 million' in euros; None where no sum stands there."""
    for match in SUM.finditer(text[:300]):
        unit = (match["unit"] or "").lower()
        digits = re.sub(r"\D", "", match["number"])
        # A bare number is a sum only where it is long or the currency stands before it.
        if unit or "€" in match[0] or "eur" in match[0].lower() or (len(digits) >= 5 and not digits.startswith("0")):
            power = next((power for start, power in SCALES if unit.startswith(start)), 0)
            return decimal(match["number"], grouped=not power) * Decimal(10) ** power
    return None


def decimal(written: str, *, grouped: bool = True) -> Decimal:
    """'351,8', '4 100 000,50', '4,100,000' as a number. `grouped`: three digits after one comma are thousands."""
    plain = re.sub(r"[ \u00a0\u202f\u2009]", "", written)
    marks = re.findall(r"[.,]", plain)
    last = max(plain.rfind(","), plain.rfind("."))
    thousands = grouped and len(plain) - last == 4
    if (len(marks) > 1 and len(set(marks)) == 1) or (marks and len(marks) == 1 and thousands and last <= 3):
        return Decimal(re.sub(r"[.,]", "", plain))
    if marks:
        return Decimal(f"{re.sub(r'[.,]', '', plain[:last])}.{plain[last + 1 :] or '0'}")
    return Decimal(plain)


def fund(text: str) -> str:
    """'erdf', 'esf' or 'both', as projectpages.choices.Fund has them; '' for none of them."""
    found = [key for key, pattern in FUNDS.items() if re.search(pattern, text[:300], re.IGNORECASE)]
    return "both" if len(found) == 2 else found[0] if found else ""


def kind(text: str) -> str:
    """A key of projectpages.choices.Kind; '' for none."""
    return next((key for key, pattern in KINDS.items() if re.search(pattern, text[:300], re.IGNORECASE)), "")
