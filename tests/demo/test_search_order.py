"""What people type into the search box, and the page that they should see first."""

import pytest

from cms.search.question import Question
from cms.search.results import Results

EVERYWHERE = None
# The language, the site they are on (its city's key, '' for the programme's) or all of them, what they type, the end of
# the address of what they look for.
ASKED = [
    ("fi", "", "yhteystiedot", "6aika/yhteystiedot/"),
    ("fi", "", "tietosuoja", "6aika/tietosuojaseloste/"),
    ("fi", "turku", "saavutettavuus", "turku/saavutettavuusseloste/"),
    ("fi", "", "mikä on 6aika", "6aika/mika-on-6aika/"),
    ("fi", "", "pääseekö mukaan", "6aika/miten-mukaan/"),
    ("fi", "", "hanke", "6aika/hankkeet/"),
    ("fi", "turku", "hankkeita", "turku/hankkeet/"),
    ("fi", "", "tapahtuma", "6aika/tapahtumat/"),
    ("fi", "", "haku", "6aika/haut/"),
    ("fi", "", "painopiste", "6aika/painopisteet/"),
    ("fi", "", "avoin data", "6aika/avoin-data-ja-rajapinnat/"),
    ("fi", "", "avoimet rajapinnat", "6aika/avoin-data-ja-rajapinnat/"),
    ("fi", "", "innovaatioalusta", "6aika/avoimet-innovaatioalustat/"),
    ("fi", "", "eakr-haku", "haut/eakr-haku-2019/"),
    ("fi", "", "esr-haku", "haut/esr-haku-2019/"),
    ("fi", "", "pilottihankkeet", "haut/pilottihaku-2015/"),
    ("fi", "", "ehdota ideaa", "haut/ehdota-ideaa/"),
    ("fi", "", "lippulaiva", "ajankohtaista/suomen-lippulaiva/"),
    ("fi", EVERYWHERE, "robottibussi", "espoo/ajankohtaista/robottibussin-kyydissa/"),
    ("fi", EVERYWHERE, "sohjoa", "hankkeet/sohjoa/"),
    ("fi", EVERYWHERE, "liira", "hankkeet/liira/"),
    ("fi", EVERYWHERE, "fiksu kalasatama", "hankkeet/fiksu-kalasatama/"),
    ("fi", EVERYWHERE, "ilmastokatu", "hankkeet/ilmastokatu/"),
    ("fi", EVERYWHERE, "kiertotalous", "turku/kiertotalous/"),
    ("fi", EVERYWHERE, "kaupunkilogistiikka", "hankkeet/kaupunkilogistiikan-uudet-ratkaisut/"),
    ("fi", EVERYWHERE, "oppimisympäristö", "hankkeet/tulevaisuuden-oppimisymparistot/"),
    ("fi", EVERYWHERE, "hippa hanke", "hankkeet/hippa/"),
    ("fi", EVERYWHERE, "strategiatoimisto", "hankkeet/6aika-strategiatoimisto/"),
    ("fi", EVERYWHERE, "rajapinta", "tampere/rajapinta-tutuksi/"),
    ("fi", EVERYWHERE, "topinpuistossa", "turku/kiertotalous/"),
    ("fi", EVERYWHERE, "petikko", "vantaa/petikko-varisto/"),
    ("fi", EVERYWHERE, "kirjasto", "vantaa/kirjasto-tyopaikkana/"),
    ("fi", EVERYWHERE, "valopolku", "hankkeet/esimerkkihanke-valopolku/"),
    ("fi", EVERYWHERE, "regiostars", "espoo/ajankohtaista/regiostars-ehdokas/"),
    ("fi", EVERYWHERE, "kaupunginosat", "turku/kaupunginosat/"),
    ("fi", "oulu", "yritys", "oulu/yrityksille/"),
    ("fi", "oulu", "koulut", "oulu/kouluissa/"),
    ("fi", "helsinki", "kävelyt", "helsinki/kavely-kalasatamassa/"),
    ("en", "", "open data", "open-data-and-interfaces/"),
    ("en", "", "contact", "contact/"),
    ("en", "", "privacy", "privacy-notice/"),
    ("en", "", "taking part", "how-to-take-part/"),
    ("en", EVERYWHERE, "climate streets", "helsinki/projects/climate-street/"),
    ("en", EVERYWHERE, "closing event", "turku/events/open-participation-closing-event/"),
]
# Of all that is asked so many must come first; everything must be among the first three.
FIRST = 0.9


@pytest.fixture(scope="module")
def places(demo: list[str], django_db_blocker: object) -> dict[tuple, int | None]:
    """Where what is looked for stands, from 0; None if not among the first ten."""
    with django_db_blocker.unblock():
        return {asked: _place(*asked) for asked in ASKED}


def _place(language: str, site: str | None, text: str, ending: str) -> int | None:
    found = Results(Question.of(text, language), site).entries(0, 10)
    return next((place for place, entry in enumerate(found) if entry.page.url_path.endswith(ending)), None)


def test_what_people_look_for_comes_first(places: dict) -> None:
    late = {asked: place for asked, place in places.items() if place != 0}
    assert len(late) <= len(ASKED) * (1 - FIRST), late


def test_what_people_look_for_is_among_the_first_three(places: dict) -> None:
    assert not {asked: place for asked, place in places.items() if place is None or place > 2}
