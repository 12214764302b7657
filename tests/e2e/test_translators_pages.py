"""What stands around the workbench is usable by everybody: files, releases, the translators' choice, the glossary."""

import re

import pytest

from tests.e2e.accessibility import find_faults, outline
from tests.e2e.rows import enter, open_workbench

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_around_the_workbench_pass_axe(server, staff, scheme):
    page = staff("admin")
    page.emulate_media(color_scheme=scheme)
    source = re.search(r"/pages/(\d+)/", enter(page, server, "/", "turku"))[1]
    open_workbench(page, enter(page, server, "/en/", "turku"))
    translation = page.locator("[data-workbench]").get_attribute("data-workbench")
    faults = []
    for path in (
        f"exchange/{translation}/",
        f"exchange/section/{source}/en/",
        f"release/{source}/",
        "translators/",
        "snippets/wording/term/",
        "wording/glossary/import/",
    ):
        assert page.goto(server.url(f"/admin/{path}")).status == 200
        faults += [f"{path} {line}" for line in outline(find_faults(page, "main"))]
    assert faults == []
