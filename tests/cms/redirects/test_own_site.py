"""A city's publishers make short addresses on their own site and touch no other's."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.access.models import Team
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

Role = Team.Role
TURKU = "turku.localhost:8000"


def browser(user) -> Client:
    client = Client(headers={"host": HOST})
    client.force_login(user)
    return client


def site(city: str) -> Site:
    return Site.objects.get(hostname=f"{city}.localhost")


def typed(page=None, **fields) -> dict:
    data = {"old_path": "/6aika", "site": "", "is_permanent": "on", "redirect_link": ""}
    return data | {"redirect_page": page.pk if page else ""} | fields


@pytest.fixture
def page(tree):
    return content_page(tree.turku, "Ohjelma Turussa", slug="ohjelma-turussa")


@pytest.fixture
def publisher(tree):
    return browser(member(tree, "turku", Role.PUBLISHERS))


@pytest.fixture
def espoos(tree):
    return Redirect.add_redirect("/lyhyt", tree.espoo, site=site("espoo"))


ADD = "/admin/redirects/add/"


def test_a_short_address_leads_a_visitor_of_the_citys_host(publisher, page, client):
    assert publisher.post(ADD, typed(page, site=site("turku").pk)).status_code == 302
    for address in ("/6aika/", "/6aika/?q=1"):
        response = client.get(address, headers={"host": TURKU})
        assert (response.status_code, response["Location"]) == (301, "http://turku.localhost:8000/ohjelma-turussa/")
    assert client.get("/6aika/").status_code == 404
    assert client.get("/6aika/", headers={"host": "espoo.localhost:8000"}).status_code == 404


def test_it_works_without_the_slash_too(publisher, page, client):
    publisher.post(ADD, typed(page, site=site("turku").pk))
    response = client.get("/6aika", headers={"host": TURKU}, follow=True)
    assert response.redirect_chain[-1] == ("http://turku.localhost:8000/ohjelma-turussa/", 301)


def test_the_form_offers_the_own_site_already_chosen(publisher):
    field = publisher.get(ADD).context["form"]["site"]
    assert [str(label) for value, label in field.field.choices] == [str(site("turku"))]
    assert field.value() == site("turku").pk


@pytest.mark.parametrize("city", ["espoo", ""], ids=["another city's site", "all sites"])
def test_a_publisher_cannot_redirect_on(publisher, page, city):
    response = publisher.post(ADD, typed(page, site=site(city).pk if city else ""))
    assert response.context["form"].errors.keys() == {"site"}
    assert not Redirect.objects.exists()


def test_a_publisher_sees_her_own_sites_redirects_only(publisher, tree, espoos):
    Redirect.add_redirect("/oma", tree.turku, site=site("turku"))
    Redirect.add_redirect("/yhteinen", tree.home)
    listed = publisher.get("/admin/redirects/").context["object_list"]
    assert [redirect.old_path for redirect in listed] == ["/oma"]


def test_a_publisher_changes_and_deletes_her_own(publisher, tree, page):
    own = Redirect.add_redirect("/oma", tree.turku, site=site("turku"))
    publisher.post(f"/admin/redirects/{own.pk}/", typed(page, old_path="/uusi", site=site("turku").pk))
    assert Redirect.objects.get().old_path == "/uusi"
    publisher.post(f"/admin/redirects/{own.pk}/delete/")
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("place", ["", "delete/"])
def test_a_publisher_cannot_touch_another_citys(publisher, espoos, page, place):
    publisher.post(f"/admin/redirects/{espoos.pk}/{place}", typed(page, site=site("turku").pk))
    espoos.refresh_from_db()
    assert (espoos.old_path, espoos.site) == ("/lyhyt", site("espoo"))
    assert "/lyhyt" not in publisher.get(f"/admin/redirects/{espoos.pk}/{place}").text


def test_a_redirect_of_her_own_cannot_be_given_to_another_site(publisher, tree, page):
    own = Redirect.add_redirect("/oma", tree.turku, site=site("turku"))
    publisher.post(f"/admin/redirects/{own.pk}/", typed(page, old_path="/oma", site=site("espoo").pk))
    own.refresh_from_db()
    assert own.site == site("turku")


@pytest.mark.parametrize("place", ["import/", "import/process/"])
def test_importing_reaches_all_sites_and_is_not_hers(publisher, place):
    assert publisher.post(f"/admin/redirects/{place}").status_code == 302
    assert publisher.get("/admin/redirects/import/").status_code == 302
    assert "redirects/import" not in publisher.get("/admin/redirects/").text


def test_the_programme_manages_all(tree, espoos, page):
    user = member(tree, "", Role.PUBLISHERS)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="wagtailredirects"))
    everything = browser(user)
    assert list(everything.get("/admin/redirects/").context["object_list"]) == [espoos]
    assert everything.get("/admin/redirects/import/").status_code == 200
    everything.post(ADD, typed(page, old_path="/kaikille"))
    assert Redirect.objects.get(old_path="/kaikille").site is None


@pytest.mark.parametrize("role", [Role.EDITORS, Role.TRANSLATORS])
def test_others_in_a_city_make_none(tree, page, role):
    user = browser(member(tree, "turku", role))
    user.post(ADD, typed(page, site=site("turku").pk))
    assert not Redirect.objects.exists()


def test_the_menu_offers_redirects_to_those_who_may(tree, publisher):
    link = reverse("wagtailredirects:index")
    assert link in publisher.get("/admin/").text
    assert link not in browser(member(tree, "turku", Role.EDITORS)).get("/admin/").text


def test_an_address_twice_is_refused(publisher, tree, page):
    Redirect.add_redirect("/6aika", tree.turku, site=site("turku"))
    response = publisher.post(ADD, typed(page, old_path="6aika/", site=site("turku").pk))
    assert response.context["form"].errors


def test_a_redirect_leads_somewhere(publisher, tree):
    response = publisher.post(ADD, typed(site=site("turku").pk))
    assert response.context["form"].errors == {"redirect_page": ["Valitse sivu tai anna verkko-osoite."]}


@pytest.mark.parametrize("address", ["/hankkeet/", "hankkeet", "/en/projects/", "/"])
def test_an_address_that_a_page_has_is_refused(publisher, page, address):
    response = publisher.post(ADD, typed(page, old_path=address, site=site("turku").pk))
    assert response.context["form"].errors.keys() == {"old_path"}
    assert b"hankkeet" in response.content or b"projects" in response.content or address == "/"


@pytest.mark.parametrize("address", ["ei osoite", "javascript:alert(1)"])
def test_a_target_that_is_no_address_is_refused(publisher, tree, address):
    response = publisher.post(ADD, typed(redirect_link=address, site=site("turku").pk))
    assert "redirect_link" in response.context["form"].errors
