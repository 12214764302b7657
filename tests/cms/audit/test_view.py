"""The log in the admin: each city's own, narrowed down, taken out as a file, fast however long it is."""

from io import BytesIO
from uuid import uuid4

import openpyxl
import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from cms.audit.models import Record
from tests.cms.audit.conftest import log_in
from tests.factories import content_page
from tests.teams import member, with_mail

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/reports/log/"


@pytest.fixture
def acts(tree, turku, espoo):
    """One in each city and one of the programme's."""
    for section, title, user in (
        (tree.turku, "Turun luonnos", turku),
        (tree.espoo, "Espoon luonnos", espoo),
        (tree.home, "Ohjelman luonnos", None),
    ):
        log(content_page(section, title, live=False), "wagtail.publish", user=user)


def shown(browser, query=""):
    response = browser.get(ADDRESS + query)
    assert response.status_code == 200
    return response.content.decode()


def test_a_publisher_sees_her_own_citys_entries_only(acts, turku):
    """Before: Wagtail's site history told titles of other cities' snippets, images and accounts to anybody."""
    page = shown(log_in(turku))
    assert "Maija Malli julkaisi sivun Turun luonnos" in page
    assert "Espoon luonnos" not in page
    assert "Ohjelman luonnos" not in page


def test_no_address_gets_her_further(acts, turku):
    browser = log_in(turku)
    foreign = Record.objects.get(city="espoo", action="wagtail.publish")
    for query in (
        f"?record={foreign.pk}",
        "?city=espoo",
        "?city=programme",
        "?label=Espoon",
        f"?user={foreign.user_id}",
    ):
        assert "Espoon luonnos" not in shown(browser, query)
    assert "Espoon luonnos" not in browser.get(f"{ADDRESS}results/").content.decode()
    assert b"Espoon luonnos" not in b"".join(browser.get(f"{ADDRESS}?export=csv").streaming_content)


def test_the_programme_sees_everything(acts, tree):
    page = shown(log_in(member(tree, "", "publishers")))
    assert all(title in page for title in ("Turun luonnos", "Espoon luonnos", "Ohjelman luonnos"))


@pytest.mark.parametrize("role", ["editors", "translators"])
def test_who_does_not_publish_reads_no_log(tree, role):
    browser = log_in(member(tree, "turku", role))
    assert browser.get(ADDRESS).status_code == 302
    assert ADDRESS not in browser.get("/admin/").content.decode()


def test_wagtails_site_history_leads_to_the_log(turku):
    browser = log_in(turku)
    assert reverse("wagtailadmin_reports:site_history") == "/admin/reports/site-history/"
    for place in ("", "results/"):
        answer = browser.get(f"/admin/reports/site-history/{place}")
        assert (answer.status_code, answer["Location"]) == (302, ADDRESS)


def test_it_is_narrowed_down(acts, boss, turku):
    browser = log_in(boss)
    day = timezone.localdate().isoformat()
    kind = ContentType.objects.get_for_model(Page.objects.get(title="Turun luonnos").specific)
    for query in (
        "?city=turku&kind=publishing",
        f"?user={turku.pk}&kind=publishing",
        "?label=turun",
        f"?city=turku&kind=publishing&content_type={kind.pk}&at_from={day}&at_to={day}",
    ):
        page = shown(browser, query)
        assert "Turun luonnos" in page
        assert "Espoon luonnos" not in page
    assert "Turun luonnos" not in shown(browser, "?kind=settings")
    assert "Turun luonnos" not in shown(browser, "?at_to=2020-01-01")
    assert "Ohjelman luonnos" in shown(browser, "?city=programme")


def test_a_mail_leads_to_one_entry(acts, boss):
    one = Record.objects.get(label="Espoon luonnos", action="wagtail.publish")
    page = shown(log_in(boss), f"?record={one.pk}")
    assert "Espoon luonnos" in page
    assert "Turun luonnos" not in page


def test_it_is_taken_out_as_a_file_without_formulas(acts, boss, tree):
    log(content_page(tree.turku, "=1+1"), "wagtail.publish")
    browser = log_in(boss)
    table = openpyxl.load_workbook(BytesIO(browser.get(f"{ADDRESS}?export=xlsx").getvalue())).active
    cells = [cell for row in table.iter_rows() for cell in row]
    assert any(cell.value == "=1+1" for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "d", "n", "inlineStr"}
    text = b"".join(browser.get(f"{ADDRESS}?export=csv").streaming_content).decode()
    assert "Maija Malli julkaisi sivun Turun luonnos" in text


def test_it_speaks_english(acts, boss):
    assert "Maija Malli published the page Turun luonnos" in shown(log_in(with_mail(boss, "en")))


def many(tree, user, number):
    """Entries by the thousand, as they come from years of work."""
    page = content_page(tree.turku, "Vuosien työ")
    kind = ContentType.objects.get_for_model(page)
    now = timezone.now()
    entries = PageLogEntry.objects.bulk_create(
        [
            PageLogEntry(
                page=page,
                content_type=kind,
                label=f"Vuosien työ {n}",
                action="wagtail.publish",
                timestamp=now,
                user=user,
            )
            for n in range(number)
        ],
        batch_size=500,
    )
    rows = [
        Record(
            page_entry=entry,
            at=now,
            action=entry.action,
            kind="publishing",
            city="turku" if entry.pk % 2 else "espoo",
            user=user,
            content_type=kind,
            object_id=page.pk,
            label=entry.label,
            act=uuid4(),
        )
        for entry in entries
    ]
    Record.objects.bulk_create(rows, batch_size=500)


def test_a_full_page_costs_as_many_queries_as_one_of_few(acts, boss, turku, tree):
    browser = log_in(boss)
    shown(browser)
    with CaptureQueriesContext(connection) as few:
        shown(browser)
    many(tree, turku, 400)
    with CaptureQueriesContext(connection) as full:
        shown(browser)
    assert len(full) <= len(few) + 2  # the names of a second content type and of its pages
