"""Projects about learning and games."""

from home.demo.blocks import figure, hashtags, heading, link_list, quote, text, to_address, to_page
from home.demo.shapes import DemoProject, English, T, cities

GAMETIME = DemoProject(
    key="gametime",
    parent="oulu/hankkeet",
    title=T("GameTime", "GameTime"),
    slug=T("gametime", "gametime"),
    kind="pilot",
    state="ended",
    website="https://www.pelifarmi.fi/",
    hashtags=("6Aika", "pelit"),
    picture="project-gametime",
    other_cities_unknown=True,
    summary=T(
        "Peli syntyy ryhmässä: yksi piirtää, toinen ohjelmoi, kolmas laskee rahat. GameTime auttoi "
        "uusia pelintekijöitä löytämään toisensa.",
        "A game is made in a group: one draws, another programs, a third counts the money. GameTime "
        "helped new game makers find each other.",
    ),
    participations=cities("oulu"),
    body=(
        text(
            T(
                "Hyvä idea ei vielä elätä ketään. Hankkeessa harjoiteltiin myös sitä, miten pelistä "
                "kerrotaan ja kenelle se myydään.",
                "A good idea does not yet feed anyone. The project also practised how to talk about a "
                "game and whom to sell it to.",
            ),
        ),
        figure(
            "oulu-header",
            T(
                "Oulussa hyvä idea voi löytyä torin laidalta.",
                "In Oulu a good idea may be found beside the market square.",
            ),
        ),
    ),
    english=English.NOT_SENT,
)

LEARNING = DemoProject(
    key="tulevaisuuden-oppimisymparistot",
    parent="espoo/hankkeet",
    title=T("Tulevaisuuden oppimisympäristöt", "Smart Learning Environments of the Future"),
    slug=T("tulevaisuuden-oppimisymparistot", "smart-learning-environments"),
    kind="pilot",
    focus_area="innovation_platforms",
    state="ended",
    website="https://www.oppimisenuusiaika.fi/",
    hashtags=("6Aika", "oppiminen"),
    picture="project-tulevaisuuden-oppimisymparistot",
    summary=T(
        "Luokkahuone ei ole enää ainoa paikka oppia. Hankkeessa oppilaat testasivat uusia välineitä "
        "ja kertoivat tekijöille suoraan, mikä niissä mättää.",
        "A classroom is no longer the only place to learn. In the project pupils tested new tools and "
        "told the makers directly what is wrong with them.",
    ),
    participations=cities("espoo", "oulu"),
    body=(
        heading(T("Ankarimmat testaajat ovat 12-vuotiaita", "The toughest testers are 12 years old")),
        text(
            T(
                "Oppilas sanoo, mitä ajattelee. Se on yritykselle lahja: tuote paranee ennen kuin se "
                "ostetaan sataan kouluun.",
                "A pupil says what they think. That is a gift to a company: the product gets better "
                "before it is bought for a hundred schools.",
            ),
        ),
        quote(
            T(
                "Sovellus oli hieno, mutta kukaan ei löytänyt palautusnappia. Nyt se on keltainen.",
                "The application was great, but nobody found the hand-in button. Now it is yellow.",
            ),
            "Pihla Esimerkki",
            T("luokanopettaja", "class teacher"),
            T("Espoon kaupunki", "City of Espoo"),
        ),
        link_list(
            T("Lue myös", "Read also"),
            to_page(
                T("Koulu kehittää yrityksen kanssa", "A school develops together with a company"),
                "espoo/koulu-kehittaa",
            ),
            to_address(
                T("Oppimisen uusi aika -sivusto", "The Oppimisen uusi aika website"),
                "https://www.oppimisenuusiaika.fi/",
                "fi",
            ),
        ),
        hashtags("6Aika", "oppiminen"),
    ),
)

PROJECTS = (GAMETIME, LEARNING)
