"""A translator may change English drafts, and neither delete nor move them."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.access.models import Team
from tests.conftest import HOST
from tests.factories import content_page
from tests.teams import member

Role = Team.Role


@pytest.fixture
def draft(tree):
    """An English page below Turku's that is not published yet."""
    return content_page(tree.turku_en, "News", live=False)


def browser(user) -> Client:
    client = Client(headers={"host": HOST})
    client.force_login(user)
    return client


def test_a_translator_changes_a_draft_and_no_more(tree, draft):
    tester = draft.permissions_for_user(member(tree, "turku", Role.TRANSLATORS))
    assert tester.can_edit()
    assert not tester.can_delete()
    assert not tester.can_move()
    assert not tester.can_publish()
    assert not tester.can_unpublish()


def test_a_translator_cannot_delete_by_address(tree, draft):
    client = browser(member(tree, "turku", Role.TRANSLATORS))
    client.post(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    client.post(f"{bulk}?id={draft.pk}")
    assert Page.objects.filter(pk=draft.pk).exists()


def test_a_translator_cannot_move_by_address(tree, draft):
    client = browser(member(tree, "turku", Role.TRANSLATORS))
    parent = draft.get_parent().pk
    target = content_page(tree.turku_en, "Elsewhere")
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[draft.pk, target.pk]))
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    client.post(f"{bulk}?id={draft.pk}", {"chooser": target.pk})
    assert Page.objects.get(pk=draft.pk).get_parent().pk == parent


@pytest.mark.parametrize("role", [Role.EDITORS, Role.PUBLISHERS])
def test_who_makes_pages_may_delete_drafts(tree, role):
    user = member(tree, "turku", role)
    own = content_page(tree.turku, "Luonnos", live=False, owner=user)
    assert own.permissions_for_user(user).can_delete()


def test_an_editor_deletes_nothing_that_is_published(tree):
    page = content_page(tree.turku, "Julki", live=True)
    assert not page.permissions_for_user(member(tree, "turku", Role.EDITORS)).can_delete()
    assert page.permissions_for_user(member(tree, "turku", Role.PUBLISHERS)).can_delete()


def test_a_superuser_deletes_everything(draft, admin_user):
    assert draft.permissions_for_user(admin_user).can_delete()
