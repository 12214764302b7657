"""“Not to be translated” stands for a place, whatever its words become."""

import json

import pytest
from wagtail_localize.models import StringSegment, StringTranslation

from citypages.models import ContentPage
from cms.proofing.checks import check
from cms.proofing.keeping import keep, release
from cms.proofing.models import KeptText
from cms.proofing.rows import rows_of
from cms.translation.following import follow
from tests.cms.proofing.conftest import RICH

pytestmark = pytest.mark.django_db


def kept(translation) -> set[int]:
    """Keys of the segments that are not to be translated."""
    return {row.segment_pk for row in rows_of(translation) if row.is_kept}


@pytest.fixture
def publish(page, translation):
    """Publish other texts and let the worker do its job."""

    def published(title: str = "Silta", rich: str = RICH) -> None:
        page.title = title
        stored = [dict(part) for part in page.body.raw_data]
        stored[1]["value"] = rich
        page.body = json.dumps(stored)
        page.save_revision().publish()
        follow(translation.source_id)

    return published


def texts(translation) -> dict[str, str | None]:
    """Every text of the page with its translation."""
    rows = StringSegment.objects.filter(source_id=translation.source_id)
    rows = rows.annotate_translation(translation.target_locale)
    return dict(rows.values_list("string__data", "translation"))


def english(page, tree) -> ContentPage:
    return ContentPage.objects.get(translation_key=page.translation_key, locale=tree.english)


def test_the_sources_words_count_as_done(tree, translation, segment, admin_user):
    keep(segment("Kuutoskaupungit"), tree.english, admin_user)
    assert texts(translation)["Kuutoskaupungit"] == "Kuutoskaupungit"
    assert kept(translation) == {segment("Kuutoskaupungit").pk}
    assert translation.get_progress() == (4, 4)
    assert check(translation) == []


def test_released_the_earlier_translation_comes_back(tree, translation, segment, admin_user):
    keep(segment("Kuutoskaupungit"), tree.english, admin_user)
    keep(segment("Kuutoskaupungit"), tree.english, admin_user)
    assert release(segment("Kuutoskaupungit"), tree.english, admin_user).data == "Six Cities"
    assert texts(translation)["Kuutoskaupungit"] == "Six Cities"
    assert kept(translation) == set()


def test_released_a_text_that_never_had_one_is_to_be_translated(tree, translation, segment, admin_user):
    StringTranslation.objects.filter(data="Six Cities").delete()
    keep(segment("Kuutoskaupungit"), tree.english, admin_user)
    assert release(segment("Kuutoskaupungit"), tree.english, admin_user) is None
    assert texts(translation)["Kuutoskaupungit"] is None


def test_a_text_that_somebody_translates_after_all_is_not_kept(tree, translation, segment, admin_user):
    keep(segment("Kuutoskaupungit"), tree.english, admin_user)
    StringTranslation.objects.filter(data="Kuutoskaupungit").update(data="Six Cities")
    assert kept(translation) == set()
    release(segment("Kuutoskaupungit"), tree.english, admin_user)
    assert texts(translation)["Kuutoskaupungit"] == "Six Cities"


def test_it_follows_the_source_and_goes_live(tree, page, translation, segment, publish, admin_user):
    keep(segment("Silta"), tree.english, admin_user)
    translation.save_target(publish=False)
    english(page, tree).latest_revision.publish()
    publish(title="Aurajoen silta")
    assert texts(translation)["Aurajoen silta"] == "Aurajoen silta"
    assert kept(translation) == {segment("Aurajoen silta").pk}
    assert english(page, tree).title == "Aurajoen silta"
    assert KeptText.objects.count() == 1


def test_in_a_rich_text_it_follows_the_paragraph(tree, translation, segment, publish, admin_user):
    keep(segment("6Aika on kuuden kaupungin ohjelma."), tree.english, admin_user)
    changed = RICH.replace("ohjelma.", "oma ohjelma.").replace("keväällä", "syksyllä")
    publish(rich=changed)
    assert texts(translation)["6Aika on kuuden kaupungin oma ohjelma."] == "6Aika on kuuden kaupungin oma ohjelma."
    assert texts(translation)["Silta avataan liikenteelle syksyllä."] is None
    assert kept(translation) == {segment("6Aika on kuuden kaupungin oma ohjelma.").pk}


def test_a_paragraph_that_was_written_anew_is_to_be_translated(tree, translation, segment, publish, admin_user):
    keep(segment("6Aika on kuuden kaupungin ohjelma."), tree.english, admin_user)
    publish(rich=RICH.replace("6Aika on kuuden kaupungin ohjelma.", "Tervetuloa!"))
    assert texts(translation)["Tervetuloa!"] is None


def test_a_text_that_comes_back_is_kept_again(tree, translation, segment, publish, admin_user):
    keep(segment("6Aika on kuuden kaupungin ohjelma."), tree.english, admin_user)
    publish(rich="<p>Tervetuloa!</p><p>Hei.</p>")
    publish()
    assert kept(translation) == {segment("6Aika on kuuden kaupungin ohjelma.").pk}
