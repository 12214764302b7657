"""What robots, finders of holes and language models are told, on every host."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import content_page

pytestmark = pytest.mark.usefixtures("tree")
HOSTS = ["localhost:8000", "turku.localhost:8000"]


def lines(client, path, host):
    response = client.get(path, headers={"host": host})
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    return response.text.splitlines()


@pytest.mark.parametrize("host", HOSTS)
def test_robots_find_the_hosts_own_sitemap_and_keep_out_of_the_admin(client, host):
    found = lines(client, "/robots.txt", host)
    assert found == ["User-agent: *", "Disallow: /admin/", "", f"Sitemap: http://{host}/sitemap.xml"]


def test_an_install_that_is_not_for_the_public_turns_robots_away(client, settings):
    settings.ROBOTS_ALLOWED = False
    assert lines(client, "/robots.txt", HOSTS[0]) == ["User-agent: *", "Disallow: /"]


@pytest.mark.parametrize("host", HOSTS)
def test_security_txt_keeps_rfc_9116(client, settings, host):
    settings.SECURITY_CONTACT = "mailto:tietoturva@example.fi"
    fields = dict(line.split(": ", 1) for line in lines(client, "/.well-known/security.txt", host))
    assert fields["Contact"] == "mailto:tietoturva@example.fi"
    assert fields["Preferred-Languages"] == "fi, en"
    assert fields["Canonical"] == f"http://{host}/.well-known/security.txt"
    left = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)
    assert timedelta(days=30) < left < timedelta(days=365)


def test_llms_txt_tells_what_the_site_is_and_lists_its_pages(client, tree):
    tree.turku.summary = "Turun hankkeet\nyhdellä sivulla."
    tree.turku.save()
    content_page(tree.turku, "Sivu [1]", slug="sivu", summary="Mistä on kyse.")
    content_page(tree.turku, "Luonnos", live=False)
    assert lines(client, "/llms.txt", HOSTS[1]) == [
        "# 6Aika Turku",
        "",
        "> Turun hankkeet yhdellä sivulla.",
        "",
        "## Suomi",
        "",
        "- [Turku](http://turku.localhost:8000/): Turun hankkeet yhdellä sivulla.",
        "  - [Hankkeet](http://turku.localhost:8000/hankkeet/)",
        "  - [Sivu 1](http://turku.localhost:8000/sivu/): Mistä on kyse.",
        "",
        "## English",
        "",
        "- [Turku](http://turku.localhost:8000/en/)",
        "  - [Projects](http://turku.localhost:8000/en/projects/)",
        "",
        "## Optional",
        "",
        "- [sitemap.xml](http://turku.localhost:8000/sitemap.xml)",
    ]


@pytest.mark.parametrize("path", ["/robots.txt", "/sitemap.xml", "/llms.txt", "/.well-known/security.txt"])
def test_none_sets_a_cookie(client, path):
    assert not client.get(path).cookies
