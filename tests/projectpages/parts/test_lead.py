"""A project shared by cities: the lead city edits the whole page, wherever it stands."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from projectpages.models import ProjectPage
from tests.projectpages.parts.acting import Role, browser_of
from tests.teams import member

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("role", "publishes"), [(Role.EDITORS, False), (Role.PUBLISHERS, True)])
def test_the_lead_city_edits_the_page_on_the_programmes_list(tree, shared, role, publishes):
    rights = shared.permissions_for_user(member(tree, "turku", role))
    assert rights.can_edit()
    assert rights.can_publish() is publishes
    assert not rights.can_delete()
    assert not rights.can_move()
    assert not rights.can_move_to(tree.turku_register)


def test_a_partner_city_cannot_edit_the_page(tree, shared):
    user = member(tree, "espoo", Role.PUBLISHERS)
    rights = shared.permissions_for_user(user)
    assert [rights.can_edit(), rights.can_publish(), rights.can_unpublish(), rights.can_lock()] == [False] * 4
    edit = reverse("wagtailadmin_pages:edit", args=[shared.pk])
    for response in (browser_of(user).get(edit), browser_of(user).post(edit, {"title": "x"})):
        assert response.headers["Location"] == reverse("wagtailadmin_home")


def test_a_draft_that_names_another_lead_gives_nobody_a_right(tree, shared):
    rows = list(shared.participations.all())
    rows[0].role, rows[1].role = "partner", "lead"
    shared.participations = rows
    shared.save_revision()
    draft = ProjectPage.objects.get(pk=shared.pk).get_latest_revision_as_object()
    assert not draft.permissions_for_user(member(tree, "espoo", Role.PUBLISHERS)).can_edit()
    assert draft.permissions_for_user(member(tree, "turku", Role.EDITORS)).can_edit()


def test_the_lead_citys_staff_open_and_save_the_page(tree, shared):
    user = member(tree, "turku", Role.EDITORS)
    page = browser_of(user).get(reverse("wagtailadmin_pages:edit", args=[shared.pk]))
    assert page.status_code == 200
    desk = BeautifulSoup(browser_of(user).get("/admin/").content, "html.parser")
    assert desk.select_one("[aria-labelledby=desk-led] a.desk__title").text == "CoHeWe"
