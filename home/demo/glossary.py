"""The programme's terms, in the words of its own pages."""

from typing import NamedTuple


class DemoTerm(NamedTuple):
    """A term; one without English is not translated. `forms` are those whose stem changes, and other names."""

    term: str
    english: str = ""
    forms: tuple[str, ...] = ()
    note: str = ""


TERMS = (
    DemoTerm("6Aika", forms=("6Ajan", "6Ajassa", "6Ajasta", "6Aikaan"), note="Nimi on sama joka kielellä."),
    DemoTerm("Forum Virium Helsinki", note="Yhtiön nimi."),
    DemoTerm("CoHeWe", note="Hankkeen nimi: Co-Created Health and Wellbeing."),
    DemoTerm("kärkihanke", "spearhead project", note="Kaikki kuusi kaupunkia ovat mukana."),
    DemoTerm("pilottihanke", "pilot project"),
    DemoTerm("nopea kokeilu", "rapid experiment", ("nopean kokeilun", "nopeat kokeilut", "nopeita kokeiluja")),
    DemoTerm("kaupunkikoordinaattori", "city coordinator"),
    DemoTerm("hankehaku", "call for proposals"),
    DemoTerm("painopistealue", "focus area", ("painopiste", "painopisteen")),
    DemoTerm("avoin data", "open data", ("avoimen datan", "avointa dataa", "avoimella datalla")),
    DemoTerm("avoin osallisuus", "open participation", ("avoimen osallisuuden", "avointa osallisuutta")),
    DemoTerm(
        "avoin innovaatioalusta",
        "open innovation platform",
        ("avoimet innovaatioalustat", "avoimen innovaatioalustan", "avoimia innovaatioalustoja"),
    ),
    DemoTerm("rajapinta", "interface; API", note="API, kun puhutaan ohjelmista."),
    DemoTerm("kiertotalous", "circular economy", ("kiertotalouden", "kiertotaloutta")),
    DemoTerm(
        "kestävä kaupunkikehittäminen",
        "sustainable urban development",
        ("kestävän kaupunkikehittämisen", "kestävää kaupunkikehittämistä"),
    ),
)
