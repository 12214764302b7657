"""Two versions of a page stand beside each other readably, whatever the page is made of."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField
from wagtail.models import COMMENTS_RELATION_NAME, Page

from cms.people.models import Organisation, Person
from media.models import CustomImage
from tests.factories import ImageFactory, OrganisationFactory, PersonFactory, content_page
from tests.filling import Filler, blank, item
from tests.translation.test_pages import OWN_FIELDS, PARENTS, place

pytestmark = pytest.mark.django_db
MADE = {Person: PersonFactory, Organisation: OrganisationFactory, CustomImage: ImageFactory}
NOT_OURS = {"title", "slug", "locale", "alias_of", "owner", "page_ptr"}


def filled(field: models.Field, filler: Filler) -> Any:
    """A value for a field of a page or of a row; None for a field that is left as it is."""
    if isinstance(field, StreamField):
        return [item(name, filler.fill(child)) for name, child in field.stream_block.child_blocks.items()]
    if isinstance(field, RichTextField):
        return f"<p>{filler.word()}</p>"
    if isinstance(field, models.ForeignKey):
        return MADE[field.related_model]() if field.related_model in MADE else None
    if field.choices:
        return field.choices[-1][0]
    if hasattr(field, "languages") or "PerLanguage" in type(field).__name__:
        return {"fi": filler.word(), "en": filler.word()}
    if isinstance(field, models.EmailField | models.URLField):
        return "https://www.example.fi/" if isinstance(field, models.URLField) else "maija@example.fi"
    kinds: list[tuple[type, Any]] = [
        (models.BooleanField, True),
        (models.DateTimeField, datetime(2018, 3, 6, 12, tzinfo=UTC)),
        (models.DateField, date(2018, 3, 6)),
        (models.TimeField, time(13, 30)),
        (models.DecimalField | models.IntegerField, 7),
    ]
    value = next((value for kind, value in kinds if isinstance(field, kind)), None)
    return filler.word()[: field.max_length or None] if value is None and _is_text(field) else value


def _is_text(field: models.Field) -> bool:
    return isinstance(field, models.CharField | models.TextField)


def row(model: type[models.Model], filler: Filler) -> models.Model:
    """A row of an inline panel with everything in it."""
    own = [field for field in model._meta.fields if not isinstance(field, ParentalKey | models.AutoField)]
    names = {field.name: filled(field, filler) for field in own if field.editable and field.name not in NOT_OURS}
    return model(**{name: value for name, value in names.items() if value is not None})


@pytest.fixture(params=PARENTS, ids=lambda model: model.__name__)
def page(request, tree) -> Page:
    """A page of a type with three versions: as it began, with everything, and with everything emptied."""
    model = request.param
    values = {"title": "Alku", "slug": "alku", "locale": tree.finnish} | OWN_FIELDS.get(model, {})
    page = place(tree, model).add_child(instance=model(**values))
    page.save_revision()
    filler = Filler(tree.turku)
    own = [field for field in model._meta.get_fields() if field.model is model or field.name in {"summary", "image"}]
    own = [field for field in own if getattr(field, "editable", False) and field.name not in NOT_OURS]
    for field in own:
        value = filled(field, filler)
        if value is not None and field.name not in OWN_FIELDS.get(model, {}):
            setattr(page, field.name, value)
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        if relation.related_model.__module__.partition(".")[0] != "wagtail" and name != COMMENTS_RELATION_NAME:
            setattr(page, name, [row(relation.related_model, filler) for _number in range(2)])
    page.save_revision(clean=False)
    for field in own:
        if isinstance(field, StreamField):
            children = field.stream_block.child_blocks.items()
            setattr(page, field.name, [item(name, blank(child)) for name, child in children])
    page.title = "Loppu"
    page.save_revision(clean=False)
    return page


def compared(client, page, first: object, second: object) -> BeautifulSoup:
    response = client.get(reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first, second]))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_any_two_versions_of_any_page_can_be_compared(page, admin_client):
    first, full, last = page.revisions.order_by("created_at", "pk").values_list("pk", flat=True)
    for pair in ((first, full), (full, last), ("live", "latest")):
        shown = compared(admin_client, page, *pair)
        text = shown.select_one("main").get_text(" ")
        assert "<p>" not in text, "markup is shown as text"
        assert "StructValue" not in text
        assert "object (" not in text, "a row without a name of its own"
        assert "{'fi'" not in text, "a value per language is shown as a dictionary"


def test_a_changed_block_shows_what_went_and_what_came(tree, admin_client):
    body = [{"type": "heading", "value": {"text": "Vanha otsikko"}, "id": "2c6d9a1e-0000-4000-8000-000000000001"}]
    page = content_page(tree.turku, "Sivu", body)
    page.save_revision()
    page.body = [body[0] | {"value": {"text": "Uusi otsikko"}}]
    page.save_revision()
    shown = compared(admin_client, page, "earliest", "latest")
    assert "Vanha" in shown.select_one(".deletion").text
    assert "Uusi" in shown.select_one(".addition").text
