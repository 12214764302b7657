"""The programme's front page and its project register."""

from home.demo.blocks import (
    call_to_action,
    city_map,
    focus_areas,
    funding_chart,
    hashtags,
    heading,
    key_figures,
    latest_news,
    link_list,
    number,
    open_calls,
    picked_projects,
    prose,
    quote,
    text,
    timeline,
    to_address,
    to_page,
)
from home.demo.shapes import DemoPage, T

PORTICO = T("Lähde: portico.urban-initiative.eu", "Source: portico.urban-initiative.eu")

FRONT = DemoPage(
    key="",
    kind="home",
    title=T("6Aika", "6Aika"),
    summary=T(
        "Kuusi kaupunkia ratkoo yhdessä pulmia, jotka ovat kaikille samoja. Katso, mitä Helsingissä, "
        "Espoossa, Vantaalla, Tampereella, Turussa ja Oulussa on kokeiltu.",
        "Six cities work together on problems they all share. See what has been tried out in Helsinki, "
        "Espoo, Vantaa, Tampere, Turku and Oulu.",
    ),
    # No picture: the six cities as panels are the strongest first screen.
    body=(
        key_figures(
            T("6Aika lukuina", "6Aika in figures"),
            number(
                "30",
                T("suomalaisista asuu kuutoskaupungeissa", "of Finns live in the six cities"),
                T("Lähde: ohjelman esittely", "Source: programme description"),
                unit="%",
            ),
            number("60", T("hanketta vuosina 2014–2022", "projects in 2014–2022"), PORTICO),
            number(
                "95",
                T("hankkeiden rahoitus yhteensä", "funding of the projects in total"),
                PORTICO,
                unit=T("milj. €", "million €"),
            ),
        ),
        heading(T("Yksi strategia, kolme painopistettä", "One strategy, three focus areas")),
        text(
            T(
                "6Aika eli <b>Avoimet ja älykkäät palvelut</b> on Suomen kuuden suurimman kaupungin yhteinen "
                "strategia. Kun yksi kaupunki oppii jotain, muidenkaan ei tarvitse aloittaa alusta.",
                "6Aika, or <b>Open and Smart Services</b>, is the shared strategy of Finland’s six largest "
                "cities. When one city learns something, the others need not start from the beginning.",
            ),
            T(
                "Työllä on kolme suuntaa: avoimet innovaatioalustat, avoin data ja avoin osallisuus. "
                '<a href="page:painopisteet">Lue, mitä painopisteet tarkoittavat</a>.',
                "The work has three directions: open innovation platforms, open data and open "
                'participation. <a href="page:painopisteet">Read what the focus areas mean</a>.',
            ),
        ),
        city_map(
            T("Kuusi kaupunkia", "Six cities"),
            T(
                "Valitse kaupunki, niin näet sen hankkeet ja ihmiset.",
                "Choose a city to see its projects and people.",
            ),
        ),
        focus_areas(T("Painopisteet", "Focus areas")),
        open_calls(T("Avoimet haut", "Open calls")),
        picked_projects(
            T("Aloita näistä hankkeista", "Start with these projects"),
            T(
                "Neljä hanketta, neljä erilaista tapaa kehittää kaupunkia.",
                "Four projects, four different ways to develop a city.",
            ),
            (
                "kuutoskaupunkien-avoin-data",
                T("Sama tieto, sama muoto, kuusi kaupunkia.", "The same data, the same form, six cities."),
            ),
            ("sohjoa", T("Robottibussi oppii ajamaan loskassa.", "A robot bus learns to drive in slush.")),
            ("ilmastokatu", T("Kolme katua, joilla arki muuttui.", "Three streets where daily life changed.")),
            ("tulevaisuuden-oppimisymparistot", T("Oppilaat kertovat, mikä toimii.", "Pupils tell what works.")),
        ),
        timeline(
            T("Hankkeet vuosina 2014–2022", "Projects in 2014–2022"),
            T("Jokainen palkki on hanke ja vie sen sivulle.", "Each bar is a project and leads to its page."),
            2014,
            2022,
        ),
        funding_chart(
            T("Raha painopisteittäin", "Money by focus area"),
            T(
                "Mukana ovat hankkeet, joiden kustannukset tiedetään, myös kaksi keksittyä esimerkkihanketta.",
                "Projects whose cost is known are included, and so are two invented example projects.",
            ),
            "focus_area",
        ),
        funding_chart(
            T("Raha kaupungeittain", "Money by city"),
            T(
                "Osuudet tiedetään vain keksityistä esimerkkihankkeista. Muut täydentyvät, kun ne selviävät.",
                "Shares are known of the invented example projects only. The others are added when they are found out.",
            ),
            "city",
        ),
        latest_news(T("Ajankohtaista", "News")),
        quote(
            T(
                "Soitin Ouluun ja kysyin, miten te tämän teitte. Siinä säästyi puoli vuotta.",
                "I called Oulu and asked how they had done it. That saved half a year.",
            ),
            "Taavi Esimerkki",
            T("ohjelmapäällikkö", "Programme Manager"),
            T("Tampereen kaupunki", "City of Tampere"),
        ),
        call_to_action(
            T("Onko sinulla idea?", "Do you have an idea?"),
            T(
                "Kerro se oman kaupunkisi koordinaattorille. Hän tietää, kuka muu miettii samaa.",
                "Tell it to the coordinator of your own city. They know who else is thinking of the same thing.",
            ),
            T("Näin pääset mukaan", "How to take part"),
            page="miten-mukaan",
        ),
        hashtags("6Aika", "avoindata", "osallisuus"),
    ),
    footer=prose(
        T(
            "<b>6Aika</b> on Helsingin, Espoon, Vantaan, Tampereen, Turun ja Oulun yhteinen strategia. "
            "Tämä on esittelysivusto: sen henkilöt on keksitty.",
            "<b>6Aika</b> is the shared strategy of Helsinki, Espoo, Vantaa, Tampere, Turku and Oulu. "
            "This is a demonstration site: its people are invented.",
        ),
    ),
    footer_links=(
        to_page(T("Yhteystiedot", "Contact details"), "yhteystiedot"),
        to_address(T("6Aika GitHubissa", "6Aika on GitHub"), "https://github.com/6aika", "en"),
    ),
)

PROJECTS = DemoPage(
    key="hankkeet",
    kind="projects",
    title=T("Hankkeet", "Projects"),
    slug=T("hankkeet", "projects"),
    summary=T(
        "Kaikki kaupunkien yhteiset hankkeet yhdessä paikassa. Ensin tulevat ne, jotka ovat käynnissä.",
        "All the cities’ joint projects in one place. Those that are running come first.",
    ),
    in_menu=True,
)

CONTACT_PAGE_LINKS = link_list(
    T("Katso myös", "See also"),
    to_page(T("Kaikki 6Aika-hankkeet", "All 6Aika projects"), "hankkeet"),
    to_page(T("Näin pääset mukaan", "How to take part"), "miten-mukaan"),
)

PAGES = (FRONT, PROJECTS)
