"""The people of the demo. All are invented: the surnames mean example, made up and imagined."""

from datetime import date

from home.demo.shapes import DemoPerson, Role, T

COORDINATOR = T("Kaupunkikoordinaattori", "City Coordinator")


def coordinator(city: str, start: date) -> Role:
    """The present coordinator of a city."""
    return Role(kind="coordinator", target=city, start=start)


PEOPLE = (
    DemoPerson(
        key="aino",
        name="Aino Esimerkki",
        title=COORDINATOR,
        organisation="helsinki",
        phone="+358500000011",
        portrait="portrait-1",
        roles=(coordinator("helsinki", date(2016, 8, 1)),),
    ),
    DemoPerson(
        key="eero",
        name="Eero Keksitty",
        title=COORDINATOR,
        organisation="espoo",
        phone="+358500000012",
        portrait="portrait-2",
        roles=(coordinator("espoo", date(2017, 1, 1)),),
    ),
    DemoPerson(
        key="veera",
        name="Veera Kuviteltu",
        title=T("Kehittämispäällikkö", "Development Manager"),
        organisation="vantaa",
        phone="+358500000013",
        portrait="portrait-3",
        roles=(coordinator("vantaa", date(2015, 3, 1)),),
    ),
    DemoPerson(
        key="taavi",
        name="Taavi Esimerkki",
        title=T("Ohjelmapäällikkö", "Programme Manager"),
        organisation="tampere",
        phone="+358500000014",
        portrait="portrait-4",
        roles=(coordinator("tampere", date(2018, 1, 1)),),
    ),
    DemoPerson(
        key="tuulia",
        name="Tuulia Keksitty",
        title=T("Asiantuntija", "Specialist"),
        organisation="turku",
        phone="+358500000015",
        portrait="portrait-5",
        roles=(coordinator("turku", date(2016, 9, 1)),),
    ),
    DemoPerson(
        key="otso",
        name="Otso Kuviteltu",
        title=T("Asiantuntija", "Specialist"),
        organisation="oulu",
        phone="+358500000016",
        portrait="portrait-6",
        roles=(
            coordinator("oulu", date(2017, 5, 1)),
            Role(
                kind="project",
                target="esimerkkihanke-valopolku",
                scope=T("Oulun osahanke", "the Oulu part of the project"),
                start=date(2025, 1, 1),
            ),
        ),
    ),
    DemoPerson(
        key="iida",
        name="Iida Esimerkki",
        title=T("Projektipäällikkö", "Project Manager"),
        organisation="oulu",
        phone="+358500000021",
        portrait="portrait-7",
        roles=(
            Role(
                kind="project",
                target="avoimet-innovaatioalustat",
                scope=T("koko hanke", "the whole project"),
                start=date(2015, 2, 1),
                end=date(2018, 7, 31),
            ),
        ),
    ),
    DemoPerson(
        key="jalo",
        name="Jalo Kuviteltu",
        title=T("Projektipäällikkö", "Project Manager"),
        organisation="tampere",
        phone="+358500000022",
        portrait="portrait-8",
        roles=(
            Role(
                kind="project",
                target="kuutoskaupunkien-avoin-data",
                scope=T("kansallinen verkosto", "the national network"),
                start=date(2014, 7, 1),
                end=date(2017, 12, 31),
            ),
        ),
    ),
    DemoPerson(
        key="ilta",
        name="Ilta Keksitty",
        title=T("Kehittäjä", "Developer"),
        organisation="turku",
        phone="+358500000023",
        roles=(Role(kind="coordinator", target="turku", start=date(2014, 6, 1), end=date(2016, 8, 31)),),
    ),
    DemoPerson(
        key="ruut",
        name="Ruut Esimerkki",
        title=T("Projektikoordinaattori", "Project Coordinator"),
        organisation="turku",
        phone="+358500000024",
        roles=(
            Role(
                kind="project",
                target="esimerkkihanke-valopolku",
                scope=T("koko hanke", "the whole project"),
                start=date(2025, 1, 1),
            ),
        ),
    ),
    DemoPerson(
        key="sulo",
        name="Sulo Keksitty",
        title=T("Suunnittelija", "Planner"),
        organisation="vantaa",
        phone="+358500000025",
        roles=(Role(kind="project", target="esimerkkihanke-kaupunkikeidas"),),
    ),
)
