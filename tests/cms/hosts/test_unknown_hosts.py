"""Hosts that are not ours get a 404; the editor's interface lives on the programme's host alone."""

import pytest

pytestmark = pytest.mark.usefixtures("tree")


@pytest.mark.parametrize("host", ["kuopio.localhost:8000", "127.0.0.1:8000"])
def test_an_unknown_host_is_not_found(client, host):
    response = client.get("/", headers={"host": host})
    assert response.status_code == 404
    assert b"no site at this host" in response.content


def test_an_unknown_host_does_not_reach_the_admin(client):
    assert client.get("/admin/", headers={"host": "kuopio.localhost:8000"}).status_code == 404


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_answers_on_every_host(client, path):
    assert client.get(path, headers={"host": "127.0.0.1:8000"}).status_code == 200


def test_a_host_that_is_not_allowed_is_refused(client):
    assert client.get("/", headers={"host": "localhost.evil.example"}).status_code == 400


def test_a_citys_host_is_known_on_any_port(client):
    assert client.get("/admin/", headers={"host": "turku.localhost"}).status_code == 302


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/?next=/admin/pages/", "/admin"])
def test_the_admin_on_a_citys_host_leads_to_the_programmes(client, path):
    response = client.get(path, headers={"host": "turku.localhost:8000"})
    assert (response.status_code, response["Location"]) == (302, f"http://localhost:8000{path}")


def test_the_admin_answers_on_the_programmes_host(admin_client):
    assert admin_client.get("/admin/").status_code == 200


def test_knowing_the_hosts_costs_no_query_when_warm(client, django_assert_num_queries):
    client.get("/admin/", headers={"host": "turku.localhost:8000"})
    with django_assert_num_queries(0):
        client.get("/admin/", headers={"host": "turku.localhost:8000"})


@pytest.mark.parametrize("path", ["/%00", "/hankkeet/%00/", "/en/x%00y/", "/admin/%00", "/robots.txt%00"])
def test_a_nul_in_a_path_is_not_found(client, tree, path):
    assert client.get(path).status_code == 404
