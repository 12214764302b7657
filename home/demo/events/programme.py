"""Events of all six cities. Each is invented and says so."""

from datetime import time

from home.demo.blocks import bullets, heading, text
from home.demo.events.shape import DemoEvent, InDays
from home.demo.shapes import T

DATA_DAY = DemoEvent(
    key="tapahtumat/esimerkki-datapaiva",
    parent="tapahtumat",
    title=T("Esimerkki: Kuuden kaupungin datapäivä", "Example: Data day of six cities"),
    slug=T("esimerkki-datapaiva", "example-data-day"),
    summary=T(
        "Tämä tapahtuma on keksitty. Siinä kuusi kaupunkia näyttäisi, mitä samalla datalla saa aikaan.",
        "This event is invented. In it six cities would show what the same data can do.",
    ),
    start=InDays(24),
    from_time=time(9),
    to_time=time(15, 30),
    place=T("Mallisali", "Model Hall"),
    address="Esimerkkikatu 6, Helsinki",
    online="https://www.example.fi/datapaiva",
    organisers=("forum-virium", "tampere", T("kuuden kaupungin kehittäjät", "developers of the six cities")),
    programme="esite",
    registration="https://www.example.fi/ilmoittaudu",
    registration_label=T("Ilmoittaudu datapäivään", "Sign up for the data day"),
    project="kuutoskaupunkien-avoin-data",
    tags=("6Aika", "avoindata"),
    body=(
        text(
            T(
                "Päivä on keksitty, mutta sivu on oikea: vie tapahtuma kalenteriisi ja katso, miltä se näyttää siellä.",
                "The day is invented, but the page is real: put the event into your calendar and see how it looks.",
            )
        ),
        heading(T("Mitä päivässä tapahtuisi", "What would happen")),
        text(
            T("Jokainen kaupunki toisi mukanaan", "Each city would bring along"),
            bullets(
                T("yhden rajapinnan, joka toimii", "one interface that works"),
                T("yhden aineiston, jota kukaan ei ole vielä käyttänyt", "one dataset that nobody has used yet"),
                T("yhden kysymyksen muille", "one question for the others"),
            ),
        ),
    ),
)

SUMMER_SCHOOL = DemoEvent(
    key="tapahtumat/esimerkki-osallisuuden-koulu",
    parent="tapahtumat",
    title=T("Esimerkki: Osallisuuden koulu", "Example: School of participation"),
    slug=T("esimerkki-osallisuuden-koulu", "example-school-of-participation"),
    summary=T(
        "Keksitty kolmen päivän koulu niille, jotka kysyvät asukkailta työkseen.",
        "An invented school of three days for those whose work is to ask residents.",
    ),
    start=InDays(58),
    lasts=3,
    from_time=time(10),
    to_time=time(15),
    place=T("Malliopisto", "Model Institute"),
    address="Esimerkkitie 3, Oulu",
    organisers=(T("Kuutoskoulu (keksitty)", "School of Six (invented)"),),
    project="avoin-osallisuus-ja-asiakkuus",
    tags=("6Aika", "osallisuus"),
)

AUTUMN_DAYS = DemoEvent(
    key="tapahtumat/esimerkki-kokeilijoiden-paivat",
    parent="tapahtumat",
    title=T("Esimerkki: Kokeilijoiden syyspäivät", "Example: Autumn days of trials"),
    slug=T("esimerkki-kokeilijoiden-syyspaivat", "example-autumn-days-of-trials"),
    summary=T(
        "Keksityt kaksi päivää, joina kerrottiin vain siitä, mikä ei onnistunut.",
        "Two invented days on which only failures were told of.",
    ),
    start=InDays(-34),
    lasts=2,
    place=T("Mallisali", "Model Hall"),
    address="Esimerkkikatu 6, Helsinki",
    organisers=(T("kuuden kaupungin kehittäjät", "developers of the six cities"),),
)

EVENTS = (DATA_DAY, SUMMER_SCHOOL, AUTUMN_DAYS)
