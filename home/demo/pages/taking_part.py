"""How to take part in the programme, and whom to ask."""

from home.demo.blocks import accordion, bullets, call_to_action, coordinators, heading, question, reusable, table, text
from home.demo.pages.programme import CONTACT_PAGE_LINKS
from home.demo.shapes import DemoPage, T

TAKE_PART = DemoPage(
    key="miten-mukaan",
    title=T("Näin pääset mukaan", "How to take part"),
    slug=T("miten-mukaan", "how-to-take-part"),
    summary=T(
        "Hanke alkaa ideasta ja kahdesta kaupungista. Tällä sivulla kerrotaan, kuka voi hakea rahoitusta ja "
        "miten haku etenee.",
        "A project begins with an idea and two cities. This page tells who can apply for funding and how an "
        "application proceeds.",
    ),
    in_menu=True,
    body=(
        heading(T("Kuka voi hakea?", "Who can apply?")),
        text(
            T("Rahoitusta voivat hakea", "Funding can be applied for by"),
            bullets(
                T("kuuden kaupungin omat organisaatiot", "the six cities’ own organisations"),
                T(
                    "korkeakoulut ja tutkimuslaitokset kaupunkien alueella",
                    "universities and research institutes in the cities’ regions",
                ),
                T(
                    "yhdistykset ja kehitysyhtiöt, jotka ohjelma hyväksyy tuen saajiksi",
                    "associations and development companies that the programme accepts as recipients",
                ),
            ),
            T(
                "Tuki ei ole tarkoitettu yhden yrityksen oman liiketoiminnan kehittämiseen. Yritys voi silti "
                "olla mukana kokeilussa.",
                "The support is not meant for developing one company’s own business. A company can still take "
                "part in a trial.",
            ),
        ),
        table(
            T("Esimerkkejä menneistä hauista", "Examples of past calls"),
            (T("Haku", "Call"), T("Auki", "Open"), T("Aihe", "Subject")),
            (
                T("EAKR", "ERDF"),
                T("1.12.2015–15.1.2016", "1 December 2015 – 15 January 2016"),
                T("pilottihankkeet", "pilot projects"),
            ),
            (
                T("ESR", "ESF"),
                T("10.8.–18.10.2019", "10 August – 18 October 2019"),
                T("erityistavoitteet 6.1, 9.1 ja 9.2", "specific objectives 6.1, 9.1 and 9.2"),
            ),
        ),
        reusable(T("Keneltä kysyä?", "Whom to ask?"), "kysy-ohjelmasta"),
        accordion(
            T("Usein kysyttyä", "Frequently asked"),
            question(
                T("Milloin seuraava haku aukeaa?", "When does the next call open?"),
                T(
                    '<a href="page:haut">Hakujen sivulla</a> näkyy, mikä on auki ja milloin seuraava alkaa.',
                    '<a href="page:haut">The page of calls</a> shows what is open and when the next one starts.',
                ),
            ),
            question(
                T("Mistä löydän parin toisesta kaupungista?", "Where do I find a partner in another city?"),
                T(
                    'Soita koordinaattorille. <a href="page:yhteystiedot">Kaikkien kuuden yhteystiedot</a> '
                    "ovat samalla sivulla.",
                    'Call a coordinator. <a href="page:yhteystiedot">Contact details of all six</a> are on one page.',
                ),
            ),
        ),
        call_to_action(
            T("Aloita puhelusta", "Start with a phone call"),
            T("Hyvään ideaan riittää alussa kolme lausetta.", "Three sentences are enough for a good idea at first."),
            T("Etsi kaupunkisi koordinaattori", "Find your city’s coordinator"),
            page="yhteystiedot",
        ),
    ),
)

CONTACT = DemoPage(
    key="yhteystiedot",
    title=T("Yhteystiedot", "Contact details"),
    slug=T("yhteystiedot", "contact"),
    summary=T(
        "Jokaisella kaupungilla on koordinaattori, joka tuntee hankkeet ja niiden tekijät. Kysy häneltä ensin.",
        "Every city has a coordinator who knows the projects and the people behind them. Ask them first.",
    ),
    in_menu=True,
    body=(
        coordinators(
            T("Kaupunkikoordinaattorit", "City Coordinators"),
            ("aino", T("Kaupunkikoordinaattori, Helsinki", "City Coordinator, Helsinki")),
            ("eero", T("Kaupunkikoordinaattori, Espoo", "City Coordinator, Espoo")),
            ("veera", T("Kaupunkikoordinaattori, Vantaa", "City Coordinator, Vantaa")),
            ("taavi", T("Kaupunkikoordinaattori, Tampere", "City Coordinator, Tampere")),
            ("tuulia", T("Kaupunkikoordinaattori, Turku", "City Coordinator, Turku")),
            ("otso", T("Kaupunkikoordinaattori, Oulu", "City Coordinator, Oulu")),
        ),
        text(
            T(
                "Nimet, numerot ja osoitteet tällä esittelysivustolla on keksitty. Niihin ei kannata soittaa.",
                "The names, numbers and addresses on this demonstration site are invented. There is no point "
                "in calling them.",
            ),
        ),
        CONTACT_PAGE_LINKS,
    ),
)

PAGES = (TAKE_PART, CONTACT)
