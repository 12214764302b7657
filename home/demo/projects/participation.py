"""The flagship on participation, and the strategy office."""

from datetime import date

from home.demo.blocks import document, figure, hashtags, heading, table, text
from home.demo.shapes import DemoProject, Participation, T, cities

PARTICIPATION = DemoProject(
    key="avoin-osallisuus-ja-asiakkuus",
    title=T("Avoin osallisuus ja asiakkuus", "Open Participation and Customership"),
    slug=T("avoin-osallisuus-ja-asiakkuus", "open-participation-and-customership"),
    kind="flagship",
    focus_area="open_participation",
    state="ended",
    hashtags=("6Aika", "osallisuus", "openservices"),
    picture="project-avoin-osallisuus-ja-asiakkuus",
    summary=T(
        "Palvelu paranee, kun sen käyttäjä on mukana alusta asti. Kaupungit kehittivät yhdessä "
        "tapoja kuunnella asukkaita ja hoitaa asioita verkossa.",
        "A service gets better when its user is there from the start. The cities developed shared "
        "ways to listen to residents and to handle matters online.",
    ),
    participations=(
        *cities("helsinki", "espoo", "vantaa", "tampere", "oulu"),
        Participation(
            organisation="turku",
            city="turku",
            by_city=True,
            text=T(
                "Turussa tulokset koottiin päätöstilaisuuteen 6.3.2018 Vierailukeskus Jokeen.",
                "In Turku the results were presented at Visitor Centre Joki on 6 March 2018.",
            ),
        ),
        Participation(organisation="turku-amk", city="turku"),
    ),
    body=(
        heading(T("Osallistuminen pitkin matkaa", "Taking part all along the way")),
        text(
            T(
                "Palautelomake lopussa ei riitä. Asukas voi auttaa jo silloin, kun vasta mietitään, "
                "mikä pulma pitäisi ratkaista.",
                "A feedback form at the end is not enough. A resident can help as early as when "
                "people are still working out which problem should be solved.",
            ),
        ),
        table(
            T("Neljä vaihetta, neljä tapaa olla mukana", "Four stages, four ways to take part"),
            (T("Vaihe", "Stage"), T("Mitä kysytään", "What is asked"), T("Miten voi osallistua", "How to take part")),
            (
                T("Pulma", "Problem"),
                T("Mikä ei toimi?", "What does not work?"),
                T("kysely tai kävely", "a survey or a walk"),
            ),
            (T("Idea", "Idea"), T("Mitä voisi tehdä?", "What could be done?"), T("työpaja", "a workshop")),
            (T("Kokeilu", "Trial"), T("Auttaako tämä?", "Does this help?"), T("testikäyttö", "test use")),
            (T("Käyttö", "Use"), T("Mitä vielä puuttuu?", "What is still missing?"), T("palaute", "feedback")),
        ),
        figure(
            "turku-header",
            T("Turussa tulokset koottiin joen rannalla.", "In Turku the results were gathered by the river."),
        ),
        hashtags("6Aika", "tulevaisuudenturku", "openservices"),
    ),
)


STRATEGY_OFFICE = DemoProject(
    key="6aika-strategiatoimisto",
    title=T("6Aika-strategiatoimisto", "6Aika Strategy Office"),
    slug=T("6aika-strategiatoimisto", "6aika-strategy-office"),
    code="A70009",
    kind="office",
    start=date(2014, 5, 16),
    end=date(2017, 7, 31),
    fund="erdf",
    authority="uudenmaan-liitto",
    picture="project-6aika-strategiatoimisto",
    other_cities_unknown=True,
    summary=T(
        "Strategiatoimisto piti kuuden kaupungin yhteisen työn koossa: se auttoi hakijoita, seurasi "
        "hankkeita ja kertoi tuloksista.",
        "The Strategy Office held the joint work of six cities together: it helped applicants, "
        "followed the projects and told people about the results.",
    ),
    participations=(Participation(organisation="forum-virium", city="helsinki", lead=True),),
    body=(
        text(
            T(
                "Toimisto palveli kaikkia kuutoskaupunkeja. Sen rahoituksesta päätti Uudenmaan liitto.",
                "The office served all six cities. Its funding was granted by the Helsinki-Uusimaa Regional Council.",
            ),
        ),
    ),
    materials=(document("esite", T("Ohjelma yhdellä sivulla", "The programme on one page")),),
)

PROJECTS = (PARTICIPATION, STRATEGY_OFFICE)
