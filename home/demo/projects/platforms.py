"""Projects that open the city as a place for trials."""

from datetime import date

from home.demo.blocks import accordion, gallery, hashtags, heading, key_figures, number, picture, question, quote, text
from home.demo.shapes import DemoProject, Participation, T, cities

INNOVATION_PLATFORMS = DemoProject(
    key="avoimet-innovaatioalustat",
    parent="oulu/hankkeet",
    title=T("Avoimet innovaatioalustat", "Open Innovation Platforms"),
    slug=T("avoimet-innovaatioalustat", "open-innovation-platforms"),
    code="A70202",
    kind="flagship",
    focus_area="innovation_platforms",
    start=date(2015, 2, 1),
    end=date(2018, 7, 31),
    fund="erdf",
    authority="uudenmaan-liitto",
    priority_axis="2",
    objective="4.1",
    kohesio_id="Q3749303",
    hashtags=("6Aika", "innovaatioalustat"),
    picture="project-avoimet-innovaatioalustat",
    summary=T(
        "Koulu, katu tai sairaala voi olla paikka, jossa uutta palvelua kokeillaan oikeiden "
        "käyttäjien kanssa. Hanke teki tällaisista paikoista avoimia yrityksille.",
        "A school, a street or a hospital can be a place where a new service is tried out with real "
        "users. The project opened such places to companies.",
    ),
    participations=(
        Participation(
            organisation="oulu",
            city="oulu",
            lead=True,
            by_city=True,
            text=T("Oulu johti hanketta.", "Oulu led the project."),
        ),
        *cities("helsinki", "espoo", "vantaa", "tampere", "turku"),
        Participation(organisation="forum-virium", city="helsinki"),
        Participation(organisation="business-tampere", city="tampere"),
        Participation(organisation="tampereen-yliopisto", city="tampere"),
        Participation(organisation="pirkanmaan-liitto", city="tampere"),
        Participation(organisation="turku-science-park", city="turku"),
        Participation(organisation="oulun-yliopisto", city="oulu"),
    ),
    body=(
        heading(T("Kaupunki kokeilun paikkana", "The city as a place for trials")),
        text(
            T(
                "Innovaatioalusta on yhteinen työpöytä. Kaupunki tuo pöytään tarpeen ja tilan, yritys "
                "tuo tuotteensa ja asukas kertoo, toimiiko se.",
                "An innovation platform is a shared workbench. The city brings a need and a place, a "
                "company brings its product and a resident tells whether it works.",
            ),
            T(
                "Kun kaupungit sopivat yhteisistä tavoista, yritys voi jatkaa kokeilua seuraavassa "
                "kaupungissa ilman uutta alkua.",
                "When the cities agree on shared ways of working, a company can carry a trial on to "
                "the next city without starting again.",
            ),
        ),
        accordion(
            T("Kysyttyä kokeiluista", "Questions about trials"),
            question(
                T("Kuka voi ehdottaa kokeilua?", "Who can propose a trial?"),
                T(
                    "Yritys, yhdistys, oppilaitos tai asukas. Idean ei tarvitse olla valmis.",
                    "A company, an association, a school or a resident. The idea need not be finished.",
                ),
            ),
            question(
                T("Mitä kokeilusta jää kaupungille?", "What does the city keep from a trial?"),
                T(
                    "Kokemus siitä, mikä toimi ja mikä ei. Tulokset kerrotaan aina muillekin kaupungeille.",
                    "Experience of what worked and what did not. The results are always shared with "
                    "the other cities too.",
                ),
            ),
        ),
        quote(
            T(
                "Kokeilu saa mennä pieleen. Silloin opitaan halvalla, ennen kuin ostetaan kalliilla.",
                "A trial may fail. Then we learn cheaply, before we buy at a high price.",
            ),
            "Iida Esimerkki",
            T("projektipäällikkö", "Project Manager"),
            T("Oulun kaupunki", "City of Oulu"),
        ),
        hashtags("6Aika", "innovaatioalustat"),
    ),
)

KALASATAMA = DemoProject(
    key="fiksu-kalasatama",
    parent="helsinki/hankkeet",
    title=T("Fiksu Kalasatama", "Smart Kalasatama"),
    slug=T("fiksu-kalasatama", "smart-kalasatama"),
    kind="pilot",
    focus_area="innovation_platforms",
    state="ended",
    total_cost=900_000,
    funding_remark=T("Summa on likimääräinen.", "The sum is approximate."),
    picture="project-fiksu-kalasatama",
    other_cities_unknown=True,
    summary=T(
        "Uusi kaupunginosa rakentui, ja samalla siellä kokeiltiin palveluja. Kalasataman asukkaat "
        "olivat kokeilujen ensimmäiset arvioijat.",
        "A new district was being built, and services were tried out there at the same time. The "
        "residents of Kalasatama were the first to judge them.",
    ),
    participations=cities("helsinki"),
    body=(
        heading(T("Kokeiluja keskellä arkea", "Trials in the middle of daily life")),
        text(
            T(
                "Vuosina 2015–2017 Kalasatamassa kokeiltiin pieniä asioita nopeasti. Ajatus oli "
                "antaa jokaiselle asukkaalle lisää omaa aikaa.",
                "In 2015–2017 small things were tried out quickly in Kalasatama. The idea was to give "
                "every resident more time of their own.",
            ),
        ),
        key_figures(
            T("Hanke lukuina", "The project in figures"),
            number(
                T("900 000", "900,000"),
                T("hankkeen koko, noin", "size of the project, about"),
                T("Lähde: hankkeen tiedot", "Source: project record"),
                unit="€",
            ),
            number(
                "3", T("vuotta: 2015–2017", "years: 2015–2017"), T("Lähde: hankkeen tiedot", "Source: project record")
            ),
        ),
        gallery(
            T("Kaupunki piirroksina", "The city in drawings"),
            picture("helsinki-header"),
            picture("project-ilmastokatu"),
        ),
    ),
)

PROJECTS = (INNOVATION_PLATFORMS, KALASATAMA)
