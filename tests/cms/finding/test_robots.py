"""What robots, finders of holes and language models are told, on every host."""

from datetime import UTC, datetime, timedelta

import pytest

from cms.finding.checks import who_finds_a_hole_can_tell
from cms.finding.robots import next_day
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


def test_security_txt_names_what_is_promised_to_who_reports(client, settings):
    settings.SECURITY_POLICY = "https://www.example.fi/tietoturva"
    assert "Policy: https://www.example.fi/tietoturva" in lines(client, "/.well-known/security.txt", HOSTS[0])


def test_security_txt_does_not_expire_while_it_is_kept():
    """Its date is the day's, and the day's end makes the kept answer old (cms/caching/moments.py)."""
    day = datetime(2031, 12, 31, 23, 30, tzinfo=UTC)
    assert next_day(day) == datetime(2032, 1, 1, tzinfo=UTC)


def test_without_a_contact_there_is_no_security_txt_and_the_operator_is_told(client, settings):
    """Before: production made up an address that nobody may have read (RFC 9116, 2.5.3 asks for one that works)."""
    assert who_finds_a_hole_can_tell(None) == []
    settings.SECURITY_CONTACT = ""
    assert client.get("/.well-known/security.txt").status_code == 404
    assert [doubt.id for doubt in who_finds_a_hole_can_tell(None)] == ["finding.W001"]


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
