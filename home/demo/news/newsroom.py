"""What the sites offer to one another, and what they picked from elsewhere."""

from datetime import date

from home.demo.news.shapes import DemoExternal, DemoOffer, at

OFFERS = (
    DemoOffer(
        page="turku/ajankohtaista/avoin-osallisuus-paattyi",
        receiver="",
        message="Tapa päättää hanke sopii muillekin.",
        state="accepted",
        place="both",
        shown_from=at(date(2022, 8, 2)),
    ),
    DemoOffer(
        page="espoo/ajankohtaista/regiostars-ehdokas", receiver="", message="Hankkeessa on mukana neljä kaupunkia."
    ),
    DemoOffer(
        page="oulu/ajankohtaista/innovaatioalustat",
        receiver="tampere",
        state="accepted",
        place="list",
        shown_from=at(date(2018, 8, 2)),
    ),
    DemoOffer(page="turku/paatostilaisuus", receiver="oulu", message="Resepti päätöstilaisuuteen."),
    DemoOffer(page="tampere/ajankohtaista/liikenteen-rajapinnat", receiver="helsinki", state="declined"),
)

EXTERNAL = (
    DemoExternal(
        title="Kuusi kaupunkia, yksi rajapinta",
        source="Esimerkkilehti",
        date=date(2018, 2, 13),
        url="https://www.example.fi/kuusi-kaupunkia",
    ),
    DemoExternal(
        title="What Finnish cities learned from robot buses",
        source="Example Gazette",
        date=date(2018, 11, 5),
        url="https://www.example.fi/en/robot-buses",
        language="en",
    ),
    DemoExternal(
        title="Ilmastokadun kauppiaat kertovat",
        source="Esimerkkilehti",
        date=date(2017, 6, 20),
        url="https://www.example.fi/ilmastokatu",
        city="vantaa",
    ),
)
