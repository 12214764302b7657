"""What a project's page says beside its facts: aims, results, materials, and that it has ended."""

from datetime import date

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.utils import translation

from projectpages.models import ProjectPage
from tests.factories import DocumentFactory, project


def visit(client, page) -> BeautifulSoup:
    response = client.get(page.url.removeprefix("http://localhost:8000"))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@time_machine.travel("2020-01-01 12:00 +0200", tick=False)
@pytest.mark.parametrize(
    ("fields", "finnish", "english"),
    [
        ({}, "", ""),
        ({"start": date(2015, 1, 1), "end": date(2020, 1, 1)}, "", ""),
        (
            {"start": date(2015, 1, 1), "end": date(2018, 7, 31)},
            "Avoin data -hanke päättyi 31.7.2018.",
            "The Avoin data project ended on 31 July 2018.",
        ),
        ({"state_override": "ended"}, "Avoin data -hanke on päättynyt.", "The Avoin data project has ended."),
        (
            {"state_override": "ended", "end": date(2021, 1, 1)},
            "Avoin data -hanke on päättynyt.",
            "The Avoin data project has ended.",
        ),
    ],
    ids=["no dates", "last day", "ended", "staff say so", "ended early"],
)
def test_an_ended_project_says_so_in_a_sentence(fields, finnish, english):
    page = ProjectPage(title="Avoin data", **fields)
    assert page.ended_text == finnish
    with translation.override("en"):
        assert page.ended_text == english


def test_the_remark_waits_for_the_end(client, tree):
    page = project(tree.register, ended_remark="Työ jatkuu Turussa.", state_override="running")
    assert not visit(client, page).select(".ended")
    page.state_override = "ended"
    page.save()
    assert "Työ jatkuu Turussa." in visit(client, page).select_one(".ended").get_text()


def test_aims_and_results_have_headings_only_where_there_are_any(client, tree):
    page = project(tree.register, aims="<p>Valoa poluille.</p>")
    headings = [heading.get_text() for heading in visit(client, page).select("h2")]
    assert "Mihin hanke pyrkii" in headings
    assert "Mitä hankkeesta jäi" not in headings


def test_materials_are_files_and_links(client, tree):
    document = DocumentFactory(title="Loppuraportti")
    materials = [
        {"type": "document", "value": {"document": document.pk, "description": "Mitä opittiin"}},
        {"type": "link", "value": {"label": "Lähdekoodi", "url": "https://www.example.fi/koodi", "language": "en"}},
        {"type": "document", "value": {"document": None, "description": ""}},
    ]
    items = visit(client, project(tree.register, materials=materials)).select(".documents li")
    assert [" ".join(item.get_text(" ", strip=True).split()) for item in items] == [
        "Loppuraportti (pdf, 1,2 Mt) Mitä opittiin",
        "Lähdekoodi (englanniksi)",
    ]


def test_a_participants_share_is_printed_where_it_is_known(client, tree):
    page = project(tree.register)
    page.participations.filter(city="turku").update(total_cost=1000, eu_support=600)
    rows = [row.get_text(" ", strip=True) for row in visit(client, page).select(".participants .region")]
    assert ["€" in row for row in rows] == [False, True]
    assert "1\xa0000\xa0€, josta EU:n tukea 600\xa0€" in rows[1]
