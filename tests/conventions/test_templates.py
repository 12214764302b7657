"""Templates loop and print: short, without inline script or style, everything escaped."""

import re

import pytest
from django.template.loader import get_template

from cms.gallery.catalogue import entries
from tests.house import TEMPLATES, short, template_name, templates

LONGEST = 70
NAMES = {short(path): path for path in templates()}
INLINE = re.compile(
    r"""<script(?![^>]*\ssrc=)(?![^>]*type="application/(?:ld\+)?json") | <style\b | \sstyle\s*= | javascript: |
    \son[a-z]+\s*=\s*["']""",
    re.VERBOSE | re.IGNORECASE,
)


@pytest.fixture(params=NAMES)
def path(request):
    return NAMES[request.param]


def test_it_compiles(path):
    get_template(template_name(path))


def test_it_fits_on_one_screen(path):
    assert len(path.read_text().splitlines()) <= LONGEST


def test_it_has_no_inline_script_style_or_handler(path):
    assert INLINE.findall(path.read_text()) == []


def test_it_escapes_everything(path):
    assert re.findall(r"\|\s*safe\b|\{%\s*autoescape off", path.read_text()) == []


def test_a_part_gets_its_names_in_the_open(path):
    # base.html is a table of contents; drawings take nothing; blocks look for the page's frame; Django's widgets
    # pass everything on.
    free = (".svg", "components/stream.html", "subwidget.template_name")
    if path.name == "base.html":
        return
    includes = re.findall(r"\{%\s*include\s+\"?([^\s\"]+)([^%]*)%\}", path.read_text())
    assert [name for name, names in includes if not name.endswith(free) and " only" not in names] == []


def test_every_block_template_belongs_to_a_block():
    used = {entry.block.meta.template for entry in entries()}
    assert {template_name(path) for path in TEMPLATES.glob("*/blocks/*.html")} == used


def test_every_component_is_used():
    everything = "\n".join(path.read_text() for path in templates())
    parts = [path for path in (TEMPLATES / "components").rglob("*") if path.is_file()]
    literal = {name for name in map(template_name, parts) if f'"{name}"' in everything}
    assert {template_name(path) for path in parts if path.parent.name == "components"} - literal == set()
