"""A project shared by cities: every city changes its own part and nothing else."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from projectpages.models import Participation, ProjectPage
from tests.conftest import HOST
from tests.factories import PersonFactory
from tests.projectpages.parts.acting import FIELDS, Role, address, browser_of, drafted, part_of, send
from tests.teams import member

pytestmark = pytest.mark.django_db


def test_a_partner_citys_publisher_publishes_her_citys_part(tree, shared):
    contact = PersonFactory()
    response = send(member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo"), contact=str(contact.pk))
    assert response.status_code == 302
    row = part_of(shared, "espoo")
    assert (row.local_text, row.contact, row.total_cost) == (FIELDS["local_text"], contact, Decimal(1000))
    page = ProjectPage.objects.get(pk=shared.pk)
    assert page.live_revision_id == page.latest_revision_id
    assert not page.has_unpublished_changes


def test_an_editors_words_wait_for_her_citys_publisher(tree, shared):
    send(member(tree, "espoo", Role.EDITORS), part_of(shared, "espoo"), publish=False)
    assert part_of(shared, "espoo").local_text == ""
    assert drafted(shared, "espoo").local_text == FIELDS["local_text"]
    publisher = browser_of(member(tree, "espoo", Role.PUBLISHERS))
    assert FIELDS["local_text"] in publisher.get(address(part_of(shared, "espoo"))).content.decode()
    assert "Osuutenne luonnos odottaa" in publisher.get(reverse("desk_list", args=["parts"])).content.decode()


def test_an_editor_cannot_publish_her_citys_part(tree, shared):
    part = part_of(shared, "espoo")
    assert send(member(tree, "espoo", Role.EDITORS), part).headers["Location"] == reverse("wagtailadmin_home")
    assert part_of(shared, "espoo").local_text == ""


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_reaches_another_citys_part(tree, shared, role, method):
    user = member(tree, "espoo", role)
    response = getattr(browser_of(user), method)(address(part_of(shared, "turku")), FIELDS | {"publish": "1"})
    assert response.status_code == 404
    assert part_of(shared, "turku").local_text == ""


def test_translators_and_the_anonymous_keep_no_part(tree, shared):
    part = part_of(shared, "espoo")
    assert browser_of(member(tree, "espoo", Role.TRANSLATORS)).get(address(part)).status_code == 404
    assert Client(headers={"host": HOST}).get(address(part)).status_code == 302


def test_a_form_that_names_other_fields_changes_only_ones_own(tree, shared):
    """Forged: the organisation, the role, the city, the page, and rows of an inline form."""
    before = (
        Participation.objects.filter(page=shared).order_by("pk").values("organisation", "role", "city", "page", "pk")
    )
    before = list(before)
    forged = {"role": "lead", "city": "turku", "organisation": "1", "page": "1", "is_city_itself": "on", "id": "1"}
    rows = {"participations-0-id": str(part_of(shared, "turku").pk), "participations-0-local_text": "x", "title": "x"}
    send(member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo"), **forged, **rows)
    after = (
        Participation.objects.filter(page=shared).order_by("pk").values("organisation", "role", "city", "page", "pk")
    )
    assert list(after) == before
    assert part_of(shared, "turku").local_text == ""
    assert ProjectPage.objects.get(pk=shared.pk).title == "CoHeWe"


def test_a_row_that_was_given_to_another_city_is_that_citys(tree, shared):
    part = part_of(shared, "espoo")
    Participation.objects.filter(pk=part.pk).update(city="oulu")
    assert browser_of(member(tree, "espoo", Role.PUBLISHERS)).get(address(part)).status_code == 404


def test_a_locked_page_is_left_alone(tree, shared):
    ProjectPage.objects.filter(pk=shared.pk).update(locked=True, locked_by=member(tree, "turku", Role.PUBLISHERS))
    send(member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo"))
    assert part_of(shared, "espoo").local_text == ""


def test_shares_cannot_be_more_than_the_whole(tree, shared):
    ProjectPage.objects.filter(pk=shared.pk).update(total_cost=500)
    response = send(member(tree, "espoo", Role.PUBLISHERS), part_of(shared, "espoo"))
    assert "total_cost" in response.context["form"].errors


def test_the_history_says_who_changed_which_part(tree, shared):
    user = member(tree, "espoo", Role.PUBLISHERS)
    send(user, part_of(shared, "espoo"))
    entry = PageLogEntry.objects.get(action="projectpages.part.publish", page=shared.pk)
    assert entry.user == user
    assert entry.data["changes"]["local_text"] == ["", FIELDS["local_text"]]
    assert "Espoo" in entry.message
    assert not ModelLogEntry.objects.filter(action__startswith="projectpages").exists()


def test_the_part_is_found_on_the_desk(tree, shared):
    page = BeautifulSoup(browser_of(member(tree, "espoo", Role.EDITORS)).get("/admin/").content, "html.parser")
    link = page.select_one("[aria-labelledby=desk-parts] a.desk__title")
    assert (link.text, link["href"]) == ("CoHeWe", address(part_of(shared, "espoo")))
