"""A call's own page, and what an editor is told about wrong times."""

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from projectpages.calls.models import CallPage
from projectpages.choices import Fund
from tests.factories import DocumentFactory, OrganisationFactory
from tests.forms import errors_of, post_page, typed_in
from tests.queries import statements


def post_call(browser, tree, **fields):
    typed = {"fund": "", "authority": "", "opens": "", "closes": "", "link": "", "decided_on": ""}
    rich = dict.fromkeys(("applicants", "rules", "decision"), "null")
    return post_page(browser, tree.calls, CallPage, **typed | rich | {"documents-count": "0"} | fields)


def test_a_call_that_closes_before_it_opens(admin_client, tree):
    response = post_call(admin_client, tree, opens="2026-10-15 12:00", closes="2026-09-01 12:00", link="https://a.fi/")
    assert errors_of(response.context["form"]) == {"closes": "Haku sulkeutuu ennen kuin se avautuu."}
    assert typed_in(response).items() >= {"title": "Mallisivu", "link": "https://a.fi/"}.items()
    assert typed_in(response)["closes"].startswith("2026-09-01")
    assert not CallPage.objects.exists()


def test_a_call_that_closes_when_it_opens(admin_client, tree):
    response = post_call(admin_client, tree, opens="2026-10-15 12:00", closes="2026-10-15 12:00")
    assert errors_of(response.context["form"]).keys() == {"closes"}


def test_a_decision_before_the_end(admin_client, tree):
    response = post_call(admin_client, tree, closes="2026-10-15 12:00", decided_on="2026-10-14")
    assert errors_of(response.context["form"]) == {"decided_on": "Ratkaisu on ennen haun sulkeutumista."}


@pytest.mark.parametrize("typed", ["ei vielä", "2026-13-45 12:00", "9" * 30])
def test_a_time_that_is_none(admin_client, tree, typed):
    assert "opens" in errors_of(post_call(admin_client, tree, opens=typed).context["form"])


def test_times_are_typed_in_helsinkis_time(admin_client, tree):
    post_call(admin_client, tree, opens="2026-07-01 09:00", closes="2026-12-01 16:15")
    page = CallPage.objects.get()
    assert [time.isoformat() for time in (page.opens, page.closes)] == [
        "2026-07-01T06:00:00+00:00",
        "2026-12-01T14:15:00+00:00",
    ]


@pytest.fixture
def full(call):
    document = DocumentFactory(file__data=b"x")
    return call(
        "Haku",
        opens=-5,
        closes=5,
        fund=Fund.ERDF,
        authority=OrganisationFactory(),
        applicants="<p>Kaupungit</p>",
        rules="<p>Kaksi seutua</p>",
        link="https://www.example.fi/",
        documents=[{"type": "document", "value": {"document": document.pk, "description": "Ohje"}}],
    )


def test_the_page_tells_everything(client, full):
    text = BeautifulSoup(client.get("/haut/haku/").content, "html.parser").main.get_text(" ", strip=True)
    for words in ("Avoinna, sulkeutuu 5 päivän", "(EAKR)", "Mallijärjestö", "Kaupungit", "Kaksi seutua", "Ohje"):
        assert words in text


def test_the_button_to_apply_is_there_while_the_call_is_open(client, full):
    assert "Hae rahoitusta" in client.get("/haut/haku/").content.decode()
    full.closes = timezone.now()
    full.save()
    closed = client.get("/haut/haku/").content.decode()
    assert "Hae rahoitusta" not in closed
    assert "https://www.example.fi/" in closed


def test_a_decided_call_tells_what_came_of_it(client, call):
    call("Haku", opens=-9, closes=-5, decided_on=timezone.localdate(), decision="<p>Viisi hanketta</p>")
    assert "Viisi hanketta" in client.get("/haut/haku/").content.decode()


def test_a_call_costs_few_queries(client, full):
    client.get("/haut/haku/")
    found = statements(lambda: client.get("/haut/haku/"))
    assert len(found) <= 25, "\n".join(found)


def test_a_page_takes_no_post(client, full):
    assert client.post("/haut/haku/").status_code == 405
    assert client.post("/").status_code == 405
