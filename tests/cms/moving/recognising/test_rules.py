"""One rule of recognition at a time."""

import pytest

from cms.moving.recognising import recognise
from cms.moving.source import Attachment, Kind
from tests.cms.moving.recognising.lines import LONG, MORE, kinds, parts, piece, source, the


def test_a_short_line_without_a_stop_is_a_heading():
    assert kinds("6Aika", LONG, "Mitä seuraavaksi?", MORE) == ["title", "summary", "heading", "paragraph"]
    assert kinds("6Aika", LONG, "Näin kävi.", MORE) == ["title", "summary", "paragraph", "paragraph"]


def test_an_ingress_may_stand_above_the_title():
    found = parts(LONG, "Kaupungin kokeilut päättyivät", MORE)
    assert [(part.kind, part.pieces) for part in found] == [("title", (1,)), ("summary", (0,)), ("paragraph", (2,))]
    assert found[0].sure < the("title", "Kaupungin kokeilut päättyivät", LONG, MORE).sure


def test_marked_headings_count_from_the_second_level():
    heads = [piece(Kind.HEADING, f"Otsikko {level}", level=level) for level in (1, 3, 5, 6, 6)]
    found = [part.values.get("level") for part in parts(*heads, LONG) if part.kind == "heading"]
    assert found == [2, 3, 4, 4]


def test_a_counted_heading_puts_its_taglines_one_level_deeper():
    lines = (
        "6Aika",
        LONG,
        "Kaksi painopistealuetta",
        "Puhdas vesi – meri lähelle",
        MORE,
        "Lyhyt matka – kaikki vieressä",
        LONG,
    )
    areas = [part.values for part in parts(*lines, "Tulevaa", MORE) if part.kind == "focus_area"]
    assert areas == [
        {"name": "Puhdas vesi", "tagline": "meri lähelle"},
        {"name": "Lyhyt matka", "tagline": "kaikki vieressä"},
    ]
    lines = ("6Aika", LONG, "Kolme vinkkiä", "Avaa – kerro muille", MORE, "Kokeile – opi itse", LONG)
    assert [part.values["level"] for part in parts(*lines) if part.kind == "heading"] == [2, 3, 3]


def test_a_number_of_years_announces_nothing():
    lines = ("6Aika", LONG, "Viisi vuotta yhteistyötä", MORE, "Tulokset", LONG)
    assert [part.values["level"] for part in parts(*lines) if part.kind == "heading"] == [2, 2]


def test_a_machines_text_is_dropped_and_the_portrait_kept():
    picture = piece(Kind.PICTURE, alt="Cover for article 'Aino Mallinen'", attachment=Attachment("a.jpg"))
    lines = ("Aino Mallinen", "Asiantuntija", "puh. 050 000 0011", "aino.mallinen(at)example.fi")
    found = parts("Turku", LONG, "Kaupunkikoordinaattori", picture, *lines)
    person = next(part for part in found if part.kind == "person")
    assert person.values["portrait"] == 3
    assert person.values["coordinator"] is True
    assert person.values["email"] == "aino.mallinen@example.fi"
    assert [part.values["reason"] for part in found if part.kind == "dropped"] == ["label", "machine_alt"]
    assert "figure" not in [part.kind for part in found]


def test_a_contact_leaves_the_sentence_and_the_rest_stays():
    told = "Koordinaattorimme on Aino Mallinen, asiantuntija, +358 50 000 0011, aino.mallinen (at) example.fi."
    line = f"{LONG} {told} {MORE}"
    found = parts("6Aika", MORE, "Yhteys", line)
    assert next(part for part in found if part.kind == "person").values["phone"] == "+358500000011"
    kept = " ".join(part.values["html"] for part in found if part.kind == "paragraph")
    assert LONG in kept
    assert "Mallinen" not in kept


def test_a_persons_lines_may_stand_in_one_paragraph():
    html = "Aino Mallinen<br>Asiantuntija<br>Turun kaupunki<br>puh. 050 000 0011<br>aino.mallinen(at)example.fi"
    block = piece(Kind.PARAGRAPH, html.replace("<br>", " "), html=html)
    person = the("person", piece(Kind.HEADING, "Turku", level=1), piece(Kind.PARAGRAPH, LONG), block, format="html")
    assert (person.values["name"], person.values["organisation"]) == ("Aino Mallinen", "Turun kaupunki")


def test_caption_and_credit_are_bound_to_their_picture():
    picture = piece(Kind.PICTURE, alt="Silta illalla", attachment=Attachment("silta.jpg"))
    caption = piece(Kind.CAPTION, "Uusi silta avattiin syksyllä.")
    credit = piece(Kind.PARAGRAPH, "Kuva: Aino Mallinen")
    for lines in ([picture, caption, credit], [caption, picture, credit], [credit, picture, caption]):
        figure = the("figure", piece(Kind.HEADING, "Silta", level=1), LONG, *lines, MORE)
        assert figure.values == {
            "picture": next(at for at, line in enumerate(lines, 2) if line is picture),
            "alt": "Silta illalla",
            "caption": "Uusi silta avattiin syksyllä.",
            "credit": "Aino Mallinen",
            "credit_kind": "photo",
        }


def test_two_pictures_are_two_figures():
    pictures = [piece(Kind.PICTURE, alt=alt, attachment=Attachment("a.jpg")) for alt in ("Silta", "Ranta")]
    credits_ = [piece(Kind.PARAGRAPH, f"Kuva: {name}") for name in ("Aino Mallinen", "Onni Esimerkki")]
    lines = [pictures[0], credits_[0], pictures[1], credits_[1]]
    found = [
        part.values for part in parts(piece(Kind.HEADING, "Silta", level=1), LONG, *lines) if part.kind == "figure"
    ]
    assert [(figure["alt"], figure["credit"]) for figure in found] == [
        ("Silta", "Aino Mallinen"),
        ("Ranta", "Onni Esimerkki"),
    ]


def test_a_caption_without_its_table_asks_for_the_table():
    table = the("table", "6Aika", LONG, "Taulukko hankkeen julkaisuista", "Seuraava otsikko", MORE)
    assert table.values["rows"] == []
    assert table.note


def test_a_table_takes_the_caption_beside_it():
    rows = (("Hanke", "Vuosi"), ("ValoKatu", "2017"))
    grid = piece(Kind.TABLE, "Hanke Vuosi ValoKatu 2017", rows=rows, has_header=True)
    table = the("table", "6Aika", LONG, "Taulukko 1. Hankkeet", grid)
    assert table.values == {"caption": "Taulukko 1. Hankkeet", "rows": [list(row) for row in rows], "has_header": True}


def test_projects_keep_their_rows_and_an_empty_list_its_heading():
    rows = ("ValoKatu – Light for Streets valokatu.example.fi/", "AALTO5 – Waves of Harbours", "www.aalto.example.fi")
    found = [
        part.values
        for part in parts("6Aika", LONG, "Hankkeita Oulun kaupungilla", *rows, "…muualla Oulussa", "Muuta", MORE)
    ]
    mine, others = [values for values in found if "rows" in values]
    assert [(row["name"], row["address"]) for row in mine["rows"]] == [
        ("ValoKatu", "https://valokatu.example.fi/"),
        ("AALTO5", "https://www.aalto.example.fi"),
    ]
    assert others == {"heading": "…muualla Oulussa", "rows": []}


def test_feeds_without_content_are_dropped_and_others_kept():
    news = "Kaupungit palkittiin,6Aika,13.2.2018"
    assert kinds("6Aika", LONG, "Ajankohtaista", news, "Instagram", "Twitter") == [
        "title", "summary", "heading", "external_news", "dropped", "dropped",
    ]  # fmt: skip


def test_the_same_twice_is_dropped_and_nearly_the_same_noted():
    found = parts("6Aika", LONG, MORE, MORE.upper(), LONG.replace("pitkästi", "lyhyesti"))
    assert [part.kind for part in found] == ["title", "summary", "paragraph", "dropped", "paragraph"]
    assert found[3].values == {"reason": "duplicate"}
    assert found[4].note
    assert not found[2].note


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Lue lisää hankkeesta kaupungin sivuilta.", "link"),
        ("Lue lisää: https://www.example.fi/hanke", "link"),
        ("Avoin data -sivusto", "link"),
        ("Kuuden kaupungin esite (pdf)", "document"),
        ("Katso englanninkielinen video kaupungeista", "video"),
        ("#6Aika #tulevaisuus", "tags"),
        ("Lyhytosoite tälle sivulle www.example.fi/6aika", "short_address"),
    ],
)
def test_lines_that_say_what_they_are(line, kind):
    assert the(kind, "6Aika", LONG, "Otsikko", MORE, line)


def test_lines_broken_by_hand_are_one_paragraph():
    lines = [piece(Kind.LINE, text, blank_before=text.startswith("Kappale")) for text in (
        "Kappale on rikottu riveiksi, kuten sähköpostissa",
        "tapana on, ja jatkuu siksi vielä toiselle rivillä",
        "ennen kuin se päättyy pisteeseen.",
    )]  # fmt: skip
    assert the("paragraph", "6Aika", LONG, *lines).pieces == (2, 3, 4)


def test_what_the_editor_chose_holds():
    given = recognise(source("Turku", LONG), page_type="news")
    assert (given.page_type, given.type_sure) == ("news", 1.0)
    assert "city" in given.other_types


def test_rules_that_disagree_are_less_sure():
    clear = recognise(source("Turku", LONG, "Kaupunkikoordinaattori", "Aino Mallinen", "puh. 050 000 0011"))
    torn = recognise(source("Turku", "2.3.2018 klo 13.59", LONG, MORE))
    assert clear.page_type == torn.page_type == "city"
    assert torn.type_sure < clear.type_sure
    assert torn.other_types[0] == "news"
