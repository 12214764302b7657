"""Another city's staff read of a page what the public reads."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from citypages.models import ContentPage
from cms.access.reading import may_read_draft, without_foreign_drafts
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member
from tests.tree import Tree

pytestmark = pytest.mark.django_db


def browser_of(tree: Tree, city: str, role: str) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(member(tree, city, role))
    return browser


def chooser(tree: Tree, city: str, role: str = "editors") -> str:
    """What somebody is offered below Espoo's front page."""
    place = reverse("wagtailadmin_choose_page_child", args=[tree.espoo.pk])
    return browser_of(tree, city, role).get(place).json()["html"]


@pytest.fixture
def changed(tree: Tree) -> Page:
    """A public page of Espoo's whose draft has another title."""
    page = content_page(tree.espoo, "Espoo kertoo", slug="kertoo")
    page.title = "Espoo vaikenee"
    page.save_revision()
    return page


def test_a_chooser_calls_a_page_as_the_public_does(tree: Tree, changed: Page):
    offered = chooser(tree, "turku")
    assert ("Espoo kertoo" in offered, "Espoo vaikenee" in offered) == (True, False)


def test_a_chooser_calls_ones_own_page_as_its_draft(tree: Tree, changed: Page):
    assert "Espoo vaikenee" in chooser(tree, "espoo")


def test_a_chooser_offers_no_draft_of_another_city(tree: Tree):
    content_page(tree.espoo, "Kesken", live=False)
    assert "Kesken" not in chooser(tree, "turku")


def test_a_chooser_offers_ones_own_drafts(tree: Tree):
    content_page(tree.espoo, "Kesken", live=False)
    assert "Kesken" in chooser(tree, "espoo")


def test_a_translator_reads_the_finnish_drafts_of_her_city(tree: Tree):
    draft = content_page(tree.turku, "Kesken", live=False)
    translator = member(tree, "turku", "translators")
    assert may_read_draft(translator, draft)
    assert draft in [page.specific for page in without_foreign_drafts(Page.objects.all(), translator)]


def test_a_page_that_is_being_made_is_its_makers(tree: Tree):
    assert may_read_draft(member(tree, "turku", "editors"), ContentPage(title="Uusi", locale=tree.finnish))


def test_the_programmes_staff_read_every_draft(tree: Tree, changed: Page):
    assert may_read_draft(member(tree, "", "publishers"), changed)


def test_a_question_before_moving_is_asked_only_of_who_may(tree: Tree, changed: Page):
    place = reverse("wagtailadmin_pages:move_confirm", args=[changed.pk, tree.turku.pk])
    response = browser_of(tree, "turku", "publishers").get(place)
    assert (response.status_code, response["Location"]) == (302, reverse("wagtailadmin_home"))


def test_a_form_without_its_counts_is_a_bad_request(tree: Tree):
    place = reverse("wagtailadmin_pages:edit", args=[tree.turku.pk])
    assert browser_of(tree, "turku", "publishers").post(place, {"title": "Turku"}).status_code == 400
