"""A city's own log-in, against a real OpenID provider. Stock Wagtail 8.0.1 has none."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils.translation import override

from cms.identity.models import Identity
from cms.stays.models import Stay
from tests.cms.identity.browsing import LOG_IN, THERE, User, browser, groups_of, log_in, who_is_in

pytestmark = pytest.mark.django_db


def test_an_editor_of_turku_gets_in_with_turkus_account(turku):
    client = browser()
    answer = log_in(client, f"{THERE}?next=/admin/account/")
    user = who_is_in(client)
    assert answer["Location"] == "/admin/account/"
    assert groups_of(user) == {("turku", "editors")}
    assert user.username == "turku-maija"
    assert not user.has_usable_password()
    assert client.get("/admin/").status_code == 200


def test_the_button_stands_above_the_form(turku):
    with override("fi"):
        page = browser().get(f"{LOG_IN}?next=/admin/pages/").content.decode()
    assert "Kirjaudu Turun tunnuksilla" in page
    assert "/admin/login/with/turku/?next=%2Fadmin%2Fpages%2F" in page


def test_without_a_provider_there_is_no_button_and_no_way(settings):
    settings.OIDC_PROVIDERS = {}
    assert "login/with" not in browser().get(LOG_IN).content.decode()
    assert browser().get(THERE).status_code == 404


def test_a_role_that_is_taken_away_there_is_gone_here(turku):
    turku.claims["groups"] = ["cms-editors", "communications"]
    client = browser()
    log_in(client)
    user = who_is_in(client)
    assert groups_of(user) == {("turku", "editors"), ("turku", "publishers")}
    turku.claims["groups"] = ["cms-editors"]
    log_in(browser())
    assert groups_of(user) == {("turku", "editors")}


def test_who_has_lost_every_role_is_out_everywhere(turku):
    first, second = browser(), browser()
    log_in(first)
    user = who_is_in(first)
    turku.claims["groups"] = []
    log_in(second)
    assert groups_of(user) == set()
    assert who_is_in(second) is None
    assert first.get("/admin/")["Location"].startswith(LOG_IN)
    assert not Stay.objects.exists()


def test_who_never_had_a_role_gets_no_account(turku):
    turku.claims["groups"] = ["lunch"]
    log_in(browser())
    assert not User.objects.exists()


@pytest.mark.parametrize("value", ["espoo", "publishers", "programme publishers", "espoo publishers", "superuser"])
def test_turku_gives_nothing_of_espoo_nor_of_the_programme(turku, value):
    turku.claims["groups"] = ["cms-editors", value]
    turku.claims |= {"is_superuser": True, "is_staff": True}
    client = browser()
    log_in(client)
    assert groups_of(who_is_in(client)) == {("turku", "editors")}
    assert not who_is_in(client).is_superuser


def more_group(user):
    user.groups.add(Group.objects.get(team__city="espoo", team__role="editors"))


def programme_group(user):
    user.groups.add(Group.objects.get(team__city="", team__role="publishers"))


def plain_group(user):
    user.groups.add(Group.objects.create(name="Guests"))


def superuser(user):
    user.is_superuser = True
    user.save()


def own_permission(user):
    user.user_permissions.add(Permission.objects.get(codename="add_user"))


def closed(user):
    user.is_active = False
    user.save()


@pytest.mark.parametrize("more", [more_group, programme_group, plain_group, superuser, own_permission, closed])
def test_turku_opens_no_account_with_rights_beyond_turku(turku, more):
    log_in(browser())
    more(User.objects.get())
    client = browser()
    answer = log_in(client)
    assert answer["Location"] == LOG_IN
    assert who_is_in(client) is None


def test_an_account_is_known_by_issuer_and_subject_never_by_its_address(turku):
    chief = User.objects.create_superuser("turku-maija", "maija@example.fi", "x")
    turku.claims |= {"email": "maija@example.fi", "email_verified": True}
    client = browser()
    log_in(client)
    assert who_is_in(client) != chief
    assert who_is_in(client).username == "turku-maija-2"
    turku.claims |= {"sub": "43"}
    other = browser()
    log_in(other)
    assert who_is_in(other) not in {chief, who_is_in(client)}
    assert Identity.objects.count() == 2


def test_an_address_that_the_provider_has_not_checked_is_not_kept(turku):
    turku.claims |= {"email": "chief@example.fi", "email_verified": False}
    log_in(browser())
    assert User.objects.get().email == ""
