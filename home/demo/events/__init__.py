"""Events of the demo: their lists, the events, and the blocks that show the next ones on front pages."""

from dataclasses import replace

from home.demo.events import north, programme, south
from home.demo.shapes import Block, DemoPage, T

# Lists by the site that they belong to ('' is the programme), with their own words.
WORDS = {
    "": (
        T(
            "Kuuden kaupungin yhteiset tapahtumat. Kaupunkien omat tapahtumat ovat niiden omilla sivuilla.",
            "Joint events of the six cities. The cities’ own events are on their own pages.",
        ),
        T("Seuraavaksi kuudessa kaupungissa", "Next in the six cities"),
    ),
    "helsinki": (
        T("Tule katsomaan, mitä Helsingissä kokeillaan.", "Come and see what is being tried out in Helsinki."),
        T("Seuraavaksi Helsingissä", "Next in Helsinki"),
    ),
    "espoo": (
        T("Espoon tapahtumat kouluista kampuksille.", "Events in Espoo from schools to campuses."),
        T("Seuraavaksi Espoossa", "Next in Espoo"),
    ),
    "vantaa": (
        T("Kävelyjä, työpajoja ja avoimia ovia Vantaalla.", "Walks, workshops and open doors in Vantaa."),
        T("Seuraavaksi Vantaalla", "Next in Vantaa"),
    ),
    "tampere": (
        T("Tampereen tapahtumat tekijöille ja uteliaille.", "Events in Tampere for makers and the curious."),
        T("Seuraavaksi Tampereella", "Next in Tampere"),
    ),
    "turku": (
        T("Turun tapahtumat, ensin seuraavaksi tulevat.", "Events in Turku, the next ones first."),
        T("Seuraavaksi Turussa", "Next in Turku"),
    ),
    "oulu": (
        T("Testi-iltoja ja tapaamisia Oulussa.", "Test evenings and meetings in Oulu."),
        T("Seuraavaksi Oulussa", "Next in Oulu"),
    ),
}


def events_key(site: str) -> str:
    """The key of a site's list."""
    return f"{site}/tapahtumat" if site else "tapahtumat"


def with_events(front: DemoPage) -> DemoPage:
    """A front page that shows the site's next events after its first list of projects."""
    at = next(place for place, block in enumerate(front.body, 1) if block.name == "project_list")
    coming = Block("events", {"heading": WORDS[front.key][1], "count": 3})
    return replace(front, body=(*front.body[:at], coming, *front.body[at:]))


LISTS = tuple(
    DemoPage(
        key=events_key(site),
        parent=site,
        kind="events",
        title=T("Tapahtumat", "Events"),
        slug=T("tapahtumat", "events"),
        summary=summary,
        in_menu=True,
    )
    for site, (summary, _heading) in WORDS.items()
)
EVENTS = (*LISTS, *programme.EVENTS, *south.EVENTS, *north.EVENTS)
