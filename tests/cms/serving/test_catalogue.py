"""The Finnish catalogue says everything the source says, and the comparison sees what it must."""

import polib
import pytest
from django.core.management import call_command

from cms.serving.catalogue import faults, renewed, source_strings

CODE = """
title = _("City " "page")
both = ngettext("%(n)d city", "%(n)d cities", n) % {"n": n}
month = pgettext("month", "May")
leave = _("May")
unknown = _(variable)
"""
TEMPLATE = """
<div>
      <p title='"'>{% translate "Menu" %}</p>
  {% blocktranslate count n=pages|length trimmed %}
    {{ n }} page
  {% plural %}
    {{ n }} pages
  {% endblocktranslate %}
  {% include "part.html" with label=_("Show") only %}
</div>
"""


@pytest.fixture
def source(tmp_path):
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "views.py").write_text(CODE)
    (tmp_path / "app" / "page.html").write_text(TEMPLATE)
    return source_strings(tmp_path, ["app"])


def test_strings_are_found_in_code_and_templates(source):
    assert {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in source} == {
        (None, "City page", ""),
        (None, "%(n)d city", "%(n)d cities"),
        ("month", "May", ""),
        (None, "May", ""),
        (None, "Menu", ""),
        (None, "%(n)s page", "%(n)s pages"),
        (None, "Show", ""),
    }


def test_renewing_keeps_translations_and_drops_what_the_source_dropped(source):
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid="Menu", msgstr="Valikko"))
    catalogue.append(polib.POEntry(msgid="Gone", msgstr="Poissa"))
    result = renewed(catalogue, source)
    assert result.find("Menu").msgstr == "Valikko"
    assert result.find("Gone") is None
    assert len(result) == len(source)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (polib.POEntry(msgid="Menu"), "untranslated"),
        (polib.POEntry(msgid="Menu", msgstr="Valikko", flags=["fuzzy"]), "doubtful"),
        (polib.POEntry(msgid="Menu", msgstr="Valikko %(n)s"), "placeholder"),
        (polib.POEntry(msgid="Gone", msgstr="Poissa"), "no longer used"),
    ],
)
def test_a_faulty_entry_is_named(source, entry, fault):
    catalogue = polib.POFile()
    catalogue.append(entry)
    assert any(line.startswith(fault) and entry.msgid in line for line in faults(catalogue, source))


def test_a_missing_entry_is_named(source):
    assert "missing: 'Menu'" in faults(polib.POFile(), source)


def test_the_finnish_catalogue_is_complete():
    call_command("make_catalogue", "--check")
