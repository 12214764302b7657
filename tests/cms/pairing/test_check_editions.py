"""`manage.py check_editions` finds what is out of step, mends it, and deletes nothing that a person wrote."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, PageLogEntry, Revision
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource

from cms.audit.guard import log_opened
from tests.cms.pairing.conftest import again, followed, translated
from tests.factories import content_page, reusable_section
from tests.translating import send, translate

pytestmark = pytest.mark.django_db


def check(*options: str) -> tuple[str, int]:
    """What the command says, and its exit code."""
    said = StringIO()
    try:
        call_command("check_editions", *options, stdout=said)
    except CommandError as error:
        return said.getvalue() + str(error), error.returncode
    return said.getvalue(), 0


def found_and_mended(words: str) -> str:
    """It is found, changed by --repair alone, and then gone; what the repair said."""
    said, code = check()
    assert (code, words in said) == (1, True), said
    assert check()[0] == said
    mended, code = check("--repair")
    assert (code, words in mended) == (0, True), mended
    assert check() == ("All editions are in step.\n", 0)
    return mended


def test_editions_in_step_are_no_fault(tree):
    content_page(again(tree.turku_en), "Written in English", slug="written-in-english")
    content_page(again(tree.turku), "Vain suomeksi", slug="vain-suomeksi")
    assert check() == ("All editions are in step.\n", 0)


def test_deleting_in_the_admin_leaves_nothing_out_of_step(tree, admin_client):
    other = content_page(again(tree.turku), "Muuta", slug="muuta")
    other_en = translated(other, tree)
    for page in (tree.story, other_en):
        admin_client.post(f"/admin/pages/{page.pk}/delete/")
    assert check() == ("All editions are in step.\n", 0)


def lose(page: Page) -> None:
    """The page goes as it would in a broken restore: no signal tells anybody."""
    page = page.specific
    type(page).objects.filter(pk=page.pk)._raw_delete("default")
    Page.objects.filter(pk=page.pk)._raw_delete("default")
    parent = Page.objects.get(path=page.path[: -Page.steplen])
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild - 1)


@pytest.fixture
def loose(tree):
    """What refers to the story goes first, so that the row alone can be taken away."""
    Page.objects.filter(pk__in=[tree.story.pk, tree.story_en.pk]).update(latest_revision=None, live_revision=None)
    Revision.objects.filter(object_id__in=[str(tree.story.pk), str(tree.story_en.pk)]).delete()
    with log_opened():
        PageLogEntry.objects.all().delete()
    return tree


def test_an_edition_without_source_is_unpublished_and_keeps_its_text(loose):
    tree = loose
    lose(tree.story)
    before = again(tree.story_en).specific.title
    assert "its text is kept as a draft" in found_and_mended("is a translation whose source does not exist")
    assert (again(tree.story_en).live, again(tree.story_en).specific.title) == (False, before)
    assert followed(tree.story) == [False]


def test_a_translation_whose_target_is_gone_is_no_longer_followed(loose):
    tree = loose
    translate(Translation.objects.get(source__object_id=tree.story.translation_key))
    Page.objects.filter(pk=tree.story_en.pk).update(latest_revision=None)
    words = StringTranslation.objects.count()
    lose(tree.story_en)
    found_and_mended("is followed, but its target is gone")
    assert again(tree.story).live
    assert StringTranslation.objects.count() == words > 0


def test_a_source_of_which_nothing_is_left_is_forgotten_but_its_words_are_kept(tree):
    translate(Translation.objects.get(source__object_id=tree.story.translation_key))
    words, strings = StringTranslation.objects.count(), String.objects.count()
    Page.objects.filter(translation_key=tree.story.translation_key).delete()
    found_and_mended("exists in no language any more")
    assert not TranslationSource.objects.filter(object_id=tree.story.translation_key).exists()
    assert (StringTranslation.objects.count(), String.objects.count()) == (words, strings)


def test_an_edition_elsewhere_is_moved_below_the_edition_of_its_sources_parent(tree):
    elsewhere = content_page(again(tree.turku_en), "Elsewhere", slug="elsewhere")
    again(tree.story_en).move(elsewhere, pos="last-child")
    assert "its old address leads there" in found_and_mended("stands elsewhere than its source")
    assert again(tree.story_en).get_parent().pk == tree.news_en.pk


def test_where_its_place_is_taken_or_missing_a_person_must_decide(tree):
    elsewhere = content_page(again(tree.turku_en), "Elsewhere", slug="elsewhere")
    again(tree.story_en).move(elsewhere, pos="last-child")
    content_page(again(tree.news_en), "Another", slug=again(tree.story_en).slug)
    said, code = check("--repair")
    assert (code, "another page has its slug there" in said, "a person must decide" in said) == (1, True, True)
    assert again(tree.story_en).get_parent().pk == elsewhere.pk
    untranslated = content_page(again(tree.turku), "Muut", slug="muut")
    again(tree.story).move(untranslated, pos="last-child")
    assert "whose parent has no edition in that language" in check("--repair")[0]


def test_an_alias_becomes_a_draft_to_translate(tree):
    page = content_page(again(tree.turku), "Kuvat", slug="kuvat")
    page.copy_for_translation(tree.english, alias=True)
    alias = page.get_translation(tree.english)
    assert alias.alias_of_id == page.pk
    below = translated(content_page(again(page), "Kuva", slug="kuva"), tree)
    found_and_mended("only repeats")
    real = again(alias)
    assert (real.alias_of_id, real.live) == (None, False)
    assert followed(page) == [True]
    assert again(below).live


def test_wrong_numbers_in_the_tree_are_counted_anew(tree):
    Page.objects.filter(pk=tree.news.pk).update(numchild=7)
    found_and_mended("has a wrong number of children")
    assert again(tree.news).numchild == 1


def test_addresses_follow_from_the_page_above(tree):
    Page.objects.filter(pk=tree.news.pk).update(url_path="/nowhere/")
    found_and_mended("has an address that does not follow from the page above it")
    assert again(tree.news).url_path == "/6aika/turku/uutiset/"
    assert again(tree.story).url_path == "/6aika/turku/uutiset/silta/"


def test_a_snippet_whose_source_is_gone_is_no_longer_followed(tree):
    section = reusable_section()
    translation = send(section, tree.english)
    english = translation.get_target_instance()
    type(section).objects.filter(pk=section.pk)._raw_delete("default")
    found_and_mended("is translated from something that is gone")
    assert type(section).objects.filter(pk=english.pk).exists()
