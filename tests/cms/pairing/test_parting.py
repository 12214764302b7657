"""Deleting, unpublishing, copying and moving one edition: what becomes of the other, and what the editor hears."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.cms.pairing.conftest import again, followed
from tests.conftest import HOST
from tests.factories import content_page
from tests.translating import translate

pytestmark = pytest.mark.django_db


def act(client, name: str, *pages: Page, **data: str):
    """Do in the admin what the confirmation page asks."""
    return client.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk for page in pages]), data, follow=True)


def test_deleting_a_finnish_page_unpublishes_its_edition_and_keeps_its_words(tree, admin_client):
    translate(Translation.objects.get(source__object_id=tree.story.translation_key))
    words = StringTranslation.objects.count()
    act(admin_client, "delete", tree.story)
    english = again(tree.story_en)
    assert not english.live
    assert followed(tree.story) == [False]
    assert StringTranslation.objects.count() == words > 0
    assert not Page.find_problems()[4]


def test_so_do_the_editions_of_the_pages_below_it(tree, admin_client):
    act(admin_client, "delete", again(tree.news))
    assert not again(tree.news_en).live
    assert not again(tree.story_en).live


def test_who_deletes_is_told_first_which_editions_go(tree, admin_client):
    said = admin_client.get(reverse("wagtailadmin_pages:delete", args=[tree.news.pk])).content.decode()
    assert "Muunkielisten versioiden julkaisu perutaan, mutta niitä ei poisteta" in said
    assert "”Uutiset” (Englanti), ”Silta” (Englanti)" in said


def test_deleting_the_english_edition_leaves_finnish_public(tree, admin_client):
    said = admin_client.get(reverse("wagtailadmin_pages:delete", args=[tree.story_en.pk])).content.decode()
    assert "julkaisu perutaan" not in said
    act(admin_client, "delete", tree.story_en)
    assert again(tree.story).live
    assert TranslationSource.objects.filter(object_id=tree.story.translation_key).exists()


def test_both_editions_may_be_deleted_at_once(tree):
    Page.objects.filter(translation_key=tree.story.translation_key).delete()
    assert not Page.objects.filter(translation_key=tree.story.translation_key).exists()


def test_unpublishing_asks_about_the_other_edition(tree, admin_client):
    said = act(admin_client, "unpublish", tree.story).content.decode()
    assert "Muunkielinen versio on yhä julkinen: ”Silta” (Englanti)." in said
    assert reverse("wagtailadmin_pages:unpublish", args=[tree.story_en.pk]) in said
    assert again(tree.story_en).live
    assert "on yhä julkinen" not in act(admin_client, "unpublish", tree.story_en).content.decode()


def test_who_may_not_unpublish_the_other_edition_is_only_told(tree, log_in_finnish):
    said = act(log_in_finnish, "unpublish", tree.story).content.decode()
    assert "on yhä julkinen" in said
    assert reverse("wagtailadmin_pages:unpublish", args=[tree.story_en.pk]) not in said


def test_a_copy_has_no_editions_and_takes_none_away(tree, admin_client):
    data = {"new_title": "Kopio", "new_slug": "kopio", "new_parent_page": str(tree.turku.pk)}
    act(admin_client, "copy", again(tree.news), **data, copy_subpages="on", publish_copies="on")
    copy = Page.objects.get(slug="kopio")
    assert copy.get_children().count() == 1
    for page in copy.get_descendants(inclusive=True):
        assert not page.get_translations().exists()
        assert not TranslationSource.objects.filter(object_id=page.translation_key).exists()
    assert again(tree.story).get_translation(tree.english).pk == tree.story_en.pk
    assert followed(tree.story) == followed(tree.news) == [True]


def test_a_moved_page_is_still_followed_by_its_translation(tree, admin_client):
    there = content_page(tree.turku, "Arkisto", slug="arkisto")
    act(admin_client, "move_confirm", tree.story, there)
    assert again(tree.story).get_parent().pk == there.pk
    assert again(tree.story_en).get_parent().pk == tree.news_en.pk
    assert followed(tree.story) == [True]


@pytest.fixture
def log_in_finnish(tree, django_user_model):
    """A client of somebody who may publish Turku's Finnish pages alone."""
    group = Group.objects.create(name="finnish")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ("change_page", "publish_page"):
        permission = Permission.objects.get(codename=codename)
        GroupPagePermission.objects.create(group=group, page=tree.turku, permission=permission)
    user = django_user_model.objects.create_user("finnish")
    user.groups.add(group)
    client = Client(headers={"host": HOST})
    client.force_login(user)
    return client
