"""Vantaa: districts, libraries and ideas from residents."""

from home.demo.blocks import (
    accordion,
    bullets,
    call_to_action,
    coordinators,
    figure,
    heading,
    key_figures,
    latest_news,
    link_list,
    number,
    picked_projects,
    project_list,
    prose,
    question,
    quote,
    text,
    to_address,
    to_page,
)
from home.demo.shapes import DemoPage, English, T

CITY = DemoPage(
    key="vantaa",
    kind="city",
    title=T("Vantaa", "Vantaa"),
    summary=T(
        "Vantaalla hyvä idea voi tulla kirjaston työpöydältä, kauppiaalta tai junaa odottavalta. "
        "Kaupunki auttaa sen alkuun.",
        "In Vantaa a good idea may come from a library desk, from a shopkeeper or from someone waiting for a "
        "train. The city helps it get started.",
    ),
    picture="vantaa-header",
    body=(
        text(
            T(
                "Vantaa kasvaa asemien ympärillä. Siksi täällä on kokeiltu erityisesti sitä, miten "
                "asemanseutu, yritysalue ja kirjasto palvelevat yhdessä.",
                "Vantaa grows around its stations. That is why it has tried out above all how a station "
                "district, a business area and a library can serve together.",
            ),
        ),
        accordion(
            T("Missä Vantaa kehittyy?", "Where is Vantaa developing?"),
            question(
                T("Myyrmäki ja Martinlaakso", "Myyrmäki and Martinlaakso"),
                T(
                    "Kaksi naapuria, joiden palveluja mietitään yhtenä kokonaisuutena.",
                    "Two neighbours whose services are planned as one.",
                ),
            ),
            question(
                T("Tikkurila", "Tikkurila"),
                T(
                    '<a href="page:ilmastokatu">Ilmastokadulla</a> katsottiin, mitä yksi asemanseutu voi '
                    "tehdä ilmaston hyväksi.",
                    'The <a href="page:ilmastokatu">Climate Street</a> looked at what one station district '
                    "can do for the climate.",
                ),
            ),
            question(
                T("Petikko-Varisto", "Petikko-Varisto"),
                T(
                    "Yritysalue, jossa kauppiaat ja kaupunki tekevät suunnitelmia samassa huoneessa.",
                    "A business area where shopkeepers and the city make plans in the same room.",
                ),
            ),
        ),
        project_list(
            T("6Aika-hankkeet Vantaalla", "6Aika projects in Vantaa"),
            T("", ""),
            city="vantaa",
        ),
        latest_news(T("Ajankohtaista", "News")),
        call_to_action(
            T("Kerro oma ideasi", "Tell us your idea"),
            T(
                "Idean ei tarvitse olla valmis. Kolme lausetta riittää.",
                "The idea need not be finished. Three sentences will do.",
            ),
            T("Näin ehdotat ideaa", "How to propose an idea"),
            page="vantaa/ehdota-ideaa",
        ),
        coordinators(T("Kuka vastaa?", "Who will answer?"), ("veera", None)),
    ),
    footer=prose(
        T(
            "Vantaan 6Aika-sivut ovat osa esittelysivustoa, jonka toimitus on keksitty.",
            "The 6Aika pages of Vantaa are part of a demonstration site whose staff is invented.",
        ),
    ),
    footer_links=(to_address(T("Vantaan kaupunki", "City of Vantaa"), "https://www.vantaa.fi/", "fi"),),
)

PROPOSE = DemoPage(
    key="vantaa/ehdota-ideaa",
    parent="vantaa",
    title=T("Ehdota ideaa", "Propose an idea"),
    slug=T("ehdota-ideaa", "propose-an-idea"),
    summary=T(
        "Lue, millaisesta ideasta voi tulla hanke ja mitä sille tapahtuu ensimmäisen puhelun jälkeen.",
        "Read what kind of idea can become a project and what happens to it after the first phone call.",
    ),
    in_menu=True,
    body=(
        heading(T("Mistä hyvän idean tunnistaa?", "How to know a good idea")),
        text(
            T("Hyvä idea on sellainen, että", "A good idea is one that"),
            bullets(
                T("siitä on hyötyä muillekin kuin ehdottajalle", "helps others than the one who proposes it"),
                T("sitä voi kokeilla kahdessa kaupungissa", "can be tried out in two cities"),
                T("sen tulos on selvä jo puolen vuoden päästä", "shows a result within half a year"),
            ),
        ),
        key_figures(
            T("Idean matka", "An idea on its way"),
            number(
                "2",
                T("kaupunkiseutua vähintään", "city regions at least"),
                T("Lähde: ohjelman säännöt", "Source: programme rules"),
            ),
            number(
                T("1–2", "1–2"),
                T("haku on auki", "a call is open"),
                T("Lähde: ohjelman säännöt", "Source: programme rules"),
                unit=T("kk", "months"),
            ),
        ),
        quote(
            T(
                "Kysyin kirjastossa tulostimesta. Puolen tunnin päästä meillä oli hanke.",
                "I asked about a printer in the library. Half an hour later we had a project.",
            ),
            "Sulo Keksitty",
            T("suunnittelija", "planner"),
            T("Vantaan kaupunki", "City of Vantaa"),
        ),
        link_list(
            T("Seuraavaksi", "Next"),
            to_page(T("Kuka voi hakea rahoitusta?", "Who can apply for funding?"), "miten-mukaan"),
        ),
    ),
    english=English.OUTDATED,
    later_summary=(
        "Lue, millaisesta ideasta voi tulla hanke, mitä sille tapahtuu ensimmäisen puhelun jälkeen ja kuka "
        "auttaa hakemuksessa."
    ),
)

LIBRARY = DemoPage(
    key="vantaa/kirjasto-tyopaikkana",
    parent="vantaa",
    title=T("Kirjasto työpaikkana", "The library as a workplace"),
    slug=T("kirjasto-tyopaikkana", "the-library-as-a-workplace"),
    summary=T(
        "Kirjastossa on hiljaista, lämmintä ja kahvia. Uusi yritys ei alussa juuri muuta tarvitse.",
        "A library is quiet and warm and has coffee. A new company needs little else at first.",
    ),
    body=(
        text(
            T(
                "Yhteinen työtila on yrittäjälle myös seuraa. Viereisessä pöydässä istuu ehkä se, joka osaa "
                "sen, mitä itse ei osaa.",
                "A shared workroom is also company for an entrepreneur. At the next desk there may be someone "
                "who can do what you cannot.",
            ),
            T("Kokeile yhden päivän ajan ja katso, mitä saat aikaan.", "Try it for one day and see what you get done."),
        ),
        figure("vantaa-header"),
    ),
    english=English.PARTLY,
)

PETIKKO = DemoPage(
    key="vantaa/petikko-varisto",
    parent="vantaa",
    title=T("Petikko-Varisto", "Petikko-Varisto"),
    slug=T("petikko-varisto", "petikko-varisto"),
    summary=T(
        "Yritysalueella on paljon tilaa ja vähän nimiä. Kauppiaat haluavat, että heidät löydetään.",
        "The business area has a lot of room and few names. Its shopkeepers want to be found.",
    ),
    body=(
        picked_projects(
            T("Tästä voi oppia", "Something to learn from"),
            T("Muualla on jo kokeiltu jotain samantapaista.", "Something similar has been tried out elsewhere."),
            ("kaupunkilogistiikan-uudet-ratkaisut", T("Tavarat liikkeelle vähemmällä.", "Moving goods with less.")),
        ),
    ),
    english=English.NOT_SENT,
)

PAGES = (CITY, PROPOSE, LIBRARY, PETIKKO)
