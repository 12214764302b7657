"""A page about an event in Turku."""

from home.demo.blocks import call_to_action, documents, hashtags, link_list, table, text, to_page
from home.demo.shapes import DemoPage, T

SEMINAR = DemoPage(
    key="turku/paatostilaisuus",
    parent="turku",
    title=T("Näin hanke päätettiin yhdessä", "How we closed a project together"),
    slug=T("paatostilaisuus", "closing-seminar"),
    summary=T(
        "Avoin osallisuus -hankkeen Turun osuudet päättyivät iltapäivään Vierailukeskus Joessa.",
        "The Turku parts of the open participation project ended with an afternoon at Visitor Centre Joki.",
    ),
    body=(
        text(
            T(
                "Tilaisuus pidettiin tiistaina 6.3.2018 klo 13.30–17. Kaupunki ja ammattikorkeakoulu kertoivat "
                "vuorotellen, mikä onnistui ja mikä ei.",
                "The event was held on Tuesday 6 March 2018, 1:30–5 pm. The city and the university of applied "
                "sciences took turns to tell what had worked and what had not.",
            ),
        ),
        table(
            T("Päätöstilaisuuden resepti muillekin", "A recipe for a closing event"),
            (T("Aika", "Time"), T("Mitä", "What")),
            (T("klo 13.30", "1:30 pm"), T("kahvi ja yksi kysymys kaikille", "coffee and one question for all")),
            (T("klo 14", "2 pm"), T("kolme onnistumista", "three successes")),
            (T("klo 15", "3 pm"), T("kolme virhettä", "three mistakes")),
            (T("klo 16", "4 pm"), T("mitä seuraavaksi", "what next")),
        ),
        documents(T("Jaettiin mukaan", "Handed out"), ("esite", T("6Aika yhdellä sivulla", "6Aika on one page"))),
        call_to_action(
            T("Lue, mitä hankkeessa tehtiin", "Read what the project did"),
            T(
                "Hankkeen sivulla on neljä tapaa ottaa asukkaat mukaan.",
                "The project page has four ways to involve residents.",
            ),
            T("Avoin osallisuus ja asiakkuus", "Open Participation and Customership"),
            page="avoin-osallisuus-ja-asiakkuus",
        ),
        link_list(
            T("Samasta aiheesta", "On the same subject"),
            to_page(T("6Aika Turun kaupunginosissa", "6Aika in the districts of Turku"), "turku/kaupunginosat"),
        ),
        hashtags("6Aika", "tulevaisuudenturku", "openservices"),
    ),
)
