"""Rows on pages, and snippets, are translated as pages are: empty and full. With test_pages.py, nothing is left out."""

from datetime import date

import pytest
from django.db import models
from django.urls import reverse
from wagtail.models import Page, TranslatableMixin, get_translatable_models

from citypages.blocks import SectionStreamBlock
from citypages.duties.models import AccessibilityStatementPage, PrivacyNoticePage, Purpose, Shortcoming
from citypages.events.models import EventOrganiser, EventPage
from citypages.reuse.models import ReusableSection
from projectpages.calls.models import IdeaFormField, IdeaFormPage
from projectpages.models import Participation, ProjectPage
from tests.factories import OrganisationFactory, project, reusable_section
from tests.filling import Filler, blank, in_english, item
from tests.translating import send, translate

pytestmark = pytest.mark.django_db
# row: (page type, the rows' name there, where the page stands)
ROWS = {
    EventOrganiser: (EventPage, "organisers", "turku_events"),
    IdeaFormField: (IdeaFormPage, "form_fields", "calls"),
    Participation: (ProjectPage, "participations", "register"),
    Purpose: (PrivacyNoticePage, "purposes", "turku"),
    Shortcoming: (AccessibilityStatementPage, "shortcomings", "turku"),
}
SNIPPETS = {ReusableSection}
PAGE_FIELDS = {EventPage: {"start_date": date(2018, 3, 6), "all_day": True}}


@pytest.fixture(params=ROWS, ids=lambda model: model.__name__)
def row(request) -> type[TranslatableMixin]:
    return request.param


def texts_of(row: type[TranslatableMixin]) -> list[str]:
    """The names of the row's fields that hold words."""
    texts = [field.field_name for field in row.translatable_fields if field.is_translated(row(locale_id=1))]
    assert texts, "a row without words needs no language"
    return texts


def page_with(tree, row: type[TranslatableMixin], **values: str) -> Page:
    """A live page with one such row."""
    page_type, rows, place = ROWS[row]
    fields = {"organisation": OrganisationFactory()} if row is Participation else {}
    fields |= {"field_type": "singleline", "clean_name": "kysymys"} if row is IdeaFormField else {}
    one = row(locale=tree.finnish, **fields, **values)
    page = page_type(title="Sivu", slug="sivu", locale=tree.finnish, **PAGE_FIELDS.get(page_type, {}), **{rows: [one]})
    return getattr(tree, place).add_child(instance=page)


def test_every_translatable_model_is_tried():
    others = {model for model in get_translatable_models(include_subclasses=True) if not issubclass(model, Page)}
    assert {*ROWS, *SNIPPETS} == others


def test_every_field_of_a_row_is_translated_or_kept_in_step(row):
    own = {
        field.name
        for field in row._meta.get_fields()
        if isinstance(field, models.Field)
        and field.name not in {"id", "page", "sort_order", "translation_key", "locale"}
    }
    assert {field.field_name for field in row.translatable_fields} == own


def test_the_words_of_a_row_come_back_translated(tree, row):
    values = {name: f"sana {number}" for number, name in enumerate(texts_of(row))}
    page = page_with(tree, row, **values)
    translate(send(page, tree.english))
    english = page.get_translation(tree.english).get_latest_revision_as_object()
    (found,) = getattr(english, ROWS[row][1]).all()
    assert {name: getattr(found, name) for name in values} == {name: in_english(word) for name, word in values.items()}


def test_a_row_without_words_is_sent_and_its_editor_opens(tree, row, admin_client):
    page = page_with(tree, row)
    send(page, tree.english)
    english = page.get_translation(tree.english)
    assert getattr(english.get_latest_revision_as_object(), ROWS[row][1]).count() == 1
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).status_code == 200


def editor_of(section: ReusableSection) -> str:
    return reverse("wagtailsnippets_reuse_reusablesection:edit", args=[section.pk])


def test_a_reusable_section_is_translated_block_by_block(tree, admin_client):
    filler = Filler(project(tree.register))
    section = reusable_section(body=filler.stream(SectionStreamBlock()))
    translate(send(section, tree.english))
    english = section.get_translation(tree.english).get_latest_revision_as_object()
    said = str(english.body.get_prep_value())
    assert [word for word in filler.words if word in said] == []
    assert [word for word in filler.words if in_english(word) not in said] == []
    assert [word for word in filler.kept if word not in said] == []
    assert (english.name, english.city) == (section.name, section.city)
    assert admin_client.get(editor_of(english)).status_code == 200


def test_an_empty_reusable_section_is_sent_and_its_editor_opens(tree, admin_client):
    blocks = SectionStreamBlock().child_blocks
    for body in ([], [item(name, blank(block)) for name, block in blocks.items()]):
        section = reusable_section(body=body)
        send(section, tree.english)
        english = section.get_translation(tree.english)
        assert [block.block_type for block in english.body] == [block["type"] for block in body]
        assert admin_client.get(editor_of(english)).status_code == 200
