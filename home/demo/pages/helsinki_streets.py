"""Two small pages about streets in Helsinki."""

from home.demo.blocks import accordion, bullets, gallery, picture, question, text
from home.demo.shapes import DemoPage, English, T

WALK = DemoPage(
    key="helsinki/kavely-kalasatamassa",
    parent="helsinki",
    title=T("Kävely Kalasatamassa", "A walk in Kalasatama"),
    slug=T("kavely-kalasatamassa", "a-walk-in-kalasatama"),
    summary=T(
        "Kokeilut eivät näy kartalla, mutta kävellen ne löytää. Reitti alkaa metroasemalta ja päättyy rantaan.",
        "Trials are not on the map, but you find them on foot. The route begins at the metro station and ends "
        "at the shore.",
    ),
    body=(
        gallery(
            T("Reitin varrelta", "Along the route"),
            picture("project-fiksu-kalasatama"),
            picture("helsinki-header"),
        ),
        accordion(
            T("Kolme pysähdystä", "Three stops"),
            question(
                T("Piha", "The yard"),
                T("Yhteinen piha oli kokeilujen olohuone.", "The shared yard was the living room of the trials."),
            ),
            question(
                T("Katu", "The street"),
                T("Auto on täällä vieras, pyörä naapuri.", "Here a car is a guest and a bike a neighbour."),
            ),
            question(
                T("Ranta", "The shore"),
                T("Istu hetki. Säästit juuri vähän aikaa.", "Sit for a while. You have just saved some time."),
            ),
        ),
    ),
    english=English.PARTLY,
)

TIPS = DemoPage(
    key="helsinki/ilmastokadun-vinkit",
    parent="helsinki",
    title=T("Ilmastokadun vinkit taloyhtiölle", "Tips from the Climate Street"),
    slug=T("ilmastokadun-vinkit", "tips-from-the-climate-street"),
    summary=T(
        "Kolme pientä tekoa, joista taloyhtiö voi päättää seuraavassa kokouksessaan.",
        "Three small things that a housing company can decide at its next meeting.",
    ),
    body=(
        text(
            T("Kokeilkaa vaikka näitä:", "Try these, for example:"),
            bullets(
                T("Laskekaa rappukäytävän lämpöä yhdellä asteella.", "Lower the heat of the stairwell by one degree."),
                T("Varatkaa pyörille paras paikka, ei huonointa.", "Give bicycles the best place, not the worst."),
                T("Ottakaa yhteinen porakone viiden oman sijaan.", "Get one shared drill instead of five."),
            ),
        ),
    ),
    english=English.NOT_SENT,
)
