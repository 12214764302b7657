"""Events of Helsinki, Espoo and Vantaa. Each is invented and says so."""

from datetime import time

from home.demo.blocks import text
from home.demo.events.shape import DemoEvent, InDays
from home.demo.shapes import English, T

COFFEE = DemoEvent(
    key="helsinki/tapahtumat/esimerkki-aamukahvit",
    parent="helsinki/tapahtumat",
    title=T("Esimerkki: Aamukahvit Kalasatamassa", "Example: Morning coffee in Kalasatama"),
    slug=T("esimerkki-aamukahvit", "example-morning-coffee"),
    summary=T(
        "Keksitty aamu, jona naapurit kertovat, minkä kokeilun he pitäisivät.",
        "An invented morning on which neighbours tell which trial they would keep.",
    ),
    start=InDays(10),
    from_time=time(8, 30),
    to_time=time(10),
    place=T("Mallikahvila, Kalasatama", "Model Café, Kalasatama"),
    address="Esimerkkiranta 1, Helsinki",
    organisers=("forum-virium",),
    project="fiksu-kalasatama",
    body=(
        text(
            T(
                "Kahvi on keksitty, pulla myös. Oikeassa tapahtumassa tässä kerrottaisiin, miten paikalle pääsee.",
                "The coffee is invented, and so is the bun. At a real event this would tell how to get there.",
            )
        ),
    ),
)

ROBOT_BUS = DemoEvent(
    key="helsinki/tapahtumat/esimerkki-robottibussin-kyydissa",
    parent="helsinki/tapahtumat",
    title=T("Esimerkki: Robottibussin kyydissä", "Example: On board a robot bus"),
    slug=T("esimerkki-robottibussin-kyydissa", "example-on-board-a-robot-bus"),
    summary=T("Keksitty koeajo, joka on jo ajettu.", "An invented test ride that is over."),
    start=InDays(-48),
    from_time=time(12),
    to_time=time(16),
    place=T("Mallitori", "Model Square"),
    organisers=("metropolia",),
    project="sohjoa",
    english=English.NOT_SENT,
)

SCHOOL_DAY = DemoEvent(
    key="espoo/tapahtumat/esimerkki-koulupaiva",
    parent="espoo/tapahtumat",
    title=T("Esimerkki: Koulupäivä ilman luokkia", "Example: A school day without classrooms"),
    slug=T("esimerkki-koulupaiva-ilman-luokkia", "example-school-day-without-classrooms"),
    summary=T(
        "Keksitty tapahtuma, joka näyttää, miltä peruttu tapahtuma näyttää.",
        "An invented event that shows what a cancelled event looks like.",
    ),
    start=InDays(17),
    from_time=time(12),
    to_time=time(15),
    state="cancelled",
    place=T("Mallikoulu", "Model School"),
    address="Esimerkkipolku 2, Espoo",
    organisers=("espoo",),
    registration="https://www.example.fi/ilmoittaudu",
    project="tulevaisuuden-oppimisymparistot",
)

CAMPUS = DemoEvent(
    key="espoo/tapahtumat/esimerkki-avoimet-ovet",
    parent="espoo/tapahtumat",
    title=T("Esimerkki: Kampuksen avoimet ovet", "Example: Open doors on the campus"),
    slug=T("esimerkki-kampuksen-avoimet-ovet", "example-open-doors-on-the-campus"),
    summary=T("Keksitty päivä, jona jokainen ovi on auki.", "An invented day on which every door is open."),
    start=InDays(38),
    place=T("Mallikampus", "Model Campus"),
    address="Esimerkkikaari 8, Espoo",
    organisers=("espoo", T("opiskelijat (keksityt)", "students (invented)")),
    english=English.PARTLY,
)

WALK = DemoEvent(
    key="vantaa/tapahtumat/esimerkki-kavely",
    parent="vantaa/tapahtumat",
    title=T("Esimerkki: Kävely Tikkuraitilla", "Example: A walk along Tikkuraitti"),
    slug=T("esimerkki-kavely-tikkuraitilla", "example-walk-along-tikkuraitti"),
    summary=T(
        "Keksitty kävely, joka näyttää, miltä siirretty tapahtuma näyttää.",
        "An invented walk that shows what a moved event looks like.",
    ),
    start=InDays(20),
    from_time=time(17),
    to_time=time(18, 30),
    state="moved",
    former=InDays(13),
    former_time=time(17),
    place=T("Tikkuraitti", "Tikkuraitti"),
    organisers=("vantaa",),
    project="ilmastokatu",
)

LIBRARY = DemoEvent(
    key="vantaa/tapahtumat/esimerkki-ideailta",
    parent="vantaa/tapahtumat",
    title=T("Esimerkki: Ideailta kirjastossa", "Example: An evening of ideas at the library"),
    slug=T("esimerkki-ideailta-kirjastossa", "example-evening-of-ideas"),
    summary=T(
        "Keksitty ilta, jona syntyi neljätoista ideaa ja yksi lämmin keskustelu.",
        "An invented evening that gave fourteen ideas and one warm conversation.",
    ),
    start=InDays(-20),
    from_time=time(17),
    to_time=time(19),
    place=T("Mallikirjasto, Myyrmäki", "Model Library, Myyrmäki"),
    organisers=("vantaa",),
)

EVENTS = (COFFEE, ROBOT_BUS, SCHOOL_DAY, CAMPUS, WALK, LIBRARY)
