"""Credits, stamps, quotations, rows and facts, each beside what only looks like one."""

from datetime import date
from decimal import Decimal

import pytest

from cms.moving import finds
from cms.moving.finds import Speaker

MALLI = Speaker("Maija Malli", "projektipäällikkö", "Turun kaupunki")


@pytest.mark.parametrize(
    ("line", "kind", "who", "caption"),
    [
        ("Kuva: Maija Malli", "photo", "Maija Malli", ""),
        ("Kuvat: Maija Malli ja Ville Esimerkki", "photo", "Maija Malli ja Ville Esimerkki", ""),
        ("Kuva Maija Malli", "photo", "Maija Malli", ""),
        ("Kuva: DHL", "photo", "DHL", ""),
        ("Piirros: Maija Malli", "drawing", "Maija Malli", ""),
        ("Kuvitus Maija Malli", "drawing", "Maija Malli", ""),
        ("Kaavio: 6Aika", "chart", "6Aika", ""),
        ("Grafiikka: Maija Malli", "chart", "Maija Malli", ""),
        ("Video: Tampereen kaupunki", "video", "Tampereen kaupunki", ""),
        ("Photo by Jane Doe", "photo", "Jane Doe", ""),
        ("Illustration: Jane Doe", "drawing", "Jane Doe", ""),
        ("© Maija Malli", "photo", "Maija Malli", ""),
        ("Bussi kulkee lähiössä. Kuva: Maija Malli.", "photo", "Maija Malli", "Bussi kulkee lähiössä."),
        ("Bussi lähiössä (Kuva: Maija Malli)", "photo", "Maija Malli", "Bussi lähiössä"),
        ("Teksti ja kuvat: Maija Malli", "photo", "Maija Malli", ""),
    ],
)
def test_credit(line: str, kind: str, who: str, caption: str):
    found = finds.credit(line)
    assert found
    assert (found.kind, found.credit, found.caption) == (kind, who, caption)


@pytest.mark.parametrize(
    "line",
    [
        "Kuva on otettu Turussa.",
        "Kuva kertoo enemmän kuin sanat.",
        "Video löytyy kanavaltamme",
        "Kuva 1. Hankkeen tavoitteet",
        "Kuva:",
        "Katso video: Kaupunki kehittyy",
        "Images from the event: see below",
    ],
)
def test_what_is_no_credit(line: str):
    assert finds.credit(line) is None


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("2.3.2018 klo 13.59", "2018-03-02T13:59:00+02:00", None),
        ("Julkaistu 2.7.2018", "2018-07-02T00:00:00+03:00", None),
        ("2.3.2018", "2018-03-02T00:00:00+02:00", None),
        ("Päivitetty 2.3.2018", None, "2018-03-02T00:00:00+02:00"),
        ("Julkaistu 2.3.2018, päivitetty 5.3.2018", "2018-03-02T00:00:00+02:00", "2018-03-05T00:00:00+02:00"),
        ("2 March 2018 at 13:59", "2018-03-02T13:59:00+02:00", None),
        ("Published: March 2, 2018", "2018-03-02T00:00:00+02:00", None),
        ("March 2, 2018, 1:59 pm", "2018-03-02T13:59:00+02:00", None),
        ("2018-03-02 13:59", "2018-03-02T13:59:00+02:00", None),
    ],
)
def test_stamp(line: str, published: str | None, updated: str | None):
    found = finds.stamp(line)
    assert found
    moments = [moment and moment.isoformat() for moment in (found.published, found.updated)]
    assert moments == [published, updated]


@pytest.mark.parametrize("line", ["Sopimus tehtiin 2.3.2018.", "30.2.2018", "versio 2.3", "2.3.2018 klo 25.00"])
def test_what_is_no_stamp(line: str):
    assert finds.stamp(line) is None


@pytest.mark.parametrize(
    ("text", "said", "speaker", "short"),
    [
        ("– Alku on hyvä, projektipäällikkö Maija Malli sanoo.", "Alku on hyvä.", "Maija Malli", False),
        ("- Alku on hyvä, Malli summaa, ja työ jatkuu.", "Alku on hyvä, ja työ jatkuu.", "Maija Malli", True),
        ("— Miksi näin? kysyy Ville Esimerkki.", "Miksi näin?", "Ville Esimerkki", False),
        ("– Alku on hyvä. Jatkamme, Malli sanoo. – Opimme.", "Alku on hyvä. Jatkamme. Opimme.", "Maija Malli", True),
        ("”Avoin data auttaa kaikkia”, sanoo Maija Malli.", "Avoin data auttaa kaikkia.", "Maija Malli", False),
        ("“It works,” says Jane Doe, project manager at X Ltd. “And we go on with it.”", "", "Jane Doe", False),
        ("Maija Malli sanoo: ”Nyt on oikea aika.”", "Nyt on oikea aika.", "Maija Malli", False),
    ],
)
def test_quote(text: str, said: str, speaker: str, short: bool):
    (found,) = finds.quotes(text, [MALLI])
    assert (found.text, found.speaker, found.short) == (said or "It works. And we go on with it.", speaker, short)


@pytest.mark.parametrize(
    "text",
    [
        "– Yritykset, kaupungit ja asukkaat",
        "- Seminaari, jossa Maija Malli kertoo hankkeesta",
        "- Maija Malli, projektipäällikkö",
        "Hanke ”Avoin data” päättyi.",
    ],
)
def test_a_list_item_is_no_quote(text: str):
    assert finds.quotes(text) == []


def test_facts_have_typed_values():
    lines = [
        "Hankekoodi: A70011",
        "Rahoitus: EAKR",
        "Kesto 1.7.2014–31.12.2017",
        "Kokonaisbudjetti 7,5 M€",
        "Päätoteuttaja:",
    ]
    facts = finds.project_facts([*lines, "Tampereen kaupunki", "Rahoitus on tärkeä asia kaupungille."])
    assert {fact.field: fact.value for fact in facts} == {
        "code": "A70011",
        "fund": "erdf",
        "starts": date(2014, 7, 1),
        "ends": date(2017, 12, 31),
        "total_cost": Decimal(7_500_000),
        "lead": "Tampereen kaupunki",
    }


def test_rows_addresses_and_the_rest():
    row = finds.project_row("CoHe – Co-created Health, cohe.example.eu/")
    assert row
    assert (row.name, row.expansion, row.address) == ("CoHe", "Co-created Health", "https://cohe.example.eu/")
    assert finds.project_row("Hanke alkoi vuonna 2015. Se päättyi.") is None
    assert [one.address for one in finds.addresses("Katso (www.example.fi/).")] == ["https://www.example.fi/"]
    short = finds.short_address("Lyhytosoite tälle sivulle www.example.fi/6aika")
    assert short
    assert short.path == "6aika"
    brochure = finds.document("6Aika-esite (pdf, 1,2 Mt, englanniksi)")
    assert brochure
    assert (brochure.title, brochure.format, brochure.size, brochure.language) == (
        "6Aika-esite",
        "pdf",
        1_200_000,
        "en",
    )
    news = finds.external_news("Kaupunki palkittiin juhlavuonna, 6Aika,13.2.2018")
    assert news
    assert (news.source, news.date) == ("6Aika", date(2018, 2, 13))
    assert [tag.tag for tag in finds.hashtags("#6Aika #avoin, ei #1")] == ["6Aika", "avoin"]
    figures = ("asuu 30 prosenttia", "30 %", "on 351,8 miljardia euroa", "yli 4 000 yritystä")
    assert [str(figure.number) for text in figures if (figure := finds.key_figure(text))] == [
        "30",
        "30",
        "351.8",
        "4000",
    ]
    film = finds.video("Katso englanninkielinen video strategiasta")
    assert film
    assert film.language == "en"
    texts = (
        "Tämä hanke on osa kaupungin strategiaa.",
        "This is the strategy of our city.",
        "Det här är en del av staden.",
    )
    assert [finds.language_of(text).language for text in texts] == ["fi", "en", "sv"]
