"""Block definitions stay out of migrations, and a historical model keeps the content that it does not know."""

import json

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from citypages.models import ContentPage
from cms.fields import StreamField
from tests.factories import content_page

BODY = [
    {"type": "heading", "value": {"text": "Mitä tehdään", "level": "h2"}, "id": "7c0b6a1e-0000-4000-8000-000000000001"}
]


def test_changing_a_block_is_no_schema_change():
    _name, path, positional, named = ContentPage._meta.get_field("body").deconstruct()
    assert path == "cms.fields.StreamField"
    assert positional == []
    assert "block_lookup" not in named


def test_a_historical_model_that_is_saved_keeps_its_content(tree):
    page = content_page(tree.turku, body=BODY)
    historical = MigrationLoader(connection).project_state().apps.get_model("citypages", "ContentPage")
    old = historical.objects.get(pk=page.pk)
    old.summary = "Uusi tiivistelmä"
    old.save()
    page.refresh_from_db()
    assert page.summary == "Uusi tiivistelmä"
    assert [dict(block) for block in page.body.raw_data] == BODY


def test_a_historical_model_hands_out_the_stored_blocks(tree):
    page = content_page(tree.turku, body=BODY)
    historical = MigrationLoader(connection).project_state().apps.get_model("citypages", "ContentPage")
    assert json.loads(historical.objects.get(pk=page.pk).body.raw_text) == BODY


@pytest.mark.parametrize("empty", ["", None, [], "[]"])
def test_an_empty_stream_stays_empty(empty):
    assert len(StreamField([]).to_python(empty)) == 0


def test_a_new_stream_starts_empty_where_there_are_pages_already():
    """What a migration writes into the rows of a table that gets a stream."""
    field = StreamField(blank=True)
    assert field.get_prep_value(field.get_default()) == []
