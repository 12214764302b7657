"""A page begins with a start, a block goes from one page to another, and a block is saved for many pages."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e

BLOCK = "#body-root > [data-streamfield-stream-container] > [data-streamfield-child]:visible"


def ready(page: Page) -> Page:
    """The editor, once every block has its buttons."""
    expect(page.locator(f"{BLOCK} [data-block-action=copy]").first).to_be_visible()
    return page


def act(page: Page, name: str, block: int = 0):
    """The button of a block that copies, pastes or saves it."""
    page.locator(BLOCK).nth(block).locator(f"[data-block-action={name}]").press("Enter")


def start(page: Page, name: str) -> Page:
    """From the first page of the admin to the editor: two clicks."""
    page.get_by_role("link", name="Uusi sivu").first.click()
    page.get_by_role("link", name=name, exact=True).first.click()
    return ready(page)


def test_a_started_news_item_is_published(server, staff, visitor):
    page = start(staff("oulu-publisher"), "Uutinen")
    page.locator("#id_title").fill("Pohjasta syntynyt")
    for _number in range(3):  # picture, quotation and links are not needed here
        page.locator(BLOCK).last.locator("[data-streamfield-action=DELETE]").first.click()
        expect(page.locator(BLOCK).nth(3 - _number)).to_have_count(0)
    text = page.locator(f"{BLOCK} [contenteditable=true]").first
    text.press_sequentially("Tämä alkoi pohjasta.")
    expect(page.locator("#body-root input[name=body-0-value]")).to_have_value(re.compile("Tämä alkoi pohjasta"))
    page.get_by_role("button", name="Lisää toimintoja").click()
    page.get_by_role("button", name="Julkaise").first.click()
    expect(page.get_by_text("julkaistu", exact=False).first).to_be_visible()
    visitor.goto(server.url("/ajankohtaista/pohjasta-syntynyt/", "oulu"))
    expect(visitor.get_by_text("Tämä alkoi pohjasta.")).to_be_visible()
    page.goto(server.url("/admin/"))


def test_a_block_is_copied_pasted_and_taken_back_by_keyboard(staff):
    page = start(staff("oulu-editor"), "Tapahtuma")
    page.locator(f'{BLOCK} [data-contentpath="text"] input').first.fill("Kopioitava otsikko")
    act(page, "copy", 1)
    expect(page.get_by_role("status").filter(has_text="kopioitu")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(page.url.partition("/admin/")[0] + "/admin/")
    start(page, "Sisältösivu")
    before = page.locator(BLOCK).count()
    act(page, "paste")
    expect(page.locator(BLOCK)).to_have_count(before + 1)
    expect(page.locator(BLOCK).nth(1).locator("input[type=text]").first).to_have_value("Kopioitava otsikko")
    page.get_by_role("button", name="Kumoa").press("Enter")
    expect(page.locator(BLOCK)).to_have_count(before)


def test_a_block_saved_as_reusable_takes_the_blocks_place(staff):
    page = start(staff("oulu-publisher"), "Tapahtuma")
    before = page.locator(BLOCK).count()
    page.on("dialog", lambda dialog: dialog.accept("Yhteinen" if dialog.type == "prompt" else None))
    act(page, "save", 1)
    saved = page.get_by_role("region", name="Toistuva osio").first
    expect(saved.get_by_text("Yhteinen").first).to_be_visible()
    expect(page.locator(BLOCK)).to_have_count(before)
    page.get_by_role("button", name="Kumoa").press("Enter")
    expect(page.locator(BLOCK).nth(1).locator("input[type=text]").first).to_have_value("Päivän ohjelma")
