"""One declarative list makes every city complete; running it again changes nothing."""

import sys

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Site

from citypages.duties.models import AccessibilityStatementPage, PrivacyNoticePage
from citypages.events.models import EventIndexPage
from citypages.models import CityPage
from citypages.news.models import NewsIndexPage
from cms.access.models import Team
from cms.cities import CITIES, City
from cms.hosts.models import HostSettings
from home.models import HomePage
from home.setup import setup_cities
from projectpages.models import ProjectIndexPage

KUOPIO = City("kuopio", "rose", "Kuopio", "Kuopio", "Kuopion", "Kuopiossa")
LANGUAGES = {"fi", "en"}
LISTS = {
    ProjectIndexPage: {"hankkeet", "projects"},
    EventIndexPage: {"tapahtumat", "events"},
    NewsIndexPage: {"ajankohtaista", "news"},
}


@pytest.fixture(scope="module")
def _set_up(module_database):
    setup_cities()


@pytest.fixture
def six(_set_up, db):
    """The six cities as setting up leaves them."""


def editions(pages) -> set[str]:
    return {page.locale.language_code for page in pages if page.live and not page.alias_of_id}


def assert_complete(city: City) -> None:
    """Everything that the issue promises for a city."""
    pages = CityPage.objects.filter(city=city.slug)
    assert editions(pages) == LANGUAGES
    assert {page.slug for page in pages} == {city.slug}
    source = pages.get(locale__language_code="fi")
    assert source.title == city.name_fi
    assert pages.get(locale__language_code="en").title == city.name_en
    for model, slugs in LISTS.items():
        lists = [model.objects.child_of(page).get() for page in pages]
        assert (editions(lists), {page.slug for page in lists}) == (LANGUAGES, slugs)
        assert all(page.show_in_menus for page in lists)
    for model in (AccessibilityStatementPage, PrivacyNoticePage):
        drafts = [model.objects.child_of(page).get() for page in pages]
        assert {(draft.locale.language_code, draft.live) for draft in drafts} == {("fi", False), ("en", False)}
    site = Site.objects.get(root_page=source)
    assert (site.hostname, HostSettings.objects.filter(site=site).exists()) == (f"{city.slug}.localhost", True)
    collection = Collection.objects.get(name=city.name_fi)
    for role in Team.Role:
        group = Team.objects.get(city=city.slug, role=role).group
        wanted = {"en"} if role == Team.Role.TRANSLATORS else LANGUAGES
        granted = GroupPagePermission.objects.filter(group=group)
        assert {grant.page.locale.language_code for grant in granted} == wanted
        assert GroupCollectionPermission.objects.filter(group=group, collection=collection).exists()
    publishers = Team.objects.get(city=city.slug, role=Team.Role.PUBLISHERS).group
    for page in pages:
        (task,) = page.get_workflow().tasks
        assert list(task.specific.groups.all()) == [publishers]


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.slug)
def test_every_city_is_complete(six, city):
    assert_complete(city)


def test_the_programme_is_complete(six):
    assert editions(HomePage.objects.all()) == LANGUAGES
    assert Site.objects.get(is_default_site=True).root_page.specific == HomePage.objects.get(locale__language_code="fi")
    for model in LISTS:
        assert editions(model.objects.filter(depth=3)) == LANGUAGES
    assert Team.objects.filter(city="").exists()


def test_the_tree_is_sound(six):
    assert [list(problems) for problems in Page.find_problems()] == [[], [], [], [], []]


def test_running_it_again_changes_nothing(six, capsys):
    call_command("setup_cities")
    assert capsys.readouterr().out == "Everything was there.\n"


def test_what_staff_changed_is_left_alone(six):
    page = CityPage.objects.get(city="turku", locale__language_code="fi")
    page.title, page.slug = "Turun kaupunki", "turun-kaupunki"
    page.save_revision().publish()
    pages = Page.objects.count()
    setup_cities()
    page.refresh_from_db()
    assert (page.title, page.slug, Page.objects.count()) == ("Turun kaupunki", "turun-kaupunki", pages)


def test_what_is_missing_is_made_again(six):
    Site.objects.get(hostname="turku.localhost").delete()
    assert any("turku.localhost" in line for line in setup_cities())
    assert_complete(CITIES[4])


def test_a_seventh_city_needs_one_entry(six, monkeypatch, client):
    # One entry in cms/cities.py, as every module sees it that has read the list.
    for module in [module for module in sys.modules.values() if vars(module).get("CITIES") is CITIES]:
        monkeypatch.setattr(module, "CITIES", (*CITIES, KUOPIO))
    made = setup_cities()
    assert_complete(KUOPIO)
    assert all("uopio" in line for line in made)
    assert setup_cities() == []
    assert 'data-accent="rose"' in client.get("/", headers={"host": "kuopio.localhost:8000"}).content.decode()


def test_a_superuser_starts_it_from_the_admin(six, admin_client):
    Site.objects.get(hostname="turku.localhost").delete()
    place = reverse("cities")
    assert place == "/admin/cities/"
    page = admin_client.get(place)
    assert page.status_code == 200
    assert all(city.name_fi in page.content.decode() for city in CITIES)
    answer = admin_client.post(place, follow=True)
    assert [message.level_tag for message in answer.context["messages"]] == ["success"]
    assert_complete(CITIES[4])


@pytest.mark.parametrize("role", ["editors", "publishers"])
def test_nobody_else_sees_it(six, client, django_user_model, role):
    user = django_user_model.objects.create_user("muu")
    user.groups.add(Team.objects.get(city="turku", role=role).group)
    client.force_login(user)
    for answer in (client.get(reverse("cities")), client.post(reverse("cities"))):
        assert answer.status_code in {302, 403}
    assert reverse("cities") not in client.get("/admin/").content.decode()


def test_a_get_makes_nothing(six, admin_client):
    Site.objects.get(hostname="turku.localhost").delete()
    admin_client.get(reverse("cities"))
    assert not Site.objects.filter(hostname="turku.localhost").exists()
