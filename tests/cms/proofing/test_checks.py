"""A whole page is held against its source with a few queries, and other apps add what they know."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail import hooks
from wagtail_localize.models import StringTranslation, Translation

from cms.proofing.checks import check
from cms.proofing.findings import HOOK, Finding, Severity, advise
from cms.proofing.rows import rows_of
from cms.translation.editions import make_edition
from tests.cms.checking.pages import heading
from tests.factories import content_page

pytestmark = pytest.mark.django_db


def write(data: str, new: str) -> None:
    """Write another translation."""
    for row in StringTranslation.objects.filter(data=data):
        row.data = new
        row.save()


def test_a_page_in_order_has_no_findings(translation):
    assert check(translation) == []


def test_every_finding_leads_to_its_row(translation, segment, page):
    write("Six Cities", "Kuutoskaupungit")
    write("The bridge opens in spring.", "The bridge opens in 2019")
    found = check(translation)
    assert [(finding.code, finding.segment_pk) for finding in found] == [
        ("same", segment("Kuutoskaupungit").pk),
        ("numbers", segment("Silta avataan liikenteelle keväällä.").pk),
        ("ending", segment("Silta avataan liikenteelle keväällä.").pk),
    ]
    assert found[0].context_path == f"body.{page.body[0].id}.text"


def test_what_is_missing_blocks_and_comes_first_in_its_row(translation, segment):
    # Not saved: wagtail-localize then writes a title into the page's draft title, where PostgreSQL refuses it.
    StringTranslation.objects.filter(data="Bridge").update(data="B" * 300 + "!")
    StringTranslation.objects.filter(data="Six Cities").delete()
    found = [(finding.code, str(finding.severity)) for finding in check(translation)]
    assert found == [("too_long", "blocks"), ("ending", "advises"), ("untranslated", "blocks")]


def test_the_limit_of_a_block_counts(translation):
    write("Six Cities", "x" * 121)
    assert [finding.code for finding in check(translation)] == ["too_long"]


def test_any_number_of_texts_costs_the_same(tree, translation):
    page = content_page(tree.turku, "Pitkä", [heading(f"Otsikko {number}") for number in range(60)], slug="pitka")
    make_edition(page, tree.english, {})
    long = Translation.objects.select_related("source", "target_locale").get(source__object_id=page.translation_key)
    check(translation)
    with CaptureQueriesContext(connection) as asked:
        assert len(check(long)) == 61
    assert len(asked) <= 5  # the last one asks for the glossary


def test_one_row_is_checked_after_it_was_saved(translation, segment):
    write("Bridge", "Bridge.")
    assert [finding.code for finding in check(translation, rows_of(translation, segment("Silta").pk))] == ["ending"]
    assert check(translation, rows_of(translation, segment("Kuutoskaupungit").pk)) == []


def test_others_add_findings_in_the_place_of_their_row(translation, segment):
    write("The bridge opens in spring.", "The bridge opens in spring")

    def look(given, rows):
        assert given == translation
        return [advise(row, "mine", "Own", "Do it.") for row in rows if row.source in {"Silta", "Kuutoskaupungit"}]

    with hooks.register_temporarily(HOOK, look):
        assert [finding.code for finding in check(translation)] == ["mine", "mine", "ending"]
        assert [finding.code for finding in check(translation, rows_of(translation, segment("Silta").pk))] == ["mine"]


def test_a_row_says_whether_it_was_made_by_a_machine(translation):
    StringTranslation.objects.filter(data="Bridge").update(translation_type="machine")
    assert [row.source for row in rows_of(translation) if row.is_machine] == ["Silta"]


def test_a_finding_speaks_json():
    finding = Finding("same", Severity.ADVISES, "title", 3, "Same", "Translate it.")
    assert finding.as_json() == {
        "code": "same",
        "severity": "advises",
        "context_path": "title",
        "segment_pk": 3,
        "title": "Same",
        "advice": "Translate it.",
    }
