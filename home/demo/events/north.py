"""Events of Tampere, Turku and Oulu. The closing seminar took place; the others are invented and say so."""

from datetime import date, time

from home.demo.blocks import text
from home.demo.events.shape import DemoEvent, InDays
from home.demo.shapes import English, T

INTERFACES = DemoEvent(
    key="tampere/tapahtumat/esimerkki-rajapintailta",
    parent="tampere/tapahtumat",
    title=T("Esimerkki: Rajapintailta", "Example: An evening of interfaces"),
    slug=T("esimerkki-rajapintailta", "example-evening-of-interfaces"),
    summary=T(
        "Keksitty ilta koodareille: yksi rajapinta, kaksi tuntia ja kolme tapaa käyttää sitä.",
        "An invented evening for coders: one interface, two hours and three ways to use it.",
    ),
    start=InDays(8),
    from_time=time(17),
    to_time=time(19, 30),
    place=T("Mallipaja", "Model Workshop"),
    address="Esimerkinkatu 4, Tampere",
    online="https://www.example.fi/rajapintailta",
    organisers=("tampere", "business-tampere"),
    project="kuutoskaupunkien-avoin-data",
    tags=("6Aika", "avoindata"),
)

HACK = DemoEvent(
    key="tampere/tapahtumat/esimerkki-kaksi-paivaa",
    parent="tampere/tapahtumat",
    title=T("Esimerkki: Kaksi päivää, yksi bussi", "Example: Two days, one bus"),
    slug=T("esimerkki-kaksi-paivaa-yksi-bussi", "example-two-days-one-bus"),
    summary=T(
        "Keksitty kahden päivän tapahtuma, jossa bussin data muuttuu palveluksi.",
        "An invented event of two days in which a bus’s data turns into a service.",
    ),
    start=InDays(45),
    lasts=2,
    place=T("Mallivarikko", "Model Depot"),
    organisers=("tampereen-yliopisto",),
    project="liira",
    english=English.NOT_SENT,
)

SEMINAR = DemoEvent(
    key="turku/tapahtumat/paatostilaisuus",
    parent="turku/tapahtumat",
    title=T("Avoin osallisuus: Turun päätöstilaisuus", "Open participation: the closing event in Turku"),
    slug=T("avoin-osallisuus-paatostilaisuus", "open-participation-closing-event"),
    summary=T(
        "Kaupunki ja ammattikorkeakoulu päättivät hankkeen osuutensa yhteiseen iltapäivään.",
        "The city and the university of applied sciences ended their parts of the project with an afternoon together.",
    ),
    start=date(2018, 3, 6),
    from_time=time(13, 30),
    to_time=time(17),
    place=T("Vierailukeskus Joki", "Visitor Centre Joki"),
    organisers=("turku", "turku-amk"),
    programme_page="turku/paatostilaisuus",
    project="avoin-osallisuus-ja-asiakkuus",
    tags=("6Aika", "tulevaisuudenturku", "openservices"),
)

RIVERSIDE = DemoEvent(
    key="turku/tapahtumat/esimerkki-joenrannan-kokeilupaiva",
    parent="turku/tapahtumat",
    title=T("Esimerkki: Joenrannan kokeilupäivä", "Example: A day of trials by the river"),
    slug=T("esimerkki-joenrannan-kokeilupaiva", "example-day-of-trials-by-the-river"),
    summary=T(
        "Keksitty päivä, jona rannassa saa kokeilla kaikkea, mitä kaupunki vasta suunnittelee.",
        "An invented day on which all that the city is only planning may be tried out by the river.",
    ),
    start=InDays(28),
    place=T("Mallilaituri", "Model Quay"),
    address="Esimerkkiranta 10, Turku",
    organisers=("turku", "malliosuuskunta"),
    project="esimerkkihanke-valopolku",
    tags=("6Aika", "tulevaisuudenturku"),
    body=(
        text(
            T(
                "Päivä kestää aamusta iltaan, joten sille ei ole annettu kellonaikaa.",
                "The day lasts from morning to evening, so that it has been given no hours.",
            )
        ),
    ),
)

BREAKFAST = DemoEvent(
    key="turku/tapahtumat/esimerkki-logistiikka-aamiainen",
    parent="turku/tapahtumat",
    title=T("Esimerkki: Logistiikka-aamiainen Puutorilla", "Example: A logistics breakfast on Puutori"),
    slug=T("esimerkki-logistiikka-aamiainen", "example-logistics-breakfast"),
    summary=T("Keksitty aamiainen kuljettajille ja kauppiaille.", "An invented breakfast for drivers and shopkeepers."),
    start=InDays(14),
    from_time=time(7, 30),
    to_time=time(9),
    place=T("Puutori", "Puutori"),
    organisers=("turku-science-park",),
    registration="https://www.example.fi/ilmoittaudu",
    project="kaupunkilogistiikan-uudet-ratkaisut",
    english=English.NOT_SENT,
)

TEST_EVENING = DemoEvent(
    key="oulu/tapahtumat/esimerkki-testi-ilta",
    parent="oulu/tapahtumat",
    title=T("Esimerkki: Hyvinvoinnin testi-ilta", "Example: A test evening of wellbeing"),
    slug=T("esimerkki-hyvinvoinnin-testi-ilta", "example-test-evening-of-wellbeing"),
    summary=T(
        "Keksitty ilta, jona oululaiset kokeilevat palveluja ennen kuin kukaan muu.",
        "An invented evening on which people in Oulu try out services before anyone else.",
    ),
    start=InDays(15),
    from_time=time(16, 30),
    to_time=time(19),
    place=T("Mallitalo", "Model House"),
    address="Esimerkkikuja 5, Oulu",
    organisers=("oulu", "esimerkkiyhdistys"),
    project="cohewe",
)

WINTER_RIDE = DemoEvent(
    key="oulu/tapahtumat/esimerkki-talvipyoraily",
    parent="oulu/tapahtumat",
    title=T("Esimerkki: Talvipyöräilijän iltapäivä", "Example: An afternoon for winter cyclists"),
    slug=T("esimerkki-talvipyorailijan-iltapaiva", "example-afternoon-for-winter-cyclists"),
    summary=T("Keksitty iltapäivä, joka on jo pyöräilty.", "An invented afternoon that is over."),
    start=InDays(-62),
    from_time=time(13),
    to_time=time(15),
    place=T("Mallitori", "Model Square"),
    organisers=("oulu",),
)

EVENTS = (INTERFACES, HACK, SEMINAR, RIVERSIDE, BREAKFAST, TEST_EVENING, WINTER_RIDE)
