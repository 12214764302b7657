"""People in texts of every shape that the cities' pages have, with invented names, and what only looks like people."""

import pytest

from cms.moving.finds import people

# Lines; then for each person name, title, organisation, phone, email, scope, ended, coordinator.
FOUND = {
    "a card with a portrait's machine text": (
        [
            "Kaupunkikoordinaattori",
            "",
            "Cover for article 'Anna-Mari Esimerkki-Malli'",
            "",
            "Anna-Mari Esimerkki-Malli",
            "",
            "Asiantuntija",
            "Turun kaupunki",
            "puh. 050 123 4567",
            "anna-mari.esimerkki-malli(at)example.fi",
        ],
        [
            (
                "Anna-Mari Esimerkki-Malli|Asiantuntija|Turun kaupunki|+358501234567"
                "|anna-mari.esimerkki-malli@example.fi|||coordinator"
            )
        ],
    ),
    "inline text that ends in an address and a full stop": (
        ["6Aika-koordinaattorina toimii Maija Malli, asiantuntija, +358 50 123 4567, maija.malli (at) example.com."],
        ["Maija Malli|asiantuntija||+358501234567|maija.malli@example.com|||coordinator"],
    ),
    "a role that has ended": (
        ["Hankkeen projektipäällikkönä toimi Matti Mallinen. Hanke on päättynyt."],
        ["Matti Mallinen|projektipäällikkö|||||ended|"],
    ),
    "an end that the next line tells": (
        ["Hankkeen projektipäällikkönä toimii Matti Mallinen.", "Hanke on päättynyt."],
        ["Matti Mallinen|projektipäällikkö|||||ended|"],
    ),
    "a scope in brackets": (
        ["Projektipäällikkö Maija Malli (kansallinen verkosto), puh. 050 123 4567, maija.malli(at)example.fi"],
        ["Maija Malli|Projektipäällikkö||+358501234567|maija.malli@example.fi|kansallinen verkosto||"],
    ),
    "a scope before the title": (
        ["Oulun osahankkeen projektipäällikkönä toimii Ville von Esimerkki, ville.vonesimerkki@example.fi"],
        ["Ville von Esimerkki|projektipäällikkö|||ville.vonesimerkki@example.fi|Oulun osahanke||"],
    ),
    "two people in one sentence": (
        [
            (
                "Lisätietoja antavat projektipäällikkö Maija Malli (puh. 050 123 4567, maija.malli@example.fi) ja"
                " suunnittelija Ville Esimerkki, ville.esimerkki@example.fi, p. 040 765 4321."
            )
        ],
        [
            "Maija Malli|projektipäällikkö||+358501234567|maija.malli@example.fi|||",
            "Ville Esimerkki|suunnittelija||+358407654321|ville.esimerkki@example.fi|||",
        ],
    ),
    "two people in one block, titles first": (
        ["Projektipäällikkö", "Maija Malli", "050 123 4567", "Suunnittelija", "Ville Esimerkki", "040 123 4567"],
        ["Maija Malli|Projektipäällikkö||+358501234567||||", "Ville Esimerkki|Suunnittelija||+358401234567||||"],
    ),
    "a form of addresses, with the names filled in": (
        [
            "Yhteystiedot",
            "Maija Malli, projektipäällikkö, 050 123 4567",
            "Ville Esimerkki, suunnittelija, 040 123 4567",
            "Sähköpostit: etunimi.sukunimi(at)example.fi",
        ],
        [
            "Maija Malli|projektipäällikkö||+358501234567|maija.malli@example.fi|||",
            "Ville Esimerkki|suunnittelija||+358401234567|ville.esimerkki@example.fi|||",
        ],
    ),
    "everything before the name": (
        ["puh. 050 123 4567", "maija.malli@example.fi", "Turun kaupunki", "asiantuntija", "Maija Malli"],
        ["Maija Malli|asiantuntija|Turun kaupunki|+358501234567|maija.malli@example.fi|||"],
    ),
    "fields with labels": (
        ["Nimi: Maija Malli", "Tehtävä: hankesuunnittelija", "Organisaatio: Kaupunkilab", "Puhelin: 050 123 4567"],
        ["Maija Malli|hankesuunnittelija|Kaupunkilab|+358501234567||||"],
    ),
    "one line without commas": (
        ["Maija Malli Asiantuntija Turun kaupunki puh. 050 123 4567 maija.malli(at)example.fi"],
        ["Maija Malli|Asiantuntija|Turun kaupunki|+358501234567|maija.malli@example.fi|||"],
    ),
    "an organisation that has a name's form": (
        ["Maija Malli, Forum Aurora, maija.malli@example.fi"],
        ["Maija Malli||Forum Aurora||maija.malli@example.fi|||"],
    ),
    "a name in another case than the address": (
        ["Ota yhteyttä Maija Virtaseen, maija.virtanen@example.fi."],
        ["Maija Virtanen||||maija.virtanen@example.fi|||"],
    ),
    "who answers for a project": (
        ["Hankkeesta vastaa johtava asiantuntija Maija Malli Turun kaupungista."],
        ["Maija Malli|johtava asiantuntija|Turun kaupunki|||||"],
    ),
    "English": (
        ["Contact: John O'Example, Project Manager, City of Oulu, tel. +358 50 123 4567, john.oexample@example.com"],
        ["John O'Example|Project Manager|City of Oulu|+358501234567|john.oexample@example.com|||"],
    ),
    "English, ended": (
        ["The project manager was Jane Doe. The project has ended."],
        ["Jane Doe|project manager|||||ended|"],
    ),
    "English, at work": (
        ["Jane Doe works as a project manager at the City of Espoo, jane.doe@example.com."],
        ["Jane Doe|project manager|City of Espoo||jane.doe@example.com|||"],
    ),
}
NOBODY = (
    ["Smart Kalasatama", "Avoin Data", "Linnankatu 2", "Make with Espoo", "6Aika Helsinki"],
    ["SMART AND WISE TURKU", "Energy Wise Cities", "Climate Street", "Iso Roobertinkatu"],
    ["Kuva: Maija Malli"],
    ["– Tämä on hyvä alku, projektipäällikkö Maija Malli sanoo."],
    ["Strategiassa ovat mukana Helsinki, Espoo, Vantaa, Oulu, Tampere ja Turku."],
    ["Tilaisuus järjestetään Vierailukeskus Joessa 6.3.2018 klo 9–11, Linnankatu 2, 20100 Turku."],
    ["Forum Virium Helsinki Oy, 09 310 1691"],
    ["Vaihde 02 330 000", "kirjaamo(at)example.fi"],
)


@pytest.mark.parametrize("case", FOUND)
def test_people_are_found_with_all_that_is_said_of_them(case: str):
    lines, expected = FOUND[case]
    assert [
        "|".join(
            (
                one.name,
                one.title,
                one.organisation,
                one.phone,
                one.email,
                one.scope,
                "ended" if one.ended else "",
                "coordinator" if one.coordinator else "",
            )
        )
        for one in people(lines)
    ] == expected


@pytest.mark.parametrize("lines", NOBODY)
def test_what_only_looks_like_a_name_is_nobody(lines: list[str]):
    assert people(lines) == []


def test_spans_say_what_was_read_from_where():
    lines = ["Yhteyshenkilö:", "Maija Malli", "puh. 050 123 4567"]
    (person,) = people(lines)
    assert [(span.what, lines[span.line][span.start : span.end]) for span in person.spans] == [
        ("label", "Yhteyshenkilö"),
        ("name", "Maija Malli"),
        ("phone", "puh. 050 123 4567"),
    ]
    assert "\n".join(lines)[person.start : person.end] == "Yhteyshenkilö:\nMaija Malli\npuh. 050 123 4567"
