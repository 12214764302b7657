"""How a page stands in another language follows from its words, not from when it was saved."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from citypages.models import ContentPage
from cms.access.models import Team
from cms.translation.editions import make_edition
from cms.translation.following import follow
from cms.translation.states import TranslationState, lacking, states
from tests.factories import ImageFactory, content_page
from tests.teams import member

pytestmark = pytest.mark.django_db
WORDS = {"Silta": "Bridge", "Joki virtaa täällä.": "The river flows here."}


@pytest.fixture
def page(tree):
    page = content_page(tree.turku, "Silta", slug="silta", summary="Joki virtaa täällä.")
    page.save_revision().publish()
    return ContentPage.objects.get(pk=page.pk)


def followed(page) -> None:
    """Publish, and the worker has done its job."""
    page.save_revision().publish()
    follow(TranslationSource.objects.get(object_id=page.translation_key).pk)


def stand(page):
    return states(Page.objects.filter(pk=page.pk), "en").get()


def state(page) -> str:
    return stand(page).translation_state


def test_a_page_that_nobody_has_sent(page):
    assert state(page) == TranslationState.NOT_SENT


def test_words_are_counted_that_are_left_to_do(tree, page):
    make_edition(page, tree.english, {"Silta": "Bridge"})
    found = stand(page)
    assert found.translation_state == TranslationState.INCOMPLETE
    assert (found.texts_left, found.words_left, found.texts_changed) == (1, 3, 0)
    assert found.edition_pk == page.get_translation(tree.english).pk


def test_a_page_that_is_done(tree, page):
    make_edition(page, tree.english, WORDS)
    found = stand(page)
    assert (found.translation_state, found.texts_left, found.words_left) == (TranslationState.COMPLETE, 0, 0)
    assert not lacking(Page.objects.filter(pk=page.pk), "en").exists()


def test_a_changed_text_makes_it_changed(tree, page):
    make_edition(page, tree.english, WORDS)
    page.summary = "Joki virtaa täällä mereen."
    followed(page)
    found = stand(page)
    assert (found.translation_state, found.texts_changed, found.words_left) == (TranslationState.CHANGED, 1, 4)


def test_a_new_text_alone_does_not(tree, page):
    make_edition(page, tree.english, WORDS)
    page.search_description = "Sillasta"
    followed(page)
    assert state(page) == TranslationState.INCOMPLETE


def test_a_picture_leaves_it_complete(tree, page):
    make_edition(page, tree.english, WORDS)
    page.image = ImageFactory()
    followed(page)
    assert state(page) == TranslationState.COMPLETE


def test_until_the_worker_has_come_the_page_is_behind(tree, page):
    make_edition(page, tree.english, WORDS)
    page.image = ImageFactory()
    page.save_revision().publish()
    assert state(page) == TranslationState.BEHIND


def test_a_draft_is_translated_but_not_published(tree, page):
    make_edition(page, tree.english, WORDS, publish=False)
    assert state(page) == TranslationState.UNPUBLISHED


def test_words_that_are_newer_than_the_public_page_are_not_published(tree, page):
    make_edition(page, tree.english, WORDS)
    StringTranslation.objects.filter(data="Bridge").update(updated_at=timezone.now() + timedelta(minutes=1))
    assert state(page) == TranslationState.UNPUBLISHED


def test_an_edition_that_was_submitted_waits_for_review(tree, page):
    edition = make_edition(page, tree.english, WORDS, publish=False)
    translator = member(tree, "turku", Team.Role.TRANSLATORS)
    edition.get_workflow().start(edition, translator)
    assert state(page) == TranslationState.IN_REVIEW


def test_a_detached_page_is_one_of_its_own(tree, page):
    make_edition(page, tree.english, {})
    Translation.objects.update(enabled=False)
    assert state(page) == TranslationState.DETACHED
    assert not lacking(Page.objects.filter(pk=page.pk), "en").exists()


def test_aliases_and_drafts_are_not_asked_about(tree, page):
    page.create_alias(update_slug="toinen")
    content_page(tree.turku, "Kesken", live=False)
    titles = states(Page.objects.child_of(tree.turku), "en").values_list("slug", flat=True)
    assert "silta" in titles
    assert {"toinen", "kesken"}.isdisjoint(titles)


def test_markup_is_not_counted_as_words(tree, page):
    make_edition(page, tree.english, {})
    text = StringSegment.objects.get(string__data="Joki virtaa täällä.").string
    text.data = 'Joki <a id="a1">virtaa</a><br/>täällä'
    text.save()
    assert stand(page).words_left == 1 + 3


def test_any_number_of_pages_is_one_query(tree, page):
    make_edition(page, tree.english, WORDS)
    with CaptureQueriesContext(connection) as asked:
        list(states(Page.objects.filter(depth__gt=1), "en"))
    assert len(asked) == 1
