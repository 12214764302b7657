"""An English source beside its Finnish one is the translation of that page, text by text, and never published."""

import pytest
from django.core.files.base import ContentFile
from wagtail_localize.models import StringTranslation, Translation

from citypages.moving.models import MovedPage
from citypages.moving.services import begin, report, save, undo
from citypages.news.models import NewsPage
from cms.wording.models import KnownText
from tests.citypages.moving import pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def both(tree, news, editor):
    """An import of both editions, the English one first."""
    files = [
        ContentFile(text.encode(), name=name)
        for name, text in (("bench.txt", pages.ENGLISH_NEWS), ("penkit.txt", pages.NEWS))
    ]
    return begin(editor, tree.turku, files, page_type="news", at_once=True)


def test_it_becomes_the_translation_and_can_be_taken_back(both, editor, tree):
    english, finnish = both.pages.order_by("pk")
    assert english.translation_of == finnish  # by their likeness
    source, edition = save(both, editor)
    assert (source.locale, edition.locale) == (tree.finnish, tree.english)
    assert source.translation_key == edition.translation_key
    assert not source.live
    assert not edition.live
    draft = edition.get_latest_revision_as_object()
    assert draft.title == "The benches now measure light"
    assert draft.summary.startswith("From autumn on")
    assert "Measuring starts in the spring" in str(draft.body)
    assert "Mittaus alkaa" not in str(draft.body)
    assert Translation.objects.filter(source__object_id=source.translation_key, enabled=True).count() == 1
    assert KnownText.objects.filter(string__data="Mittaus alkaa keväällä").exists()
    pairs = report(MovedPage.objects.get(pk=english.pk))["pairs"]
    assert {"source": "Penkit mittaavat nyt valoa", "target": "The benches now measure light"} in pairs
    assert any(pair["source"] and not pair["target"] for pair in pairs)  # what the bench's manager said

    assert undo(both, editor) == []
    assert not NewsPage.objects.exists()
    assert not StringTranslation.objects.exists()


def test_what_was_translated_already_stays(both, editor, tree):
    save(both, editor)
    row = StringTranslation.objects.get(translation_of__data="Mittaus alkaa keväällä")
    StringTranslation.objects.filter(pk=row.pk).update(data="Spring")
    page = both.pages.get(name="penkit.txt").page
    file = ContentFile(pages.ENGLISH_NEWS.encode(), name="again.txt")
    again = begin(editor, tree.turku, [file], page_type="news", edition_of=page, at_once=True)
    [edition] = save(again, editor)
    assert "Spring" in str(edition.get_latest_revision_as_object().body)
    assert any("Jo käännetyt" in note for note in report(again.pages.get())["notes"])


def test_an_edition_of_another_city_s_page_is_a_page_of_its_own(editor, tree, news):
    file = ContentFile(pages.ENGLISH_NEWS.encode(), name="bench.txt")
    move = begin(editor, tree.turku, [file], page_type="content", edition_of=tree.espoo, at_once=True)
    [page] = save(move, editor)
    assert page.translation_key != tree.espoo.translation_key
    assert page.get_parent().specific == tree.turku_en
    assert any("Sinulla ei ole oikeutta" in note for note in report(move.pages.get())["notes"])
