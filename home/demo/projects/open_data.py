"""Projects about open data."""

from datetime import date

from home.demo.blocks import (
    accordion,
    bullets,
    hashtags,
    heading,
    key_figures,
    link_list,
    number,
    prose,
    question,
    quote,
    text,
    to_address,
    to_page,
)
from home.demo.shapes import Block, DemoProject, Participation, T, cities

OPEN_DATA = DemoProject(
    key="kuutoskaupunkien-avoin-data",
    parent="tampere/hankkeet",
    title=T("Kuutoskaupunkien avoin data", "Six Cities’ Open Data"),
    slug=T("kuutoskaupunkien-avoin-data", "six-cities-open-data"),
    code="A70011",
    kind="flagship",
    focus_area="open_data",
    start=date(2014, 7, 1),
    end=date(2017, 12, 31),
    fund="erdf",
    authority="uudenmaan-liitto",
    priority_axis="2",
    objective="5.1",
    total_cost=7_500_000,
    funding_remark=T("Lähde: databusiness.fi", "Source: databusiness.fi"),
    hashtags=("6Aika", "avoindata", "rajapinnat"),
    picture="project-kuutoskaupunkien-avoin-data",
    summary=T(
        "Kuusi kaupunkia avasi tietojaan samalla tavalla. Kun tieto on kaikkialla samassa muodossa, "
        "sama sovellus toimii Helsingistä Ouluun.",
        "Six cities opened up their data in the same way. When data has the same form everywhere, "
        "one application works all the way from Helsinki to Oulu.",
    ),
    participations=(
        Participation(
            organisation="tampere",
            city="tampere",
            lead=True,
            by_city=True,
            text=T("Tampere johti hanketta.", "Tampere led the project."),
        ),
        *cities("helsinki", "espoo", "vantaa", "turku", "oulu"),
    ),
    aims=prose(
        T(
            "Kun kuusi kaupunkia avaa tietonsa samalla tavalla, palvelun tekijä tarvitsee vain yhden ratkaisun.",
            "When six cities open their data in the same way, the maker of a service needs one solution only.",
        ),
    ),
    results=prose(
        T("Hankkeesta jäi neljä rajapintaa:", "The project left four interfaces:"),
        bullets(
            T("Linked Events: tapahtumat", "Linked Events: events"),
            T("Palaute: asukkaan viesti kaupungille", "Feedback: a resident’s message to the city"),
            T("Päätös: mitä valtuusto päätti", "Decisions: what the council decided"),
            T("Resurssienvaraus: tilat ja laitteet", "Resource booking: rooms and equipment"),
        ),
    ),
    ended_remark=T(
        "Rajapintojen lähdekoodi on yhä kaikkien käytössä.",
        "The source code of the interfaces is still open to everybody.",
    ),
    materials=(
        Block(
            "link",
            to_address(
                T("Tapahtumarajapinnan lähdekoodi", "Source code of the events interface"),
                "https://github.com/6aika/api-linked-events",
                "en",
            ),
        ),
        Block(
            "link",
            to_address(
                T("Palauterajapinnan lähdekoodi", "Source code of the feedback interface"),
                "https://github.com/6aika/api-palaute",
                "en",
            ),
        ),
    ),
    body=(
        heading(T("Mitä tieto hyödyttää?", "What is the data good for?")),
        text(
            T(
                "Kaupunki tietää paljon: missä bussi kulkee, mitä valtuusto päätti ja mistä löytyy "
                "vapaa tila. Avoin data tarkoittaa, että kuka tahansa saa käyttää tätä tietoa.",
                "A city knows a great deal: where the bus is, what the council decided and where "
                "there is a free room. Open data means that anyone may use this knowledge.",
            ),
            T(
                "Hanke kokosi kaupunkien tiedot yhteisiksi rajapinnoiksi. Niitä on neljä:",
                "The project gathered the cities’ data into shared interfaces. There are four of them:",
            ),
            bullets(
                T("osallistuminen ja palaute", "participation and feedback"),
                T("tapahtumat", "events"),
                T("päätökset", "decisions"),
                T("tilojen ja laitteiden varaaminen", "booking rooms and equipment"),
            ),
        ),
        key_figures(
            T("Hanke lukuina", "The project in figures"),
            number(
                T("7,5", "7.5"),
                T("kokonaisbudjetti", "total budget"),
                T("Lähde: databusiness.fi", "Source: databusiness.fi"),
                unit=T("milj. €", "million €"),
            ),
            number(
                "10",
                T("kumppania kuudelta kaupunkiseudulta", "partners from six city regions"),
                T("Lähde: hankkeen tiedot", "Source: project record"),
            ),
        ),
        quote(
            T(
                "Parasta oli huomata, että toisessa kaupungissa oli jo ratkaistu sama pulma.",
                "The best part was to see that another city had already solved the same problem.",
            ),
            "Jalo Kuviteltu",
            T("projektipäällikkö", "Project Manager"),
            T("Tampereen kaupunki", "City of Tampere"),
        ),
        link_list(
            T("Jatka tästä aiheesta", "More on this subject"),
            to_page(
                T("Avoin data arjessa Tampereella", "Open data in daily life in Tampere"), "tampere/avoin-data-arjessa"
            ),
            to_address(
                T("Rajapintojen lähdekoodit GitHubissa", "Source code of the interfaces on GitHub"),
                "https://github.com/6aika",
                "en",
            ),
        ),
        hashtags("6Aika", "avoindata", "rajapinnat"),
    ),
)

INSIGHTS = DemoProject(
    key="datasta-oivalluksia-ja-bisnesta",
    parent="vantaa/hankkeet",
    title=T("Datasta oivalluksia ja bisnestä", "Insight and Business from Data"),
    slug=T("datasta-oivalluksia-ja-bisnesta", "insight-and-business-from-data"),
    kind="pilot",
    focus_area="open_data",
    state="ended",
    hashtags=("6Aika", "avoindata"),
    picture="project-datasta-oivalluksia-ja-bisnesta",
    other_cities_unknown=True,
    summary=T(
        "Tieto on pienellekin yritykselle raaka-ainetta. Hankkeessa harjoiteltiin, miten luvuista "
        "syntyy ymmärrys asiakkaasta ja siitä uusi palvelu.",
        "Data is raw material for a small company too. The project practised how numbers turn into "
        "an understanding of the customer, and that into a new service.",
    ),
    participations=cities("vantaa"),
    body=(
        heading(T("Luvuista palveluksi", "From numbers to a service")),
        text(
            T(
                "Työ kulki kolmessa askeleessa. Ensin katsottiin, mitä tietoa yrityksellä jo on. "
                "Sitten kysyttiin asiakkailta. Lopuksi piirrettiin palvelu paperille ja kokeiltiin sitä.",
                "The work took three steps. First we looked at the data a company already has. Then "
                "we asked its customers. Finally the service was drawn on paper and tried out.",
            ),
        ),
        accordion(
            T("Mitä sanat tarkoittavat?", "What do the words mean?"),
            question(
                T("Data-analytiikka", "Data analytics"),
                T(
                    "Suuresta määrästä tietoa etsitään toistuvia asioita, esimerkiksi vuodenaikojen vaihtelua.",
                    "Looking for things that repeat in a large amount of data, such as changes with the seasons.",
                ),
            ),
            question(
                T("Palvelumuotoilu", "Service design"),
                T(
                    "Palvelu suunnitellaan käyttäjän päivän mukaan, ei järjestelmän mukaan.",
                    "A service is planned around the user’s day, not around the system.",
                ),
            ),
        ),
        hashtags("6Aika", "avoindata"),
    ),
)

PROJECTS = (OPEN_DATA, INSIGHTS)
