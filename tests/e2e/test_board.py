"""A page is given to a translator from the board, with the keyboard alone, and stands first on her desk."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import find_faults, outline
from tests.e2e.keyboard import tab_to

pytestmark = pytest.mark.e2e


def test_a_page_is_assigned_by_keyboard_and_stands_first_on_the_translators_desk(server, staff):
    publisher = staff("espoo-publisher")
    publisher.goto(server.url("/admin/translations/?state=todo"))
    title = publisher.locator(".board__title .title-wrapper").first.inner_text()
    assert faults(publisher) == []

    tab_to(publisher, "[data-board-assign]")
    publisher.keyboard.press("Enter")
    dialog = publisher.get_by_role("dialog", name=title)
    expect(dialog).to_be_visible()
    assert faults(publisher) == []
    publisher.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert publisher.evaluate("document.activeElement.matches('[data-board-assign]')")

    publisher.keyboard.press("Enter")
    expect(dialog.locator("select")).to_be_focused(timeout=20_000)
    publisher.keyboard.type("Esimerkki Espoo tr")
    tab_to(publisher, "dialog button[type=submit]")
    publisher.keyboard.press("Enter")
    expect(publisher.get_by_text("käännöksen tiedot on tallennettu")).to_be_visible()
    expect(publisher).to_have_url(server.url("/admin/translations/?state=todo"))
    expect(publisher.locator("td.board__owner").first).to_contain_text("Espoo translator")

    desk = staff("espoo-translator").get_by_role("region", name="Käännettävää")
    expect(desk.locator(".desk__row").first).to_contain_text(title)
    expect(desk.locator(".desk__more a")).to_have_attribute("href", "/admin/translations/")


def faults(page: Page) -> list[str]:
    """What axe finds wrong in what the board adds to Wagtail's listing."""
    return [line for line in outline(find_faults(page)) if "board" in line]
