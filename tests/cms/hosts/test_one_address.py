"""Every page has one address: elsewhere it is a redirect there."""

import pytest
from wagtail.models import Site

from cms.hosts.models import HostSettings
from cms.hosts.sites import sync_sites
from tests.factories import content_page

pytestmark = pytest.mark.usefixtures("tree")


def mark_final(hostname: str) -> None:
    HostSettings.objects.create(site=Site.objects.get(hostname=hostname), host_is_final=True)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/turku/", "http://turku.localhost:8000/"),
        ("/turku/hankkeet/", "http://turku.localhost:8000/hankkeet/"),
        ("/en/turku/", "http://turku.localhost:8000/en/"),
        ("/en/turku/projects/", "http://turku.localhost:8000/en/projects/"),
    ],
)
def test_a_citys_page_on_the_programmes_host_leads_to_the_citys_own(client, path, address):
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (302, address)


def test_the_query_string_is_kept(client):
    response = client.get("/turku/hankkeet/?tila=p%C3%A4%C3%A4ttynyt&sivu=2")
    assert response["Location"] == "http://turku.localhost:8000/hankkeet/?tila=p%C3%A4%C3%A4ttynyt&sivu=2"


def test_the_redirect_is_permanent_once_the_host_is_final(client):
    mark_final("turku.localhost")
    assert client.get("/turku/").status_code == 301


def test_another_citys_host_stays_provisional(client):
    mark_final("turku.localhost")
    assert client.get("/espoo/").status_code == 302


def test_where_cities_have_no_hosts_the_path_is_the_address(client, settings, tree):
    settings.CITY_HOSTS = "path"
    sync_sites()
    assert client.get("/turku/").status_code == 200
    assert client.get("/turku/", headers={"host": "turku.localhost:8000"}).status_code == 404


def test_the_programmes_pages_are_not_below_a_citys_host(client, tree):
    content_page(tree.home, "Ohjelma", slug="ohjelma")
    assert client.get("/ohjelma/", headers={"host": "turku.localhost:8000"}).status_code == 404


def test_a_preview_of_a_citys_page_works_on_the_programmes_host(admin_client, tree):
    address = f"/admin/pages/{tree.turku.pk}/view_draft/"
    assert admin_client.get(address).status_code == 200
