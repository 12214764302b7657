"""The rows of the translator's workbench: what tests do with them."""

from urllib.parse import urlencode

from playwright.sync_api import Page

from tests.e2e.servers import Server
from tests.e2e.waiting import wait_until


def row_of(page: Page, text: str):
    """The row of a source text."""
    return page.locator("[data-row]").filter(has_text=text).first


def box(row):
    """Where one types."""
    return row.locator(".row__rich, [data-translation]:not([hidden])").first


def count_of(page: Page, name: str) -> int:
    """How many texts a filter has."""
    return int(page.locator(f'[data-count="{name}"]').inner_text())


def open_workbench(page: Page, address: str) -> Page:
    page.goto(address)
    wait_until(page, "document.querySelector('[data-count=all]')?.textContent")
    return page


def enter(page: Page, server: Server, path: str, city: str) -> str:
    """Open the editor of a page by its public address; where it stands."""
    page.goto(server.url("/admin/enter/?") + urlencode({"address": server.url(path, city)}))
    return page.url.split("#")[0]
