"""Synchronising asks for the right to edit the source; publishing at once for the right to publish every edition."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringSegment, TranslationSource

from tests.factories import content_page


@pytest.fixture
def address(tree, source_of, send):
    """Turku's news in English, live and in step with the source."""
    send(tree.news)
    tree.news.title = "Uutisia"
    tree.news.save_revision().publish()
    return reverse("wagtail_localize:update_translations", args=[source_of(tree.news)])


def is_synced(tree):
    return TranslationSource.objects.get(object_id=tree.news.translation_key).object_repr == "Uutisia"


def english_title(tree):
    return tree.news.get_translation(tree.english).title


@pytest.mark.parametrize("who", ["publisher", "editor"])
def test_who_may_edit_the_source_synchronises(tree, address, request, who):
    client = request.getfixturevalue(who)
    assert client.get(address).status_code == 200
    client.post(address)
    assert is_synced(tree)
    assert english_title(tree) == "Uutiset"


@pytest.mark.parametrize("who", ["translator", "neighbour", "submitter"])
@pytest.mark.parametrize("data", [{}, {"publish_translations": "on"}])
def test_who_may_not_does_not(tree, address, request, who, data):
    client = request.getfixturevalue(who)
    assert client.get(address).status_code == 302
    assert client.post(address, data)["Location"] == reverse("wagtailadmin_home")
    assert not is_synced(tree)
    assert english_title(tree) == "Uutiset"


def test_who_may_publish_every_edition_publishes_at_once(tree, address, publisher, django_capture_on_commit_callbacks):
    assert 'type="checkbox" name="publish_translations"' in publisher.get(address).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        publisher.post(address, {"publish_translations": "on"})
    assert english_title(tree) == "Uutisia"


def test_who_may_not_publish_is_not_offered_it_and_a_forged_request_does_nothing(tree, address, editor):
    assert 'type="checkbox" name="publish_translations"' not in editor.get(address).content.decode()
    assert editor.post(address, {"publish_translations": "on"})["Location"] == reverse("wagtailadmin_home")
    assert not is_synced(tree)
    assert english_title(tree) == "Uutiset"


def test_publishing_the_source_alone_is_not_enough(tree, address, log_in):
    client = log_in("finnish-publisher", (tree.turku, ("change_page", "publish_page")))
    client.post(address, {"publish_translations": "on"})
    assert not is_synced(tree)
    client.post(address)
    assert is_synced(tree)
    assert english_title(tree) == "Uutiset"


def test_of_a_draft_the_latest_text_is_brought_over(tree, publisher, source_of, send):
    page = content_page(tree.turku, "Silta", slug="silta", live=False)
    send(page, publish=False)
    page.title = "Silta aukesi"
    page.save_revision()
    publisher.post(reverse("wagtail_localize:update_translations", args=[source_of(page)]))
    texts = StringSegment.objects.filter(source__object_id=page.translation_key)
    assert texts.get(context__path="title").string.data == "Silta aukesi"


def test_a_source_that_was_deleted_is_not_found(tree, address, superuser):
    type(tree.news).objects.filter(pk=tree.news.pk).delete()
    assert superuser.get(address).status_code == 404
