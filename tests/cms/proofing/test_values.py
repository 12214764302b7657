"""The same facts in the spelling of two languages are the same."""

import pytest

from cms.proofing.findings import Row
from cms.proofing.rules.facts import check_facts

ROW = Row(0, "title", "", "")


def codes(source: str, translated: str) -> list[str]:
    return [finding.code for finding in check_facts(ROW, source, translated)]


@pytest.mark.parametrize(
    ("finnish", "english"),
    [
        ("6.3.2018 klo 13.30", "6 March 2018 at 13:30"),
        ("6.3.2018 klo 13.30", "March 6, 2018 at 1.30 pm"),
        ("6.3.2018 klo 13.30", "6 March 2018 at 13.30"),
        ("06.03.2018", "2018-03-06"),
        ("6.3.2018", "06/03/2018"),
        ("6. maaliskuuta 2018", "6th of March 2018"),
        ("6.–8.3.2018", "6–8 March 2018"),
        ("30.3.–2.4.2018", "30 March – 2 April 2018"),
        ("Tapaamme 6.3.", "We meet on 6 March 2018"),
        ("maaliskuussa 2018", "in March 2018"),
        ("6.3.2018 kl. 13.30", "6 mars 2018 kl. 13.30"),
        ("klo 9–16", "9 am–4 pm"),
        ("klo 13.30–15", "13:30–15:00"),
        ("klo 13–15", "13–15"),
        ("klo 13.30–17", "1:30–5 pm"),
        ("klo 13–17", "1–5 pm"),
        ("klo 11–14", "11–2 pm"),
        ("klo 12", "12 pm"),
        ("klo 0.15", "12.15 am"),
        ("1 234,5 euroa", "1,234.5 euros"),
        ("1\u00a0000\u00a0000 asukasta", "1,000,000 residents"),
        ("12,5 %", "12.5%"),
        ("3,5 milj. €", "€3.5 million"),
        ("2020-luvulla", "in the 2020s"),
        ("1. vaihe", "1st phase"),
        ("6 kaupunkia", "six cities"),
        ("kuuden kaupungin", "of 6 cities"),
        ("vuosina 2014–2020", "in 2014–2020"),
        ("puh. 040 123 4567", "tel. +358 40 123 4567"),
        ("puh. 09 1234 567", "tel. +358 (0)9 1234 567"),
        ("Kirjoita: Maija@example.fi.", "Write to maija@example.fi"),
        ("Lue www.example.fi.", "Read www.example.fi"),
        ("COVID-19 ja 5G", "COVID-19 and 5G"),
    ],
)
def test_the_same_facts_are_the_same(finnish, english):
    assert codes(finnish, english) == []


@pytest.mark.parametrize(
    ("source", "translated", "code"),
    [
        ("6.3.2018", "7 March 2018", "dates"),
        ("6.3.2018", "6 March 2019", "dates"),
        ("6.3.2018", "6 April 2018", "dates"),
        ("klo 13.30", "at 1.30 am", "dates"),
        ("6.–8.3.2018", "6 March 2018", "dates"),
        ("Avaamme 6.3.", "We open", "dates"),
        ("12,5 %", "125%", "numbers"),
        ("1 234", "1 243", "numbers"),
        ("5 kaupunkia", "6 cities", "numbers"),
        ("yli sata", "over 100", "numbers"),
        ("Hinta 5 tai 5", "Price 5", "numbers"),
        ("a@example.fi", "b@example.fi", "emails"),
        ("040 123 4567", "040 123 4568", "phones"),
        ("https://example.fi/a", "https://example.fi/b", "addresses"),
    ],
)
def test_other_facts_are_found(source, translated, code):
    assert codes(source, translated) == [code]


def test_both_sides_are_named():
    (finding,) = check_facts(ROW, "Hinta 12,5 €", "Price €125")
    assert "12,5" in finding.advice
    assert "125" in finding.advice.replace("12,5", "")
