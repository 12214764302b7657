"""A page in the editor with its preview beside it: what tests of visual editing do with it."""

from playwright.sync_api import FrameLocator, Page, expect

from tests.e2e.waiting import wait_until


def open_front_page(staff, city: str, page: Page | None = None) -> Page:
    page = page or staff(f"{city.lower()}-editor")
    page.get_by_role("link", name=city, exact=True).first.click()
    page.get_by_role("button", name="Näytä tai piilota esikatselu").click()
    expect(preview_of(page).get_by_role("heading", level=1)).to_have_text(city)
    return page


def preview_of(page: Page) -> FrameLocator:
    return page.frame_locator("#w-preview-iframe")


def tools(page: Page):
    """What can be done with the chosen block."""
    return preview_of(page).locator("div.tools")


def use(page: Page, name: str) -> None:
    tools(page).locator(f'button[data-name="{name}"]').click()


def choose_block(page: Page, selector: str) -> None:
    preview_of(page).locator(selector).first.click()
    expect(tools(page)).to_be_visible()


def blocks(page: Page) -> list[str]:
    """Types of the form's blocks, in their order."""
    return page.evaluate("document.getElementById('body-root').rootBlock.children.map((child) => child.type)")


def expect_blocks(page: Page, types: list[str]) -> None:
    types_now = "document.getElementById('body-root').rootBlock.children.map((child) => child.type).join()"
    wait_until(page, f"(types) => {types_now} === types", ",".join(types))
