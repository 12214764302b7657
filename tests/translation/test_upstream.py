"""Faults of wagtail-localize that we work around are still there; a failure here says that a workaround may go."""

import pytest
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from tests.factories import content_page

pytestmark = pytest.mark.django_db


def test_a_drafts_source_is_its_first_saving(tree):
    """Issues 823 and 861: cms/translation/drafts.py."""
    page = content_page(tree.turku, "Ensin", live=False)
    page.title = "Sitten"
    page.save_revision()
    source, _made = TranslationSource.get_or_create_from_instance(Page.objects.get(pk=page.pk).specific)
    assert source.as_instance().title == "Ensin"


def test_a_missing_page_above_becomes_a_live_alias(tree):
    """Issue 586: cms/translation/parents.py."""
    above = content_page(tree.turku, "Yllä")
    below = content_page(above, "Alla")
    translate_object(below, [tree.english])
    alias = above.get_translation(tree.english)
    assert alias.live
    assert alias.alias_of_id == above.pk


def test_a_changed_source_is_said_to_be_up_to_date(tree):
    """Issue 832: cms/translation/states.py."""
    page = content_page(tree.turku, "Ennen")
    translate_object(page, [tree.english])
    translation = Translation.objects.get(source__object_id=page.translation_key)
    before = translation.get_status_display()
    page.title = "Jälkeen"
    page.save()
    assert translation.get_status_display() == before
