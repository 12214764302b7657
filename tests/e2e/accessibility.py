"""What axe finds in a page that has come to rest."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# A colour on its way from one scheme to the other is neither's: Wagtail's buttons change theirs in a tenth of a second,
# and axe measures contrast in that moment.
COME_TO_REST = """() => document.getAnimations().forEach(animation => {
    try { animation.finish() } catch { animation.cancel() }  // one without an end cannot be finished
})"""


def find_faults(page: Page, context: str | None = None, options: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """The violations that axe names in the page, or in the part of it that the selector `context` chooses."""
    page.evaluate(COME_TO_REST)
    return Axe().run(page, context=context, options=options).response["violations"]


def outline(faults: list[dict[str, Any]]) -> list[str]:
    """A line for each element at fault, for comparing with an empty list."""
    return [f"{fault['id']}: {node['target']} {node['html'][:160]}" for fault in faults for node in fault["nodes"]]
