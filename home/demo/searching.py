"""What the demo's searches mean, and what is recommended for some of them."""

from typing import NamedTuple


class DemoBet(NamedTuple):
    """Words for which a page is recommended; its slug is told in the bet's language. `city` '' is the programme."""

    city: str
    language: str
    words: str
    slug: str
    title: str = ""
    summary: str = ""


SYNONYMS = {
    "fi": (
        "EAKR, aluekehitysrahasto, ERDF",
        "ESR, sosiaalirahasto, ESF",
        "6Aika, kuutoskaupungit, kuutoset",
        "helsinkiläinen, Helsinki",
        "espoolainen, Espoo",
        "vantaalainen, Vantaa",
        "tamperelainen, Tampere",
        "turkulainen, Turku",
        "oululainen, Oulu",
        "hankehaku, rahoitushaku",
        "saavutettavuus, esteettömyys",
    ),
    "en": (
        "ERDF, European Regional Development Fund, EAKR",
        "ESF, European Social Fund, ESR",
        "6Aika, Six City Strategy, six cities",
        "call for proposals, funding call",
        "trial, pilot, experiment",
    ),
}
BETS = (
    DemoBet(
        "",
        "fi",
        "hae rahoitusta, rahoitus, hankerahoitus",
        "haut",
        "Rahoitus haetaan hauista",
        "Avoimet ja päättyneet haut, aikataulut ja ehdot.",
    ),
    DemoBet("", "en", "apply, funding, grant", "calls", "Funding is applied for in calls"),
    DemoBet("", "fi", "mikä 6Aika, kuusi kaupunkia, strategia", "mika-on-6aika"),
    DemoBet("", "en", "what is 6Aika, strategy", "what-is-6aika"),
    DemoBet("turku", "fi", "kierrätys, Topinpuisto", "kiertotalous"),
)
