"""The focus areas: the text that all cities share, and what three cities add to it."""

from home.demo.blocks import bullets, heading, key_figures, number, quote, text, to_address, to_page
from home.demo.shapes import Block, DemoPage, Ref, T


def person(key: str) -> Block:
    """Somebody whom a focus area's page names."""
    return Block("person", {"person": Ref("person", key), "title": T("", "")})


def link(target: dict) -> Block:
    """A related link."""
    return Block("link", target)


PLATFORMS = DemoPage(
    key="painopiste/innovaatioalustat",
    kind="focus",
    title=T("Avoimet innovaatioalustat", "Open innovation platforms"),
    slug=T("avoimet-innovaatioalustat", "open-innovation-platforms"),
    summary=T(
        "Kaupungin tilat ja palvelut ovat paikkoja, joissa uutta saa kokeilla oikeassa arjessa.",
        "The city’s rooms and services are places where new things may be tried out in real daily life.",
    ),
    facts={
        "area": "innovation_platforms",
        "tagline": T("Kaupunki kokeilujen paikkana", "The city as a place for trials"),
        "people": (person("iida"),),
        "links": (link(to_page(T("Kaikki 6Aika-hankkeet", "All 6Aika projects"), "hankkeet")),),
    },
    body=(
        heading(T("Miten alusta toimii?", "How does a platform work?")),
        text(
            T(
                "Yritys tuo idean, kaupunki antaa paikan ja asukkaat kertovat, mikä toimii. Kokeilu "
                "tehdään aina niiden kanssa, joiden arkea se koskee.",
                "A company brings an idea, the city gives a place, and residents tell what works. A trial is "
                "always made with the people whose daily life it touches.",
            ),
            bullets(
                T("koulut ja oppimisympäristöt", "schools and learning environments"),
                T("terveys ja hyvinvointi", "health and wellbeing"),
                T("kadut, korttelit ja liikenne", "streets, blocks and traffic"),
            ),
        ),
        key_figures(
            T("Kuuden kaupungin yhteinen alku", "A start shared by six cities"),
            number(
                "2015",
                T("vuosi, jolloin yhteinen kärkihanke alkoi", "year when the joint flagship project began"),
                T("Lähde: hankkeen tiedot", "Source: project record"),
            ),
        ),
    ),
)

OPEN_DATA = DemoPage(
    key="painopiste/avoin-data",
    kind="focus",
    title=T("Avoin data ja rajapinnat", "Open data and interfaces"),
    slug=T("avoin-data-ja-rajapinnat", "open-data-and-interfaces"),
    summary=T(
        "Verovaroilla kerätty tieto kuuluu kaikille. Kun kuusi kaupunkia avaa sen samassa muodossa, yksi sovellus "
        "toimii kaikissa.",
        "Data gathered with tax money belongs to everybody. When six cities open it in one form, one application "
        "works in all of them.",
    ),
    facts={"area": "open_data", "tagline": T("Yhteinen tieto käyttöön", "Shared data put to use")},
    body=(
        heading(T("Mikä rajapinta on?", "What is an interface?")),
        text(
            T(
                "Rajapinta on ovi, jonka kautta ohjelma hakee tiedon itse, vaikka joka minuutti. Sen rinnalla "
                "kuvaus kertoo, mitä tieto on ja kuinka usein se muuttuu.",
                "An interface is a door through which a program fetches the data by itself, every minute if need "
                "be. Beside it a description tells what the data is and how often it changes.",
            ),
        ),
    ),
)

PARTICIPATION = DemoPage(
    key="painopiste/osallisuus",
    kind="focus",
    title=T("Avoin osallisuus ja asiakkuus", "Open participation and customership"),
    slug=T("avoin-osallisuus-ja-asiakkuus", "open-participation-and-customership"),
    summary=T(
        "Asukas ei ole vain palvelun saaja. Hän tietää, missä kohdassa lomake menee solmuun.",
        "A resident is not just a receiver of services. They know where a form gets tangled.",
    ),
    facts={
        "area": "open_participation",
        "seo_title": T("Painopistealue: avoin osallisuus", "Focus area: open participation"),
        "tagline": T("Palvelut tehdään käyttäjien kanssa", "Services are made with their users"),
    },
    body=(
        heading(T("Kolme tapaa olla mukana", "Three ways to take part")),
        text(
            bullets(
                T("kerro, mikä ei toimi", "tell what does not work"),
                T("kokeile uutta ennen muita", "try the new thing before others"),
                T("tule suunnittelemaan sitä itse", "come and plan it yourself"),
            ),
        ),
    ),
)

OULU = DemoPage(
    key="oulu/innovaatioalustat",
    parent="oulu",
    kind="focus",
    title=T("Avoimet innovaatioalustat", "Open innovation platforms"),
    slug=T("avoimet-innovaatioalustat", "open-innovation-platforms"),
    summary=T(
        "Oululaiset ovat saaneet kokeilla uutta siellä, missä sitä tarvitaan: koulussa, kotona ja pelin ääressä.",
        "In Oulu new things have been tried where they are needed: at school, at home and in a game.",
    ),
    facts={
        "area": "innovation_platforms",
        "seo_title": T("Painopistealue: avoimet innovaatioalustat", "Focus area: open innovation platforms"),
        "links": (
            link(to_address(T("CoHeWe-hankkeen sivut", "Pages of the CoHeWe project"), "https://cohewe.eu/", "en")),
        ),
    },
    body=(
        text(
            T(
                "Oulu johti kuuden kaupungin yhteistä hanketta vuosina 2015–2018. Kokeiluja tehtiin terveyden, "
                "oppimisen ja pelien parissa.",
                "Oulu led the joint project of the six cities in 2015–2018. Trials were made in health, learning "
                "and games.",
            ),
        ),
        quote(
            T(
                "Alusta on valmis, kun joku toinen osaa käyttää sitä ilman meitä.",
                "A platform is ready when somebody else can use it without us.",
            ),
            "Otso Kuviteltu",
            T("asiantuntija", "Specialist"),
            T("Oulun kaupunki", "City of Oulu"),
        ),
    ),
)

TAMPERE = DemoPage(
    key="tampere/avoin-data-ja-rajapinnat",
    parent="tampere",
    kind="focus",
    title=T("Avoin data ja rajapinnat", "Open data and interfaces"),
    slug=T("avoin-data-ja-rajapinnat", "open-data-and-interfaces"),
    summary=T(
        "Tampere on avannut tietoa alusta asti yhdessä muiden kanssa.",
        "Tampere has opened its data together with the others from the start.",
    ),
    facts={
        "area": "open_data",
        "links": (link(to_page(T("Avoin data arjessa", "Open data in daily life"), "tampere/avoin-data-arjessa")),),
    },
    body=(
        text(
            T(
                "Tampere johti avoimen datan kärkihanketta vuosina 2014–2017. Mukana oli kymmenen kumppania "
                "kaikilta kuudelta seudulta.",
                "Tampere led the flagship project on open data in 2014–2017. It had ten partners from all six regions.",
            ),
        ),
    ),
)

TURKU = DemoPage(
    key="turku/osallisuus",
    parent="turku",
    kind="focus",
    title=T("Avoin osallisuus ja asiakkuus", "Open participation and customership"),
    slug=T("avoin-osallisuus-ja-asiakkuus", "open-participation-and-customership"),
    summary=T(
        "Turussa asukas on mukana jo silloin, kun kysymystä vasta etsitään.",
        "In Turku a resident is involved when the question is still being looked for.",
    ),
    facts={
        "area": "open_participation",
        "people": (person("tuulia"), person("ilta")),
        "links": (link(to_address(T("Turun kaupunki", "City of Turku"), "https://www.turku.fi/", "fi")),),
    },
    body=(
        text(
            T(
                "Skanssissa ja Vierailukeskus Joessa on puhuttu siitä, millainen koti ja kaupunki on "
                'tulevaisuudessa. <a href="page:turku/kaupunginosat">Tutustu kaupunginosiin</a>.',
                "In Skanssi and at Visitor Centre Joki people have talked about the home and the city of the "
                'future. <a href="page:turku/kaupunginosat">Get to know the districts</a>.',
            ),
        ),
    ),
)

PROGRAMME = (PLATFORMS, OPEN_DATA, PARTICIPATION)
IN_CITIES = (OULU, TAMPERE, TURKU)
