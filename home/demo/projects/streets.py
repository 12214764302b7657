"""Projects about streets, their climate and their goods."""

from datetime import date

from home.demo.blocks import call_to_action, figure, gallery, hashtags, heading, link_list, picture, text, to_page
from home.demo.shapes import DemoProject, English, Participation, T

LOGISTICS = DemoProject(
    key="kaupunkilogistiikan-uudet-ratkaisut",
    parent="turku/hankkeet",
    title=T("Kaupunkilogistiikan uudet ratkaisut", "New Solutions in City Logistics"),
    slug=T("kaupunkilogistiikan-uudet-ratkaisut", "new-solutions-in-city-logistics"),
    kind="pilot",
    start=date(2018, 8, 1),
    end=date(2020, 12, 31),
    hashtags=("6Aika", "logistiikka"),
    picture="project-kaupunkilogistiikan-uudet-ratkaisut",
    other_cities_unknown=True,
    summary=T(
        "Miten paketti kulkee keskustaan, kun katu on kapea ja ilman pitäisi pysyä puhtaana? "
        "Hanke etsi tapoja viedä tavarat perille vähemmillä päästöillä.",
        "How does a parcel get to the city centre when the street is narrow and the air should stay "
        "clean? The project looked for ways to deliver goods with lower emissions.",
    ),
    participations=(
        Participation(
            organisation="turku",
            city="turku",
            by_city=True,
            text=T(
                "Turussa jakelua kokeiltiin Puutorin ja keskustan kaduilla.",
                "In Turku deliveries were tried out around Puutori and in the city centre.",
            ),
        ),
    ),
    body=(
        heading(T("Viimeinen kilometri on vaikein", "The last kilometre is the hardest")),
        text(
            T(
                "Paketti kulkee maan halki yhdessä yössä. Silti viimeinen matka varastolta ovelle voi "
                "kestää puoli päivää, ja se tehdään usein puolityhjällä autolla.",
                "A parcel crosses the country in one night. Even so, the last trip from the warehouse "
                "to the door may take half a day, and it is often made in a half-empty van.",
            ),
        ),
        figure(
            "project-ilmastokatu",
            T(
                "Kävelykadulla tavaran ja ihmisten on mahduttava samaan tilaan.",
                "In a pedestrian street goods and people must fit into the same space.",
            ),
        ),
        link_list(
            T("Lisää Turusta", "More about Turku"),
            to_page(T("6Aika Turun kaupunginosissa", "6Aika in the districts of Turku"), "turku/kaupunginosat"),
        ),
    ),
    english=English.NOT_SENT,
)

CLIMATE_STREET = DemoProject(
    key="ilmastokatu",
    parent="helsinki/hankkeet",
    title=T("Ilmastokatu", "Climate Street"),
    slug=T("ilmastokatu", "climate-street"),
    kind="pilot",
    focus_area="innovation_platforms",
    state="ended",
    hashtags=("6Aika", "ilmastokatu"),
    picture="project-ilmastokatu",
    summary=T(
        "Voiko yksi katu muuttaa sen, miten asumme, ostamme ja kuljemme? Sitä kokeiltiin Helsingissä "
        "ja Vantaalla kolmella tavallisella kadulla.",
        "Can one street change the way we live, shop and get around? This was tried out on three "
        "ordinary streets in Helsinki and Vantaa.",
    ),
    participations=(
        Participation(
            organisation="helsinki",
            city="helsinki",
            by_city=True,
            text=T(
                "Helsingin ilmastokatu oli Iso Roobertinkatu.",
                "The Climate Street of Helsinki was Iso Roobertinkatu.",
            ),
        ),
        Participation(
            organisation="vantaa",
            city="vantaa",
            by_city=True,
            text=T(
                "Vantaalla mukana olivat Tikkuraitti ja Asematie Tikkurilassa.",
                "In Vantaa the streets were Tikkuraitti and Asematie in Tikkurila.",
            ),
        ),
    ),
    body=(
        heading(T("Katu on sopivan kokoinen", "A street is the right size")),
        text(
            T(
                "Maailman ilmasto tuntuu suurelta asialta. Kadulla sen sijaan tuntee jo naapurin, "
                "kahvilan pitäjän ja talonmiehen.",
                "The climate of the world feels like a big thing. In a street, however, you already "
                "know your neighbour, the café owner and the caretaker.",
            ),
            T(
                "Siksi hanke toi taloyhtiöt, kaupat ja kaupungin saman pöydän ääreen. Yhdessä "
                "mietittiin, mitä kukin voi tehdä tänään.",
                "That is why the project brought housing companies, shops and the city to the same "
                "table. Together they thought about what each could do today.",
            ),
        ),
        gallery(
            T("Kaksi kaupunkia, kolme katua", "Two cities, three streets"),
            picture(
                "helsinki-header",
                T("Iso Roobertinkatu on Helsingin keskustassa.", "Iso Roobertinkatu is in the centre of Helsinki."),
            ),
            picture(
                "vantaa-header", T("Tikkurilassa juna on aina lähellä.", "In Tikkurila a train is never far away.")
            ),
        ),
        call_to_action(
            T("Millainen olisi sinun ilmastokatusi?", "What would your Climate Street be like?"),
            T(
                "Kerro kaupunkikoordinaattorille, mitä kadullasi voisi kokeilla.",
                "Tell your City Coordinator what could be tried out in your street.",
            ),
            T("Katso yhteystiedot", "See contact details"),
            page="yhteystiedot",
        ),
        hashtags("6Aika", "ilmastokatu"),
    ),
)

PROJECTS = (LOGISTICS, CLIMATE_STREET)
