"""Site records follow BASE_HOST, CITY_HOSTS and the public port."""

import pytest
from django.core.management import call_command
from wagtail.models import Site

from cms.hosts.sites import sync_sites

pytestmark = pytest.mark.usefixtures("tree")


def hosts() -> dict[str, int]:
    return dict(Site.objects.values_list("hostname", "port"))


def test_the_programme_and_each_city_have_a_host():
    assert hosts() == {"localhost": 8000, "turku.localhost": 8000, "espoo.localhost": 8000}


def test_the_programmes_host_is_the_default_one():
    assert Site.objects.get(is_default_site=True).hostname == "localhost"


def test_syncing_again_changes_nothing():
    assert sync_sites() == []


def test_sites_follow_the_environment(settings, capsys):
    settings.BASE_HOST, settings.PUBLIC_PORT = "6aika.example.fi", 443
    call_command("sync_hosts")
    assert hosts() == {"6aika.example.fi": 443, "turku.6aika.example.fi": 443, "espoo.6aika.example.fi": 443}
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert sync_sites() == []


def test_a_followed_site_keeps_its_settings(settings):
    before = set(Site.objects.values_list("pk", flat=True))
    settings.BASE_HOST = "6aika.example.fi"
    sync_sites()
    assert set(Site.objects.values_list("pk", flat=True)) == before


def test_cities_without_hosts_stand_below_the_programmes(settings, tree):
    settings.CITY_HOSTS = "path"
    sync_sites()
    assert hosts() == {"localhost": 8000}
    assert tree.turku.full_url == "http://localhost:8000/turku/"


def test_cities_get_their_hosts_back(settings, tree):
    for choice in ("path", "subdomain"):
        settings.CITY_HOSTS = choice
        sync_sites()
    assert tree.turku.full_url == "http://turku.localhost:8000/"


def test_a_site_made_by_hand_goes(tree):
    Site.objects.create(hostname="old.example.fi", port=80, root_page=tree.register)
    assert sync_sites() == ["site old.example.fi removed"]


def test_both_editions_of_a_city_share_its_host(tree):
    assert tree.turku.full_url == "http://turku.localhost:8000/"
    assert tree.turku_en.full_url == "http://turku.localhost:8000/en/"
