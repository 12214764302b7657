"""Organisations out of the cases that say where somebody comes from: 'Turun kaupungilta', 'Esimerkki Oy:stä'."""

import re

from cms.cities import CITIES

CASE = r"(?:st[aä]|lt[aä])$"
# Stems that change in the nominative; all others end in it once the case is taken off.
CHANGED = (
    ("kaupungi", "kaupunki"),
    ("kunna", "kunta"),
    ("seudu", "seutu"),
    ("liito", "liitto"),
    ("keskukse", "keskus"),
    ("laitokse", "laitos"),
    ("yhdistykse", "yhdistys"),
    ("yhtymä", "yhtymä"),
    ("yksikö", "yksikkö"),
    ("instituuti", "instituutti"),
    ("palvelui", "palvelut"),
    ("konserni", "konserni"),
    ("osasto", "osasto"),
)
PLAIN = re.compile(
    r"(?:opisto|koulu|virasto|ministeriö|säätiö|yhtiö|museo|kirjasto|seura|toimiala|toimisto|akatemia|lukio|puisto)$"
)
# Names such as 'Esimerkkia' decline without a change; of others ('Salosta') the nominative is not told by the form.
NAME = re.compile(r"^[^\W\d_a-zåäö][\w-]*(?:ia|io|iö|[a-zåäö][A-ZÅÄÖ]\w*[aeiouyäö])$")
ADJECTIVE = re.compile(r"isestä$|isesta$|iseltä$|iselta$")
TOWNS = {city.inessive_fi[:-3]: city.name_fi for city in CITIES}


def out_of(text: str) -> str:
    """The nominative of an organisation in the elative or ablative; '' where its form does not tell."""
    *before, last = text.split() or [""]
    stem, colon, _case = last.rpartition(":")
    if colon:
        base = stem if re.search(CASE, last) else ""
    else:
        stem = re.sub(CASE, "", last)
        base = "" if stem == last else _base(stem)
    if not base:
        return ""
    return " ".join([*(ADJECTIVE.sub("inen", word) for word in before), base])


def _base(stem: str) -> str:
    for changed, base in CHANGED:
        if stem.lower().endswith(changed):
            return stem[: -len(changed)] + (base if stem[-len(changed)].islower() else base.capitalize())
    if stem in TOWNS:
        return TOWNS[stem]
    return stem if PLAIN.search(stem) or NAME.match(stem) else ""
