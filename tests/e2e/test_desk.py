"""A link of Oulu's breaks, stands on the desk of its editor alone, and leads to the field that mends it."""

import re
import time

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.accessibility import find_faults, outline
from tests.e2e.servers import Server
from tests.e2e.waiting import PATIENCE

pytestmark = pytest.mark.e2e

FIELD = '[data-contentpath="footer_links"] [data-contentpath="url"] input'


def test_a_broken_link_is_followed_to_its_field_and_mended(server, staff):
    publisher = staff("oulu-publisher")
    publisher.get_by_role("region", name="Omat sivustosi").get_by_role("link", name="Oulu", exact=True).first.click()
    right, editing = publisher.locator(FIELD).first.input_value(), publisher.url
    publish(publisher, server.url("/olematon/", "oulu"))

    editor = staff("oulu-editor")
    desk = editor.get_by_role("region", name="Työpöytäsi")
    broken = desk.get_by_role("region", name="Rikkinäiset linkit")
    expect(broken).to_contain_text("Omilla sivustoillamme ei ole sivua tässä osoitteessa.")
    expect(desk).not_to_contain_text("Turku")
    assert [line for line in outline(find_faults(editor)) if "desk" in line] == []
    broken.locator("a.desk__title").first.click()
    expect(editor).to_have_url(re.compile(r"#:w:contentpath=footer_links\.[0-9a-f-]+\.url$"))
    expect(editor.locator(FIELD).first).to_be_in_viewport()

    publisher.goto(editing)
    publish(publisher, right)
    assert standing(editor, server, broken) == []


def standing(editor: Page, server: Server, broken: Locator) -> list[str]:
    """What the desk still names once the English edition, which the worker brings up to date, could follow."""
    end = time.monotonic() + PATIENCE / 1000
    while True:
        editor.goto(server.url("/admin/"))
        expect(editor.get_by_role("region", name="Työpöytäsi")).to_be_visible()
        left = broken.all_inner_texts()
        if not left or time.monotonic() > end:
            return left
        editor.wait_for_timeout(500)


def publish(page: Page, address: str) -> None:
    """Give the footer's first link an address and publish the page."""
    page.locator(FIELD).first.fill(address)
    expect(page.locator(FIELD).first).to_have_value(address)
    page.get_by_role("button", name="Lisää toimintoja").click()
    page.get_by_role("button", name="Julkaise").first.click()
    expect(page).to_have_url(re.compile(r"/admin/pages/\d+/$"))
    expect(page.locator(".messages .success")).to_contain_text("julkaistu")
