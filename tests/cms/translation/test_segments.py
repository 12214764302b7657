"""Taking in a page costs the same for any length, keeps what stands and stores what wagtail-localize would."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import RelatedObjectSegment, StringSegment, TemplateSegment, TranslationSource

from citypages.models import ContentPage
from cms.translation.segments import take_in
from projectpages.models import Participation, ProjectPage
from tests.cms.checking.pages import heading, text
from tests.factories import OrganisationFactory, content_page

pytestmark = pytest.mark.django_db


def page_of(tree, number: int) -> ContentPage:
    body = [part for n in range(number) for part in (heading(f"Otsikko {n}"), text(f"<p>Teksti <b>{n}</b>.</p>"))]
    page = content_page(tree.turku, f"Sivu {number}", body, slug=f"sivu-{number}")
    return ContentPage.objects.get(pk=page.pk)


def keys(source: TranslationSource) -> dict[str, int]:
    return dict(StringSegment.objects.filter(source=source).values_list("string__data", "pk"))


def queries(action) -> int:
    with CaptureQueriesContext(connection) as asked:
        action()
    return len(asked)


def changed(page: ContentPage, change) -> ContentPage:
    """The page with another body, as the database holds it."""
    stored = [dict(part) for part in page.body.raw_data]
    page.body = json.dumps(change(stored))
    page.save()
    return ContentPage.objects.get(pk=page.pk)


def test_the_first_time_and_every_other_cost_the_same_for_any_length(tree):
    short, long = page_of(tree, 2), page_of(tree, 60)
    take_in(page_of(tree, 1))
    assert queries(lambda: take_in(long)) <= queries(lambda: take_in(short)) + 2
    long, short = (changed(page, lambda body: body[::-1]) for page in (long, short))
    assert queries(lambda: take_in(long)) <= queries(lambda: take_in(short)) + 4 <= 45


def test_a_block_that_moves_keeps_its_segments(tree):
    page = page_of(tree, 3)
    before = keys(take_in(page))
    source = take_in(changed(page, lambda body: body[::-1]))
    assert keys(source) == before
    orders = StringSegment.objects.filter(source=source, string__data__startswith="Otsikko").order_by("order")
    assert list(orders.values_list("string__data", flat=True)) == ["Otsikko 2", "Otsikko 1", "Otsikko 0"]


def test_a_changed_text_is_a_new_segment_and_a_deleted_one_is_gone(tree):
    page = page_of(tree, 2)
    before = keys(take_in(page))

    def change(body):
        body[0]["value"]["text"] = "Uusi otsikko"
        return body[:-1]

    after = keys(take_in(changed(page, change)))
    assert before.keys() - after.keys() == {"Otsikko 0", "Teksti <b>1</b>."}
    assert after.keys() - before.keys() == {"Uusi otsikko"}
    assert after["Uusi otsikko"] != before["Otsikko 0"]


def test_after_a_change_wagtail_localize_would_store_the_same(tree):
    page = page_of(tree, 3)
    take_in(page)
    source = take_in(changed(page, lambda body: [*body[3:], body[0], text("<p>a</p><p>a</p>")]))
    for model in (StringSegment, TemplateSegment):
        before = list(model.objects.filter(source=source).order_by("pk").values())
        source.refresh_segments()
        assert list(model.objects.filter(source=source).order_by("pk").values()) == before


def test_rows_of_a_project_are_taken_in_with_their_place(tree):
    row = Participation(organisation=OrganisationFactory(), city="turku", local_text="Kokeilu", locale=tree.finnish)
    page = tree.register.add_child(instance=ProjectPage(title="CoHeWe", locale=tree.finnish, participations=[row]))
    source = take_in(page)
    segment = StringSegment.objects.get(source=source, string__data="Kokeilu")
    assert segment.context.field_path == "participations.local_text"
    before = list(RelatedObjectSegment.objects.filter(source=source).values())
    source.refresh_segments()
    assert list(RelatedObjectSegment.objects.filter(source=source).values()) == before
