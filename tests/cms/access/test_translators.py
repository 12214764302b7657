"""A city decides whether its translators publish or submit."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.access.models import Team
from cms.access.translators import let_translators_publish, needs_review, translators_publish
from cms.access.workflows import ensure_workflow
from tests.conftest import HOST
from tests.teams import member

pytestmark = pytest.mark.django_db


def address():
    return reverse("translators_choice")


@pytest.fixture
def log_in(tree):
    def logged_in(city, role):
        client = Client(headers={"host": HOST})
        client.force_login(member(tree, city, role))
        return client

    return logged_in


@pytest.fixture
def team(tree):
    member(tree, "turku", "translators")
    return Team.objects.get(city="turku", role="translators")


def choose(client, team, choice="publish"):
    return client.post(address(), {"team": team.pk, "choice": choice})


def test_translators_submit_until_their_city_says_otherwise(tree, team):
    ensure_workflow("Turku: tarkistus", team.group, [tree.turku_en])
    assert needs_review(tree.turku_en)
    let_translators_publish(team, True)
    assert not needs_review(tree.turku_en)
    let_translators_publish(team, False)
    assert needs_review(tree.turku_en)


def test_the_right_reaches_their_own_city_s_editions_alone(tree, team):
    let_translators_publish(team, True)
    assert translators_publish(tree.turku_en)
    for page in (tree.turku, tree.espoo, tree.espoo_en, tree.home_en):
        assert not translators_publish(page)


def test_the_city_s_publishers_decide(tree, team, log_in):
    client = log_in("turku", "publishers")
    assert choose(client, team).status_code == 302
    assert translators_publish(tree.turku_en)
    choose(client, team, "submit")
    assert not translators_publish(tree.turku_en)


def test_the_programme_s_publishers_decide_for_all(tree, team, log_in):
    choose(log_in("", "publishers"), team)
    assert translators_publish(tree.turku_en)


@pytest.mark.parametrize(("city", "role"), [("turku", "editors"), ("espoo", "publishers"), ("espoo", "translators")])
def test_nobody_else_decides(tree, team, log_in, city, role):
    choose(log_in(city, role), team)
    assert not translators_publish(tree.turku_en)


def test_translators_do_not_decide_about_themselves(tree, team):
    client = Client(headers={"host": HOST})
    client.force_login(team.group.user_set.get())
    choose(client, team)
    assert not translators_publish(tree.turku_en)
    assert address() not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_who_decides_finds_it_among_the_settings(tree, team, log_in):
    client = log_in("turku", "publishers")
    assert address() in client.get(reverse("wagtailadmin_home")).content.decode()
    assert client.get(address()).status_code == 200
