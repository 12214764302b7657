"""No person of the demo is in any file of open data, of any site, in any language."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph

from cms.cities import CITIES
from cms.opendata.dataset import Scope
from cms.opendata.edition import Edition
from cms.opendata.files import FORMATS, Format
from cms.opendata.registry import all_sets
from cms.people.models import Person
from tests.demo.visits import visit

pytestmark = pytest.mark.django_db
SHAPES = Path(__file__).parents[1] / "cms" / "opendata" / "shapes.ttl"
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")


def said(edition: Edition, form: Format) -> str:
    """What a file says, unpacked where it is a workbook."""
    raw = b"".join(form.write(edition, edition.rows()))
    if form.extension != "xlsx":
        return raw.decode("utf-8")
    with zipfile.ZipFile(BytesIO(raw)) as book:
        return " ".join(book.read(name).decode("utf-8") for name in book.namelist())


def test_no_file_names_a_person(demo):
    words = {
        word
        for person in Person.objects.all()
        for word in (person.name, person.email, person.email.replace("@", "(at)"), str(person.phone))
        if word
    }
    assert len(words) > 20
    for city in ("", *(city.slug for city in CITIES)):
        for language in ("fi", "en"):
            for dataset in all_sets():
                edition = Edition(dataset, Scope(city), language, "http://localhost:8000/avoin-data/", "6Aika")
                for form in FORMATS:
                    text = said(edition, form)
                    assert not MAIL.search(text), (dataset.key, city, language)
                    assert [word for word in words if word in text] == [], (dataset.key, city, language)


@pytest.mark.parametrize("name", ["catalog.ttl", "catalog.jsonld", "catalog.rdf"])
def test_the_catalogue_names_nobody(demo, name):
    text = visit(f"http://turku.localhost:8000/avoin-data/{name}").content.decode()
    assert "dcat" in text
    assert not MAIL.search(text)
    assert [person.name for person in Person.objects.all() if person.name in text] == []


@pytest.mark.parametrize("host", ["localhost", *(f"{city.slug}.localhost" for city in CITIES)])
def test_the_catalogue_of_every_site_keeps_the_profile(demo, host):
    graph = Graph().parse(data=visit(f"http://{host}:8000/avoin-data/catalog.ttl").content, format="turtle")
    conforms, _graph, report = validate(graph, shacl_graph=str(SHAPES), allow_warnings=False)
    assert conforms, report
