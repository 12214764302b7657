"""Tampere: open data in daily life."""

from home.demo.blocks import (
    accordion,
    coordinators,
    documents,
    focus_areas,
    gallery,
    heading,
    key_figures,
    latest_news,
    link_list,
    number,
    picture,
    project_list,
    prose,
    question,
    quote,
    table,
    to_address,
    to_page,
)
from home.demo.pages.tampere_traffic import TRAM
from home.demo.shapes import DemoPage, English, T

CITY = DemoPage(
    key="tampere",
    kind="city",
    title=T("Tampere", "Tampere"),
    summary=T(
        "Tampere johti kuuden kaupungin avoimen datan hanketta. Täällä näkee, mitä tiedosta tulee, kun se "
        "päästetään ulos virastosta.",
        "Tampere led the six cities’ open data project. Here you can see what becomes of data when it is let "
        "out of the office.",
    ),
    picture="tampere-header",
    body=(
        key_figures(
            T("Avoin data Tampereelta", "Open data from Tampere"),
            number(
                "6",
                T("kaupungin tieto samassa muodossa", "cities with data in one form"),
                T("Lähde: hankkeen tiedot", "Source: project record"),
            ),
            number(
                T("7,5", "7.5"),
                T("hankkeen budjetti", "budget of the project"),
                T("Lähde: databusiness.fi", "Source: databusiness.fi"),
                unit=T("milj. €", "million €"),
            ),
            number(
                "4",
                T("yhteistä rajapintaa", "shared interfaces"),
                T("Lähde: hankkeen tiedot", "Source: project record"),
            ),
        ),
        project_list(
            T("Avoimen datan hankkeet Tampereella", "Open data projects in Tampere"),
            T(
                "Tieto on raaka-ainetta, joka ei kulu käytössä.",
                "Data is a raw material that does not wear out in use.",
            ),
            city="tampere",
            focus_area="open_data",
        ),
        focus_areas(T("Painopistealueet", "Focus areas")),
        project_list(
            T("Innovaatioalustat Tampereella", "Innovation platforms in Tampere"),
            T("Kaupunki on näissä itse mukana.", "The city itself takes part in these."),
            city="tampere",
            focus_area="innovation_platforms",
            scope="own",
        ),
        latest_news(T("Ajankohtaista", "News")),
        gallery(
            T("Tieto liikkeellä", "Data on the move"),
            picture("project-kuutoskaupunkien-avoin-data"),
            picture("project-liira"),
        ),
        coordinators(
            T("Kysy tiedosta", "Ask about data"),
            ("taavi", T("Ohjelmapäällikkö, avoin data", "Programme Manager, open data")),
            ("jalo", None),
        ),
    ),
    footer=prose(
        T(
            "Tampereen 6Aika-sivuja tekee esittelysivuston keksitty toimitus.",
            "The 6Aika pages of Tampere are made by the invented staff of this demonstration site.",
        ),
    ),
    footer_links=(to_address(T("Tampereen kaupunki", "City of Tampere"), "https://www.tampere.fi/", "fi"),),
)

DATA = DemoPage(
    key="tampere/avoin-data-arjessa",
    parent="tampere",
    title=T("Avoin data arjessa", "Open data in daily life"),
    slug=T("avoin-data-arjessa", "open-data-in-daily-life"),
    summary=T(
        "Käytät avointa dataa, kun katsot bussin tuloajan tai etsit lähintä uimarantaa. Et ehkä ole huomannut sitä.",
        "You use open data when you check when the bus comes or look for the nearest beach. You may not have "
        "noticed it.",
    ),
    in_menu=True,
    body=(
        heading(T("Neljä tietoa, neljä hyötyä", "Four kinds of data, four benefits")),
        table(
            T("Mitä tieto kertoo ja kuka sitä käyttää", "What the data tells and who uses it"),
            (T("Tieto", "Data"), T("Esimerkki", "Example"), T("Käyttäjä", "User")),
            (T("Palaute", "Feedback"), T("rikkinäinen katuvalo", "a broken street lamp"), T("asukas", "a resident")),
            (
                T("Tapahtumat", "Events"),
                T("konsertti puistossa", "a concert in the park"),
                T("matkailija", "a traveller"),
            ),
            (
                T("Päätökset", "Decisions"),
                T("kaava naapuritontilla", "a plan for the plot next door"),
                T("toimittaja", "a journalist"),
            ),
            (T("Varaukset", "Bookings"), T("vapaa kokoustila", "a free meeting room"), T("yhdistys", "an association")),
        ),
        quote(
            T(
                "En avannut tietoa. Avasin ikkunan, tieto lensi itse.",
                "I did not open the data. I opened a window, and the data flew by itself.",
            ),
            "Taavi Esimerkki",
            T("ohjelmapäällikkö", "Programme Manager"),
            T("Tampereen kaupunki", "City of Tampere"),
        ),
        link_list(
            T("Hanke, josta kaikki alkoi", "The project where it all began"),
            to_page(T("Kuutoskaupunkien avoin data", "Six Cities’ Open Data"), "kuutoskaupunkien-avoin-data"),
        ),
    ),
    english=English.OUTDATED,
    later_summary=(
        "Käytät avointa dataa, kun katsot bussin tuloajan, etsit lähintä uimarantaa tai varaat kokoustilan. "
        "Et ehkä ole huomannut sitä."
    ),
)

INTERFACE = DemoPage(
    key="tampere/rajapinta-tutuksi",
    parent="tampere",
    title=T("Rajapinta tutuksi", "Getting to know an interface"),
    slug=T("rajapinta-tutuksi", "getting-to-know-an-interface"),
    summary=T(
        "Rajapinta kuulostaa vaikealta, mutta se on vain sovittu tapa kysyä. Tässä ensimmäiset kysymykset.",
        "An interface sounds difficult, but it is only an agreed way of asking. Here are the first questions.",
    ),
    body=(
        accordion(
            T("Alkuun pääset näin", "How to begin"),
            question(
                T("Mitä tarvitsen?", "What do I need?"),
                T(
                    "Selaimen ja uteliaisuutta. Ohjelmointia ei heti tarvita.",
                    "A browser and curiosity. No programming at first.",
                ),
            ),
            question(
                T("Mitä saa tehdä?", "What may I do?"),
                T(
                    "Melkein mitä vain, kunhan kerrot, mistä tieto on.",
                    "Almost anything, as long as you tell where the data comes from.",
                ),
            ),
            question(
                T("Keneltä kysyn?", "Whom do I ask?"),
                T(
                    "Koordinaattorilta. Hän ei pelkää tyhmiä kysymyksiä.",
                    "The coordinator, who is not afraid of silly questions.",
                ),
            ),
        ),
        documents(
            T("Kokeile tällä", "Try with this"),
            ("hankkeet", T("Pieni taulukko, jota voi lukea ohjelmalla", "A small table that a program can read")),
        ),
    ),
    english=English.PARTLY,
)

PAGES = (CITY, DATA, INTERFACE, TRAM)
