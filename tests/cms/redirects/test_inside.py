"""Redirects lead to the install's own hosts, whoever asks and whatever the address looks like."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import ResolverMatch
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from cms.access.models import Team
from cms.redirects.inside import leads_inside
from cms.redirects.middleware import InsideMiddleware
from tests.cms.redirects.test_own_site import ADD, browser, typed
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

pytestmark = pytest.mark.django_db

EVIL = [
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "http://localhost:8000@example.org/evil",
    "http://evil.example\\@localhost:8000/",
    "http://localhost:8000.evil.example/",
    "http://localhost:8001/",
    "//evil.example%2f@localhost:8000/",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "ftp://localhost:8000/",
    "\x08javascript:alert(1)",
    " //evil.example",
    "\t//evil.example",
    "http://[evil",
    "http://turku.localhost:8000\r\nX-Evil: 1@example.org/evil",
]
OWN = [
    "/",
    "/turku/?q=//evil.example",
    "/a%0d%0aX:1",
    "http://turku.localhost:8000/x/",
    f"http://{HOST}/admin/",
    "?page=2",
]
LOGIN = "/admin/login/"


@pytest.mark.parametrize("address", EVIL)
def test_an_address_elsewhere_is_told_by_its_look(address, tree):
    assert not leads_inside(address)


@pytest.mark.parametrize("address", OWN)
def test_an_address_of_ours_is_too(address, tree):
    assert leads_inside(address)


def test_whoever_runs_the_install_may_name_further_hosts(settings, tree):
    assert not leads_inside("https://kartta.example.fi/")
    settings.REDIRECT_HOSTS = ["kartta.example.fi"]
    assert leads_inside("https://kartta.example.fi/")
    assert not leads_inside("https://evil.kartta.example.fi/")


def answered(location: str, module: str) -> HttpResponse:
    """What leaves the house when a view of that module answers with a redirect."""
    request = RequestFactory().get("/", headers={"host": HOST})

    def view() -> None: ...

    view.__module__ = module
    request.resolver_match = ResolverMatch(view, (), {})
    return InsideMiddleware(lambda _request: HttpResponse(status=302, headers={"Location": location}))(request)


@pytest.mark.parametrize("address", [address for address in EVIL if "\n" not in address])
def test_no_view_can_lead_elsewhere_by_mistake(address, tree):
    response = answered(address, "cms.wishes.views")
    assert response.status_code == 400
    assert "Location" not in response


def test_only_logging_in_by_a_city_leads_elsewhere(tree):
    assert answered("https://login.example.fi/authorize", "cms.identity.views").status_code == 302


@pytest.mark.parametrize("address", EVIL)
def test_logging_in_leads_nowhere_else(address, tree):
    member(tree, "turku", Team.Role.EDITORS)
    user = member(tree, "espoo", Team.Role.EDITORS)
    user.set_password("a-password-of-some-length")
    user.save()
    sent = {"username": user.username, "password": "a-password-of-some-length", "next": address}
    response = Client(headers={"host": HOST}).post(LOGIN, sent)
    assert response.status_code in {200, 302}
    assert response.get("Location", "/admin/").startswith("/")
    assert "evil" not in response.get("Location", "")


@pytest.mark.parametrize("address", EVIL)
def test_a_pages_password_leads_nowhere_else(client, tree, address):
    page = content_page(tree.home, "Salainen", slug="salainen")
    lock = PageViewRestriction.objects.create(page=page, restriction_type="password", password="avain")
    sent = {"password": "avain", "return_url": address}
    response = client.post(f"/_util/authenticate_with_password/{lock.pk}/{page.pk}/", sent)
    assert "evil" not in response.get("Location", ""), response["Location"]


def test_a_citys_staff_cannot_send_visitors_elsewhere(tree):
    """Before, a city's publisher made `turku.…/laskut` lead to any website; Wagtail asks for no more than a URL."""
    publisher = browser(member(tree, "turku", Team.Role.PUBLISHERS))
    site = Site.objects.get(hostname="turku.localhost").pk
    response = publisher.post(ADD, typed(site=site, redirect_link="https://evil.example/"))
    expected = "Ohjaus voi johtaa vain omille sivustoillemme. Tee sivu, jolla on linkki toiselle sivustolle."
    assert response.context["form"].errors == {"redirect_link": [expected]}
    assert publisher.post(ADD, typed(site=site, redirect_link=f"http://{HOST}/hankkeet/")).status_code == 302


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_a_row_from_elsewhere_leads_nobody(client, tree, address):
    """By an import of a file, an API or an older version; before, visitors were led away."""
    Redirect.objects.create(old_path="/laskut", redirect_link=address, is_permanent=False)
    response = client.get("/laskut/")
    assert (response.status_code, response.get("Location")) == (404, None)
