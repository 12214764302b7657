"""The programme's and Turku's pages of open data, in both editions, and two projects that they tell of."""

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO

import pytest
from django.http import HttpResponse
from django.test import Client

from cms.opendata.models import OpenDataPage
from projectpages.choices import Fund
from projectpages.models import ProjectPage
from tests.conftest import HOST
from tests.factories import OrganisationFactory, project
from tests.tree import Tree, twin

TURKU = "turku.localhost:8000"
PUBLISHED = datetime(2026, 5, 1, 10, tzinfo=UTC)


@pytest.fixture
def given(tree: Tree) -> Tree:
    """The tree with its pages of open data."""
    for section, section_en in ((tree.home, tree.home_en), (tree.turku, tree.turku_en)):
        told = {"first_published_at": PUBLISHED, "last_published_at": PUBLISHED}
        page = OpenDataPage(title="Avoin data", slug="avoin-data", locale=tree.finnish, **told)
        twin(section.add_child(instance=page), section_en, tree.english, title="Open data", slug="open-data", **told)
    return tree


@pytest.fixture
def river(given: Tree) -> ProjectPage:
    """A project in Turku and Espoo about which everything is known, in both editions."""
    facts = {
        "code": "A70001",
        "start": date(2015, 2, 1),
        "end": date(2017, 12, 31),
        "fund": Fund.ERDF,
        "total_cost": Decimal("1234567.50"),
        "eu_support": Decimal(600000),
        "intervention": "060 Tutkimus",
        "postcode": "20100",
        "contractors": "Siltayhtiö Oy",
        "last_published_at": PUBLISHED,
    }
    organisation = OrganisationFactory(name={"fi": "Jokiseura ry", "en": "River Society"}, business_id="1234567-8")
    page = project(given.register, "Ääniä joelta", organisation=organisation, slug="joki", **facts)
    key = page.translation_key
    project(given.register_en, "Sounds of the river", organisation=organisation, translation_key=key, **facts)
    return page


def get(path: str, host: str = HOST, **headers: str) -> HttpResponse:
    """What a visitor is answered."""
    return Client(headers={"host": host}).get(path, headers=headers)


def body(path: str, host: str = HOST) -> bytes:
    """What a visitor downloads."""
    response = get(path, host)
    assert response.status_code == 200, path
    return response.getvalue()


def table(path: str, host: str = HOST) -> list[dict[str, str]]:
    """The rows of a CSV file, by its headings."""
    return list(csv.DictReader(StringIO(body(path, host).decode("utf-8-sig"), newline="")))
