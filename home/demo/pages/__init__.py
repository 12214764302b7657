"""The pages of the demo, parents before children."""

from home.demo import news
from home.demo.events import with_events
from home.demo.pages import (
    about,
    calls,
    duties,
    espoo,
    focus,
    helsinki,
    oulu,
    programme,
    taking_part,
    tampere,
    turku,
    vantaa,
)
from home.demo.shapes import DemoPage, T

CITIES = (helsinki, espoo, vantaa, tampere, turku, oulu)

INDEX_WORDS = {
    "helsinki": (
        T("Helsingin hankkeet", "Projects of Helsinki"),
        T("Hankkeet, joissa on tekijä Helsingistä.", "Projects with a participant from Helsinki."),
    ),
    "espoo": (
        T("Espoon hankkeet", "Projects of Espoo"),
        T("Hankkeet, joissa espoolaiset ovat mukana.", "Projects that people in Espoo take part in."),
    ),
    "vantaa": (
        T("Vantaan hankkeet", "Projects of Vantaa"),
        T("Hankkeet, joissa on tekijä Vantaalta.", "Projects with a participant from Vantaa."),
    ),
    "tampere": (
        T("Tampereen hankkeet", "Projects of Tampere"),
        T("Hankkeet, joita tehdään tai johdetaan Tampereelta.", "Projects run or led from Tampere."),
    ),
    "turku": (
        T("Turun hankkeet", "Projects of Turku"),
        T("Hankkeet, joissa on tekijä Turusta.", "Projects with a participant from Turku."),
    ),
    "oulu": (
        T("Oulun hankkeet", "Projects of Oulu"),
        T("Hankkeet, joissa on tekijä Oulusta.", "Projects with a participant from Oulu."),
    ),
}


def city_index(city: str) -> DemoPage:
    """The project index of a city."""
    title, summary = INDEX_WORDS[city]
    return DemoPage(
        key=f"{city}/hankkeet",
        parent=city,
        kind="projects",
        title=title,
        slug=T("hankkeet", "projects"),
        summary=summary,
        in_menu=True,
    )


PAGES = (
    with_events(programme.FRONT),
    *programme.PAGES[1:],
    *about.PAGES,
    *taking_part.PAGES,
    *focus.PROGRAMME,
    *calls.PAGES,
    *(page for city in CITIES for page in (with_events(city.CITY), city_index(city.CITY.key), *city.PAGES[1:])),
    *focus.IN_CITIES,
    *news.PAGES,
    *duties.PAGES,
)
