"""Staff start at the front pages of the sites they work on."""

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from cms.access.models import Team
from home.panels import OwnSitesPanel
from tests.conftest import HOST
from tests.teams import member

Role = Team.Role


def shown(user) -> list[tuple[str, str]]:
    return [(page.slug, page.locale.language_code) for page in OwnSitesPanel(user).pages]


def test_an_editor_starts_at_both_editions_of_her_city(tree):
    assert shown(member(tree, "turku", Role.EDITORS)) == [("turku", "fi"), ("turku", "en")]


def test_a_translator_starts_at_the_english_edition(tree):
    assert shown(member(tree, "turku", Role.TRANSLATORS)) == [("turku", "en")]


def test_the_programme_starts_at_its_own_site_and_sees_all_cities(tree):
    sites = shown(member(tree, "", Role.PUBLISHERS))
    assert sites[:2] == [("6aika", "fi"), ("6aika-en", "en")]
    assert sites[2:] == [("espoo", "fi"), ("espoo", "en"), ("turku", "fi"), ("turku", "en")]


def test_a_superuser_sees_everything(tree, admin_user):
    assert len(shown(admin_user)) == 6


def test_somebody_without_a_team_starts_nowhere(tree, django_user_model):
    assert shown(django_user_model.objects.create_user("muu")) == []


def test_the_admins_front_page_links_to_them(tree):
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, "turku", Role.EDITORS))
    page = browser.get("/admin/").content.decode()
    assert f"/admin/pages/{tree.turku.pk}/" in page
    assert f"/admin/pages/{tree.espoo.pk}/" not in page


def test_a_citys_staff_are_not_told_how_many_pages_all_cities_have(tree):
    def counted(user) -> bool:
        browser = Client(headers={"host": HOST})
        browser.force_login(user)
        start = BeautifulSoup(browser.get(reverse("wagtailadmin_home")).content, "html.parser")
        return bool(start.select(".w-summary .icon-doc-empty"))

    assert counted(member(tree, "", Role.PUBLISHERS))
    assert not counted(member(tree, "turku", Role.EDITORS))
