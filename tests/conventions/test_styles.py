"""A component is styled in one family: two components under one class restyle each other."""

import re
from collections import defaultdict

from tests.house import ROOT

# A rule of its own inside a layer: two spaces, one class, nothing else.
COMPONENT = re.compile(r"^  \.([a-z_]+) \{", re.MULTILINE)
SHEETS = ROOT / "cms" / "static" / "cms" / "css"
# Says for paper what the families say for the screen; is the only sheet of a list in a frame.
APART = {"print.css", "fragment.css"}


def test_a_component_stands_in_one_style_sheet():
    families = defaultdict(set)
    for sheet in SHEETS.glob("*.css"):
        for name in COMPONENT.findall(sheet.read_text()):
            families[name] |= {sheet.name} - APART
    assert len(families) > 40
    assert {name: found for name, found in families.items() if len(found) > 1} == {}
