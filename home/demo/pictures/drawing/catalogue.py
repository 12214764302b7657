"""Every picture of the demo: its file name, size in pixels and the function that draws it."""

from collections.abc import Callable

from home.demo.pictures.drawing import logos, programme
from home.demo.pictures.drawing.cities import espoo, helsinki, oulu, tampere, turku, vantaa
from home.demo.pictures.drawing.portraits import men, women
from home.demo.pictures.drawing.projects import (
    circhubs,
    circvol,
    city_logistics,
    city_oasis,
    climate_street,
    cohewe,
    data_insights,
    energy_wise_cities,
    gametime,
    hippa,
    innovation_platforms,
    kalasatama,
    last_mile,
    light_path,
    liira,
    open_data,
    participation,
    smart_learning,
    sohjoa,
    strategy_office,
)

Size = tuple[int, int]

HEADER: Size = (1920, 1080)
PROJECT: Size = (1600, 1000)
PORTRAIT: Size = (600, 600)

CITIES = {
    "helsinki": helsinki.header,
    "espoo": espoo.header,
    "vantaa": vantaa.header,
    "tampere": tampere.header,
    "turku": turku.header,
    "oulu": oulu.header,
}

PORTRAITS = (
    women.auburn,
    men.grey,
    women.curls,
    men.bearded,
    women.elder,
    men.blond,
    women.headscarf,
    men.spectacled,
)

# Most are named after the Finnish slug of the project's page.
PROJECTS = {
    "kuutoskaupunkien-avoin-data": open_data.picture,
    "avoimet-innovaatioalustat": innovation_platforms.picture,
    "avoin-osallisuus-ja-asiakkuus": participation.picture,
    "6aika-strategiatoimisto": strategy_office.picture,
    "liira": liira.picture,
    "sohjoa": sohjoa.picture,
    "perille-asti": last_mile.picture,
    "kaupunkilogistiikan-uudet-ratkaisut": city_logistics.picture,
    "ilmastokatu": climate_street.picture,
    "energy-wise-cities": energy_wise_cities.picture,
    "fiksu-kalasatama": kalasatama.picture,
    "circhubs": circhubs.picture,
    "circvol": circvol.picture,
    "tulevaisuuden-oppimisymparistot": smart_learning.picture,
    "gametime": gametime.picture,
    "datasta-oivalluksia-ja-bisnesta": data_insights.picture,
    "cohewe": cohewe.picture,
    "hippa": hippa.picture,
    "esimerkkihanke-valopolku": light_path.picture,
    "esimerkkihanke-kaupunkikeidas": city_oasis.picture,
}

PICTURES: dict[str, tuple[Size, Callable[[], str]]] = {
    **{f"{slug}-header": (HEADER, header) for slug, header in CITIES.items()},
    "programme-header": (HEADER, programme.header),
    "og-programme": ((1200, 630), programme.open_graph),
    **{f"project-{slug}": (PROJECT, picture) for slug, picture in PROJECTS.items()},
    **{name: (logos.SIZE, draw) for name, draw in logos.LOGOS.items()},
    **{f"portrait-{i}": (PORTRAIT, draw) for i, draw in enumerate(PORTRAITS, 1)},
}
