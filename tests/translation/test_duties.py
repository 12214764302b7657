"""Statements, notices and what else the law asks for are translated row by row."""

from datetime import UTC, date, datetime

import pytest

from citypages.duties.models import PrivacyNoticePage, Purpose, Shortcoming
from citypages.models import CityPage
from tests.statements import privacy_notice, statement
from tests.translating import send, translate

pytestmark = pytest.mark.django_db


def test_the_rows_of_a_statement_are_translated_and_their_choices_are_the_same(tree):
    row = Shortcoming(
        reason="burden",
        criterion="1.2.2",
        what="sana 1",
        where="sana 2",
        grounds="sana 3",
        alternative="sana 4",
        fix_date=date(2027, 3, 1),
        locale=tree.finnish,
    )
    page = statement(tree.turku, [row], conformance="none", method="third_party")
    translate(send(page, tree.english))
    english = page.get_translation(tree.english).get_latest_revision_as_object()
    (shortcoming,) = english.shortcomings.all()
    words = [getattr(shortcoming, name) for name in ("what", "where", "grounds", "alternative")]
    assert words == ["word 1", "word 2", "word 3", "word 4"]
    assert (shortcoming.reason, shortcoming.criterion, shortcoming.fix_date) == ("burden", "1.2.2", date(2027, 3, 1))
    assert (english.conformance, english.method, english.email) == ("none", "third_party", page.email)


def test_the_purposes_of_a_privacy_notice_are_translated(tree):
    page = privacy_notice(tree.turku)
    Purpose.objects.update(purpose="sana 1", categories="sana 2", retention="sana 3", legal_basis="consent")
    translate(send(PrivacyNoticePage.objects.get(pk=page.pk), tree.english))
    (row,) = page.get_translation(tree.english).get_latest_revision_as_object().purposes.all()
    assert (row.purpose, row.categories, row.retention, row.legal_basis) == ("word 1", "word 2", "word 3", "consent")


def test_a_sites_notice_is_translated_and_keeps_its_time(tree):
    until = datetime(2030, 1, 2, 12, tzinfo=UTC)
    page = tree.home.add_child(
        instance=CityPage(
            title="Oulu",
            slug="oulu",
            city="oulu",
            locale=tree.finnish,
            notice_text="<p>sana 1</p>",
            notice_level="warning",
            notice_until=until,
            fund="esf",
        )
    )
    translate(send(page, tree.english))
    english = page.get_translation(tree.english).get_latest_revision_as_object()
    assert "word 1" in english.notice_text
    assert (english.notice_level, english.notice_until, english.fund) == ("warning", until, "esf")
