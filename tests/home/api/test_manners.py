"""How programs are answered, whatever they ask."""

import pytest
from django.db import connection

from cms.caching.version import changed
from projectpages.models import Participation, ProjectPage
from tests.factories import OrganisationFactory
from tests.queries import statements
from tests.tree import Tree

pytestmark = pytest.mark.django_db
LIST = "/api/v1/projects/"


@pytest.mark.parametrize(
    ("path", "language"),
    [(LIST, "fi"), (f"/en{LIST}", "en"), (f"{LIST}?language=en", "en"), (f"/en{LIST}?language=fi", "fi")],
)
def test_an_answer_says_its_language(ask, path, language):
    assert ask(path)["language"] == language
    assert ask.last["Content-Language"] == language


def test_anybodys_page_may_read_it(ask, client):
    ask(LIST, origin="https://elsewhere.example")
    assert ask.last["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in ask.last
    assert ask.last["Cross-Origin-Resource-Policy"] == "cross-origin"
    preflight = client.options(LIST, headers={"origin": "https://elsewhere.example"})
    assert (preflight.status_code, preflight.content) == (204, b"")
    assert preflight["Allow"] == preflight["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_head_says_what_get_says_and_nothing_can_be_sent(ask, client):
    ask(LIST)
    head = client.head(LIST)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", ask.last["ETag"])
    for method in (client.post, client.put, client.patch, client.delete):
        refused = method(LIST)
        assert (refused.status_code, refused["Allow"]) == (405, "GET, HEAD, OPTIONS")
        assert refused["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path", [LIST, f"{LIST}?page_size=7", f"{LIST}?city=turku&fund=erdf", "/api/v1/search/?q=hanke"]
)
def test_who_has_an_answer_gets_no_second_one(ask, path):
    ask(path)
    ask(path, status=304, **{"if-none-match": ask.last["ETag"]})
    assert ask.last["ETag"]
    ask(path, **{"if-none-match": '"another"'})


@pytest.mark.parametrize(
    ("query", "parameter", "reason"),
    [
        ("citi=turku", "citi", "There is no such parameter here."),
        ("city=rauma", "city", "Use one of these: helsinki, espoo, vantaa, tampere, turku, oulu."),
        ("page=0", "page", "Use a number not smaller than 1."),
        ("page_size=101", "page_size", "Use a number not above 100."),
        ("page=1_0", "page", "Use a whole number in digits."),
        ("language=xx", "language", "Use one of these: fi, en."),
    ],
)
def test_a_refusal_names_the_parameter(ask, query, parameter, reason):
    said = ask(f"/en{LIST}?{query}", status=400)
    assert ask.last["Content-Type"] == "application/problem+json"
    assert (said["type"], said["status"]) == ("about:blank", 400)
    assert said["errors"] == [{"parameter": parameter, "reason": reason}]


def test_what_is_not_there_is_said_in_both_languages(ask):
    assert ask("/api/v1/nothing/", status=404)["title"] == "Täällä ei ole mitään"
    assert ask("/en/api/v9/", status=404)["title"] == "There is nothing here"
    assert ask("/en/api/v1/projects/6b1f5a52-0000-4000-8000-000000000000/", status=404)["status"] == 404
    assert ask("/en/api/v1/projects/x/", status=400)["errors"][0]["parameter"] == "id"
    # Wagtail's own interface stays off.
    ask("/api/v2/pages/", status=404)


def test_a_forgotten_slash_is_added(client, filled):
    assert client.get("/api/v1/projects?city=turku")["Location"] == "/api/v1/projects/?city=turku"


def test_too_many_requests_are_told_when_to_come_back(ask, settings):
    settings.API_PER_MINUTE = 2
    ask(f"/en{LIST}?page_size=3")
    ask(f"/en{LIST}?page_size=4")
    said = ask(f"/en{LIST}?page_size=5", status=429)
    assert 1 <= int(ask.last["Retry-After"]) <= 60
    assert (said["status"], ask.last["Access-Control-Allow-Origin"]) == (429, "*")


def test_an_answer_is_kept_until_the_content_changes(ask, tree, client):
    connection.run_on_commit.clear()
    for path in (LIST, f"{LIST}?page_size=50&city=turku", "/en/api/v1/people/", "/api/v1/openapi.json"):
        ask(path)
        assert statements(lambda path=path: ask(path)) == [], path
        assert ask.last.from_cache == "hit"
    # Another spelling, and what the index answers, are made each time.
    for path in (
        f"{LIST}?city=turku&page_size=50",
        f"{LIST}?page_size=7",
        f"{LIST}?text=hanke",
        "/api/v1/search/?q=hanke",
    ):
        ask(path)
        assert statements(lambda path=path: ask(path)) != [], path
    before = ask(LIST)["count"]
    ProjectPage.objects.filter(title="Turun oma").first().unpublish()
    connection.run_on_commit.clear()
    changed()
    assert ask(LIST)["count"] == before - 1


@pytest.fixture
def crowd(filled: None, tree: Tree) -> None:
    """Many further projects, copied as rows: two participants each."""
    organisation, first = OrganisationFactory(), tree.register.get_children().first()
    register = ProjectPage.objects.child_of(tree.register).count()
    for number in range(register + 1, register + 151):
        path = ProjectPage._get_path(tree.register.path, first.depth, number)
        page = ProjectPage(title=f"Joukko {number}", slug=f"joukko-{number}", locale=tree.finnish, path=path)
        page.depth, page.url_path = first.depth, f"{tree.register.url_path}joukko-{number}/"
        page.content_type, page.draft_title = first.content_type, page.title
        page.save_base(force_insert=True)
        Participation.objects.bulk_create(
            Participation(page=page, organisation=organisation, city=city, locale=tree.finnish)
            for city in ("turku", "oulu")
        )


def test_a_list_takes_few_queries_however_long(ask, client, crowd):
    connection.run_on_commit.clear()  # as if all of it had been committed: what pages share is read once
    ask(LIST)
    few = statements(lambda: ask(f"{LIST}?page_size=3"))
    many = statements(lambda: ask(f"{LIST}?page_size=99&city=oulu"))
    assert len(few) == len(many) <= 10, "\n".join(many)
    assert len(ask(f"{LIST}?page_size=99")["results"]) == 99
