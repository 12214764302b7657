"""An editor pastes a page of another site, checks it by keyboard, and has a draft."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import find_faults, outline

pytestmark = pytest.mark.e2e

TEXT = """Rannan valot

Rannan lamput himmenevät, kun kukaan ei kulje rannalla.

Lue lisää hankkeesta www.rannanvalot.example/

Jaa Facebookissa
"""
HTML = "<h1>Sataman valot</h1><p>Lamput himmenevät.</p><ul><li>avoin rajapinta</li><li>viisas valo</li></ul>"
COPY = """given => {
    const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}"""


def faultless(page: Page) -> Page:
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
    assert outline(find_faults(page)) == []
    return page


def test_a_page_is_read_checked_and_saved(staff):
    page = staff("oulu-editor")
    page.get_by_role("link", name="Tuo sivu").first.click()
    faultless(page).get_by_label("Liitä sivu tähän").fill(TEXT)
    page.get_by_role("button", name="Lue sivu").click()
    expect(page.locator(".move-row").first).to_be_visible()
    title = page.locator("[data-kind=title] .move-value input")
    title.fill("Rannan uudet valot")
    faultless(page).get_by_role("button", name="Uutinen").click()
    expect(page.get_by_role("button", name="Uutinen")).to_have_attribute("aria-pressed", "true")
    expect(title).to_have_value("Rannan uudet valot")
    page.get_by_role("button", name="Tallenna luonnoksena").click()
    expect(page.get_by_role("link", name="Muokkaa luonnosta")).to_be_visible()
    expect(page.locator(".moving-beside")).to_contain_text("Rannan uudet valot")
    faultless(page).get_by_role("link", name="Peru tuonti").click()
    faultless(page).get_by_role("button", name="Peru tuonti").click()
    expect(page).to_have_url(re.compile(r"/admin/imports/$"))


def test_a_pasted_page_keeps_its_markup(staff):
    page = staff("oulu-editor")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("link", name="Tuo sivu").first.click()
    page.get_by_label("Liitä sivu tähän").focus()
    page.evaluate(COPY, {"text/plain": "Sataman valot\nLamput himmenevät.", "text/html": HTML})
    page.keyboard.press("Control+V")
    expect(page.locator("[data-pasted-note]")).to_contain_text("säilyvät")
    page.get_by_role("button", name="Lue sivu").click()
    expect(page.locator("[data-kind=list] li")).to_have_count(2)
