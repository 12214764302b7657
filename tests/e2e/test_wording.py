"""The aids of a row in a browser: taken by key, undone, and sound for those who listen."""

import json
import subprocess
import sys
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import find_faults, outline
from tests.e2e.servers import ROOT

pytestmark = pytest.mark.e2e

# Two texts of a demo page that has a term of the glossary: the first row is empty and another page has a translation of
# it, the second was filled by a machine.
PREPARE = """
import json
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationContext
from cms.wording.glossary import glossary_for
for work in Translation.objects.select_related("target_locale"):
    glossary = glossary_for(work.target_locale)
    rows = StringSegment.objects.filter(source=work.source).select_related("string", "context")
    rows = rows.exclude(string__data__contains="<a")
    first = next((row for row in rows if glossary.occurring(row.string.data)), None)
    second = next((row for row in rows if first and row.string_id != first.string_id), None)
    if second:
        break
elsewhere = TranslationContext.objects.exclude(object=work.source.object_id).first()
StringTranslation.objects.filter(translation_of__in=[first.string, second.string]).delete()
def say(string, context, text, kind, tool=""):
    values = {"data": text, "translation_type": kind, "tool_name": tool, "locale": work.target_locale}
    StringTranslation.objects.create(translation_of=string, context=context, **values)
say(first.string, elsewhere, "Said before", "manual")
say(second.string, second.context, "By machine", "machine", "LibreTranslate")
address = work.get_target_instance_edit_url()
print("FACTS " + json.dumps({"address": address, "first": first.pk, "second": second.pk}))
"""


@pytest.fixture(scope="module")
def facts(server) -> dict[str, Any]:
    """Address of a translation's workbench and numbers of two of its rows."""
    if not server.environment:
        pytest.skip("the database of a server that runs elsewhere is not at hand")
    command = [sys.executable, "manage.py", "shell", "-c", PREPARE]
    said = subprocess.run(
        command, cwd=ROOT, env=server.environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    return json.loads(said.rpartition("FACTS ")[2])


@pytest.fixture
def editor(server, staff, facts) -> Page:
    """The workbench of that page."""
    page = staff("admin")
    page.goto(server.url(facts["address"]))
    return page


def enter(page: Page, segment: int):
    """Put a row in hand."""
    row = page.locator(f"#row-{segment}")
    row.get_by_role("textbox").focus()
    return row


def test_suggestion_is_taken_by_key_and_undone(editor, facts):
    row = enter(editor, facts["first"])
    expect(row.get_by_role("button", name="Ota")).to_be_visible()
    row.get_by_role("textbox").press("Alt+1")
    expect(row.get_by_role("textbox")).to_have_value("Said before")
    expect(row.get_by_role("textbox")).to_be_focused()
    expect(editor.locator("[role=status]").filter(has_text="Ehdotus otettu")).to_be_attached()
    editor.keyboard.press("Control+z")
    expect(row.get_by_role("textbox")).to_have_value("")
    row.get_by_role("button", name="Ota").click()
    expect(row.get_by_role("textbox")).to_have_value("Said before")


def test_aids_are_fetched_once_and_pass_axe(editor, facts):
    asked = []
    editor.on("request", lambda request: asked.append(request.url) if "/admin/wording/" in request.url else None)
    row = enter(editor, facts["first"])
    expect(row.locator("dl")).to_be_visible()
    enter(editor, facts["second"])
    enter(editor, facts["first"])
    expect(editor.locator(f"#row-{facts['second']} .aids")).to_be_attached()
    assert len(asked) == 2
    for scheme in ("light", "dark"):
        editor.emulate_media(color_scheme=scheme)
        assert outline(find_faults(editor, "[data-workbench]")) == []


def test_machine_made_text_is_confirmed(editor, facts):
    row = enter(editor, facts["second"])
    row.get_by_role("button", name="Oikein: vahvista").click()
    expect(row.locator("[data-confirm]")).to_have_count(0)
    expect(row.get_by_role("textbox")).to_be_focused()
    expect(row.get_by_role("textbox")).to_have_value("By machine")
    expect(editor.locator("[role=status]").filter(has_text="Vahvistettu")).to_be_attached()
