"""What is published of a source reaches its editions by itself: changed texts as work, everything else at once."""

import json

import pytest
from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from citypages.models import ContentPage
from citypages.reuse.models import ReusableSection
from cms.translation.editions import make_edition
from cms.translation.following import follow
from cms.translation.previous import previous
from tests.factories import ImageFactory, content_page, reusable_section

pytestmark = pytest.mark.django_db
WORDS = {"Silta": "Bridge", "Joki virtaa.": "The river flows.", "Uusi silta": "New bridge"}


@pytest.fixture
def page(tree):
    """A page with a lead, in both editions, translated and live."""
    page = content_page(tree.turku, "Silta", slug="silta", summary="Joki virtaa.")
    page.save_revision().publish()
    make_edition(page, tree.english, WORDS)
    return ContentPage.objects.get(pk=page.pk)


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Publish and let the worker do what waits, as it does once the publication is stored."""

    def published(instance, user=None):
        with django_capture_on_commit_callbacks(execute=True):
            instance.save_revision(user=user).publish()

    return published


def edition_of(page, tree) -> ContentPage:
    return ContentPage.objects.get(translation_key=page.translation_key, locale=tree.english)


def translation_of(page) -> Translation:
    return Translation.objects.get(source__object_id=page.translation_key)


def texts_of(page) -> dict[str, str]:
    segments = StringSegment.objects.filter(source__object_id=page.translation_key)
    return dict(segments.values_list("context__path", "string__data"))


def test_a_changed_text_waits_for_a_translator_and_the_edition_stays(tree, page, publish):
    page.title = "Vanha silta"
    publish(page)
    assert texts_of(page)["title"] == "Vanha silta"
    assert edition_of(page, tree).title == "Bridge"
    (older,) = previous(translation_of(page)).values()
    assert (older.source, older.translation) == ("Silta", "Bridge")


def test_a_new_picture_goes_live_in_the_edition(tree, page, publish):
    page.image = ImageFactory()
    publish(page)
    edition = edition_of(page, tree)
    assert edition.image == page.image
    assert (edition.title, edition.live, edition.has_unpublished_changes) == ("Bridge", True, False)
    assert edition.get_latest_revision_as_object().image == page.image
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_picture_waits_while_a_text_of_the_same_change_is_untranslated(tree, page, publish):
    page.image, page.title = ImageFactory(), "Vanha silta"
    publish(page)
    assert edition_of(page, tree).image is None


def test_a_text_that_was_taken_away_is_gone_from_the_edition(tree, page, publish):
    page.summary = ""
    publish(page)
    assert edition_of(page, tree).summary == ""


def test_a_picture_that_the_checks_refuse_becomes_a_draft(tree, page, publish):
    page.image = ImageFactory(alt_text={"fi": "Silta"}, credit="")
    publish(page)
    edition = edition_of(page, tree)
    assert (edition.image, edition.title, edition.has_unpublished_changes) == (None, "Bridge", True)
    assert edition.get_latest_revision_as_object().image == page.image


def test_an_edition_that_is_locked_gets_a_draft(tree, page, publish):
    ContentPage.objects.filter(pk=edition_of(page, tree).pk).update(locked=True)
    page.image = ImageFactory()
    publish(page)
    edition = edition_of(page, tree)
    assert (edition.image, edition.has_unpublished_changes) == (None, True)


def test_a_draft_of_the_edition_stays_a_draft(tree, page, publish):
    edition = edition_of(page, tree)
    edition.title = "A bridge"
    edition.save_revision()
    page.image = ImageFactory()
    publish(page)
    edition = edition_of(page, tree)
    assert (edition.image, edition.title) == (None, "Bridge")
    assert edition.get_latest_revision_as_object().title == "A bridge"


def test_words_that_nobody_has_published_stay_unpublished(tree, page, publish):
    StringTranslation.objects.get(context__path="title", data="Bridge").save()
    page.image = ImageFactory()
    publish(page)
    assert edition_of(page, tree).image is None


def test_an_override_that_nobody_has_published_stays_unpublished(tree, page, publish):
    context = StringSegment.objects.get(source__object_id=page.translation_key, context__path="title").context
    SegmentOverride.objects.create(context=context, locale=tree.english, data_json=json.dumps("x"))
    page.image = ImageFactory()
    publish(page)
    assert edition_of(page, tree).image is None


def test_an_edition_that_is_not_live_stays_so(tree, page, publish):
    edition_of(page, tree).unpublish()
    page.image = ImageFactory()
    publish(page)
    assert not edition_of(page, tree).live


def test_nothing_is_published_when_nothing_has_changed(tree, page, publish):
    before = edition_of(page, tree).latest_revision_id
    publish(page)
    assert edition_of(page, tree).latest_revision_id == before


def test_a_page_that_was_saved_while_the_task_waits_is_taken_in_as_visitors_see_it(tree, page):
    page.title = "Vanha silta"
    page.save_revision().publish()
    page.title = "Kesken"
    page.save_revision()
    follow(translation_of(page).source_id)
    assert texts_of(page)["title"] == "Vanha silta"


def test_pages_that_are_gone_or_taken_down_are_left_alone(tree, page):
    translation = translation_of(page)
    page.title = "Vanha silta"
    page.save_revision().publish()
    ContentPage.objects.get(pk=page.pk).unpublish()
    assert follow(translation.source_id) == []
    assert texts_of(page)["title"] == "Silta"
    ContentPage.objects.get(pk=page.pk).delete()
    assert follow(translation.source_id) == []
    assert follow(0) == []


def test_a_detached_edition_is_left_alone(tree, page, publish):
    Translation.objects.filter(pk=translation_of(page).pk).update(enabled=False)
    page.image, page.title = ImageFactory(), "Vanha silta"
    publish(page)
    assert texts_of(page)["title"] == "Silta"
    assert edition_of(page, tree).image is None


def test_an_edition_that_was_deleted_does_not_stop_the_texts(tree, page):
    ContentPage.objects.filter(pk=edition_of(page, tree).pk).delete()
    Translation.objects.filter(pk=translation_of(page).pk).update(enabled=True)
    page.title = "Vanha silta"
    page.save_revision().publish()
    assert follow(translation_of(page).source_id) == []
    assert texts_of(page)["title"] == "Vanha silta"


def test_a_snippet_is_followed_and_stays_public(tree, publish):
    section = reusable_section("Kysy meiltä.", locale=tree.finnish)
    section.save_revision().publish()
    translate_object(section, [tree.english])
    for segment in StringSegment.objects.filter(source__object_id=section.translation_key):
        StringTranslation.objects.create(
            translation_of_id=segment.string_id, context_id=segment.context_id, locale=tree.english, data="Ask us."
        )
    translation_of(section).save_target(publish=False)
    edition = ReusableSection.objects.get(locale=tree.english)
    edition.latest_revision.publish()
    section.city = "turku"
    publish(section)
    edition.refresh_from_db()
    assert (edition.city, edition.live) == ("turku", True)
