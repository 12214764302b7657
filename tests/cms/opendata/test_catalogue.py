"""The catalogue is DCAT-AP 3, the same in every format and language, and names nobody."""

import os
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, Graph, URIRef
from rdflib.compare import isomorphic

from cms.opendata.files import FORMATS
from cms.opendata.registry import all_sets
from tests.conftest import HOST

from .conftest import TURKU, body, get

pytestmark = pytest.mark.django_db
SHAPES = Path(__file__).parent / "shapes.ttl"
OFFICIAL = os.environ.get("DCAT_AP_SHAPES", "").split()
AUTHORITY = "http://publications.europa.eu/resource/authority/"


def catalogue(host: str = HOST, path: str = "/avoin-data/catalog.ttl", kind: str = "turtle") -> Graph:
    return Graph().parse(data=body(path, host), format=kind)


@pytest.mark.parametrize("host", [HOST, TURKU])
def test_it_keeps_the_profile_and_recommends_itself(given, river, host):
    conforms, _graph, report = validate(catalogue(host), shacl_graph=str(SHAPES), allow_warnings=False)
    assert conforms, report


@pytest.mark.skipif(not OFFICIAL, reason="SEMIC's files are not ours to commit: DCAT_AP_SHAPES names them")
@pytest.mark.parametrize("host", [HOST, TURKU])
def test_it_keeps_the_shapes_that_semic_publishes(given, river, host):
    """Files of SEMICeu/DCAT-AP, releases/3.0.0/shacl, by their paths with spaces between."""
    for path in OFFICIAL:
        conforms, _graph, report = validate(
            catalogue(host), shacl_graph=path, inference="rdfs", allow_warnings=True
        )  # fmt: skip
        assert conforms, report


def test_the_shapes_see_a_fault(given):
    graph = catalogue()
    distribution = next(graph.subjects(DCAT.accessURL))
    graph.remove((distribution, DCAT.accessURL, None))
    assert not validate(graph, shacl_graph=str(SHAPES))[0]


def test_every_format_and_language_holds_the_same_graph(given, river):
    turtle = catalogue()
    for path, kind in (("catalog.jsonld", "json-ld"), ("catalog.rdf", "xml")):
        assert isomorphic(turtle, catalogue(path=f"/avoin-data/{path}", kind=kind))
    assert isomorphic(turtle, catalogue(path="/en/open-data/catalog.ttl"))


def test_it_has_every_file_in_both_languages_by_authority_terms(given, river):
    graph = catalogue(TURKU)
    assert len(set(graph.subjects(DCAT.distribution))) == len(all_sets())
    files = list(graph.objects(predicate=DCAT.downloadURL))
    assert len(files) == len(all_sets()) * len(FORMATS) * 2
    assert all(str(file).startswith(f"http://{TURKU}/") for file in files)
    assert get(str(files[0]), TURKU).status_code == 200
    licences = set(graph.objects(predicate=DCTERMS.license))
    assert licences == {URIRef(f"{AUTHORITY}licence/CC_BY_4_0")}
    assert {str(one) for one in graph.objects(predicate=DCTERMS.language)} == {
        f"{AUTHORITY}language/FIN",
        f"{AUTHORITY}language/ENG",
    }
    assert all(str(one).startswith(f"{AUTHORITY}data-theme/") for one in graph.objects(predicate=DCAT.theme))


def test_nobodys_address_is_in_it(given, river):
    text = body("/avoin-data/catalog.ttl").decode()
    assert "hasEmail" not in text
    assert "mailto:" not in text


def test_an_edition_that_is_a_draft_is_left_out(given, river):
    given.home_en.get_children().get(slug="open-data").unpublish()
    assert "/en/" not in body("/avoin-data/catalog.ttl").decode().replace("w3.org/", "")
