"""Oulu: projects of the city itself and of others in the city."""

from home.demo.blocks import (
    accordion,
    bullets,
    call_to_action,
    coordinators,
    documents,
    figure,
    focus_areas,
    heading,
    key_figures,
    latest_news,
    link_list,
    number,
    project_list,
    prose,
    question,
    quote,
    table,
    text,
    to_address,
    to_page,
    video,
)
from home.demo.shapes import DemoPage, English, T

CITY = DemoPage(
    key="oulu",
    kind="city",
    title=T("Oulu", "Oulu"),
    summary=T(
        "Oulu on kuutoskaupungeista pohjoisin ja sen hankkeet ulottuvat peleistä terveyteen. Kaupunki johti "
        "yhteistä innovaatioalustojen hanketta.",
        "Oulu is the northernmost of the six cities, and its projects reach from games to health. The city led "
        "the joint project on innovation platforms.",
    ),
    picture="oulu-header",
    body=(
        project_list(
            T("6Aika-hankkeet Oulussa", "6Aika projects in Oulu"),
            T(
                "Osaa hankkeista tekee kaupunki itse, osaa muut oululaiset.",
                "Some of the projects are run by the city itself, some by others in Oulu.",
            ),
            city="oulu",
            scope="split",
        ),
        focus_areas(T("Painopistealueet", "Focus areas")),
        latest_news(T("Ajankohtaista", "News")),
        heading(T("Mitä Oulussa kokeillaan?", "What does Oulu try out?")),
        text(
            T("Kolme aihetta toistuu oululaisissa hankkeissa:", "Three subjects come up in Oulu’s projects:"),
            bullets(
                T("terveys ja hyvinvointi", "health and wellbeing"),
                T("oppiminen", "learning"),
                T("pelit", "games"),
            ),
        ),
        coordinators(
            T("Yhteyshenkilöt", "Contact persons"),
            ("otso", T("Asiantuntija, Oulun koordinaattori", "Specialist, coordinator of Oulu")),
            ("iida", None),
        ),
        video(
            T("Esimerkkivideo: Big Buck Bunny", "Sample video: Big Buck Bunny"),
            T(
                "Video ladataan vasta, kun pyydät sitä. Tämä on Blender-säätiön avoin animaatio ilman puhetta.",
                "The video is loaded only when you ask for it. This is an open animation by the Blender "
                "Foundation, without speech.",
            ),
            "https://vimeo.com/1084537",
            "oulu-header",
        ),
        documents(T("Esite", "Brochure"), ("esite", T("6Aika yhdellä sivulla", "6Aika on one page"))),
        link_list(
            T("Hankkeiden omia sivuja", "The projects’ own pages"),
            to_address(T("CoHeWe-hankkeen sivut", "Pages of the CoHeWe project"), "https://cohewe.eu/", "en"),
            to_address(T("Pelifarmi", "Pelifarmi"), "https://www.pelifarmi.fi/", "fi"),
        ),
    ),
    footer=prose(
        T(
            "Oulun 6Aika-sivuja hoitaa esittelysivuston keksitty toimitus.",
            "The 6Aika pages of Oulu are kept by the invented staff of this demonstration site.",
        ),
    ),
    footer_links=(to_address(T("Oulun kaupunki", "City of Oulu"), "https://www.ouka.fi/", "fi"),),
)

COMPANIES = DemoPage(
    key="oulu/yrityksille",
    parent="oulu",
    title=T("Yrityksille", "For companies"),
    slug=T("yrityksille", "for-companies"),
    summary=T(
        "Tarvitsetko oikean koulun, hoitokodin tai kadun, jossa kokeilla tuotettasi? Näin se järjestyy.",
        "Do you need a real school, care home or street to try out your product? This is how it works.",
    ),
    in_menu=True,
    body=(
        table(
            T("Mitä kukin tuo kokeiluun", "What each brings to a trial"),
            (T("Kuka", "Who"), T("Tuo", "Brings"), T("Saa", "Gets")),
            (T("Yritys", "Company"), T("tuotteen", "a product"), T("käyttäjien arvion", "the users’ opinion")),
            (T("Kaupunki", "City"), T("paikan", "a place"), T("tiedon siitä, mikä toimii", "knowledge of what works")),
            (T("Käyttäjä", "User"), T("arkensa", "daily life"), T("paremman palvelun", "a better service")),
        ),
        quote(
            T(
                "Tuote oli valmis. Sitten mummoni avasi paketin.",
                "The product was finished. Then my grandmother opened the box.",
            ),
            "Oiva Kuviteltu",
            T("tuotekehittäjä", "product developer"),
            T("Malliosuuskunta", "Model Cooperative"),
        ),
        call_to_action(
            T("Ehdota kokeilua", "Propose a trial"),
            T(
                "Lähetä kolme lausetta: mitä, missä ja kenen kanssa.",
                "Send three sentences: what, where and with whom.",
            ),
            T("Näin pääset mukaan", "How to take part"),
            page="miten-mukaan",
        ),
        link_list(
            T("Hanke taustalla", "The project behind this"),
            to_page(T("Avoimet innovaatioalustat", "Open Innovation Platforms"), "avoimet-innovaatioalustat"),
        ),
        coordinators(T("Kysy Otsolta", "Ask Otso"), ("otso", None)),
    ),
)

SCHOOLS = DemoPage(
    key="oulu/kouluissa",
    parent="oulu",
    title=T("6Aika oululaisissa kouluissa", "6Aika in the schools of Oulu"),
    slug=T("kouluissa", "in-schools"),
    summary=T(
        "Oppilas testaa, opettaja ohjaa, yritys kuuntelee. Koulupäivä jatkuu silti tavalliseen tapaan.",
        "The pupil tests, the teacher guides, the company listens. The school day still goes on as usual.",
    ),
    body=(
        figure("project-tulevaisuuden-oppimisymparistot"),
        accordion(
            T("Kysyttyä kouluissa", "Asked at schools"),
            question(
                T("Onko testaaminen pakollista?", "Is testing compulsory?"),
                T("Ei. Mukaan tullaan, jos luokka haluaa.", "No. A class joins if it wants to."),
            ),
            question(
                T("Kuka päättää välineistä?", "Who decides on the tools?"),
                T("Koulu. Testi antaa tietoa päätöstä varten.", "The school. A test gives knowledge for the decision."),
            ),
        ),
        key_figures(
            T("Testi lukuina", "A test in numbers"),
            number("2", T("oppituntia luokalta", "lessons of a class"), T("Toimituksen arvio", "Editors’ estimate")),
        ),
        project_list(
            T("Oppimisen ja pelien hankkeet", "Projects on learning and games"),
            T("", ""),
            city="oulu",
            focus_area="innovation_platforms",
        ),
    ),
    english=English.PARTLY,
)

PAGES = (CITY, COMPANIES, SCHOOLS)
