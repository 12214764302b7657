"""A project's name in a running sentence: the name stays as it is, the common noun after it inflects (domain.md A2)."""

from cms.formats import is_finnish

NOUN = "hanke"
FORMS = {
    "nominative": NOUN,
    "genitive": "hankkeen",
    "partitive": "hanketta",
    "inessive": "hankkeessa",
    "elative": "hankkeesta",
    "illative": "hankkeeseen",
    "adessive": "hankkeella",
    "ablative": "hankkeelta",
    "allative": "hankkeelle",
}


def with_noun(name: str, case: str = "nominative", prefix: str = "") -> str:
    """'CoHeWe-hankkeen' and 'Avoin data -pilottihanke' in Finnish, 'CoHeWe project' in English.

    A name of several words takes a space before the hyphen (Kielitoimiston ohjepankki: yhdysmerkki); one that already
    ends in the noun inflects itself. `prefix` makes the noun a compound; English does without it. Raises KeyError for
    an unknown case.
    """
    form = FORMS[case]
    if not is_finnish():
        return name if name.casefold().endswith("project") else f"{name} project"
    if name.casefold().endswith(NOUN) and not prefix:
        return name[: -len(NOUN)] + form
    return f"{name}{' ' if len(name.split()) > 1 else ''}-{prefix}{form}"


def name_forms(name: str) -> dict[str, str]:
    """Every case by its name, for `str.format`: a translated sentence picks the one that its language needs."""
    return {case: with_noun(name, case) for case in FORMS}
