"""Waiting for what a page says of itself."""

import time
from typing import Any

from playwright.sync_api import Page

PATIENCE = 60_000  # ms; only a machine that does much else needs so many, and what is there at once is not waited for

# Wagtail takes the form's state two seconds after connecting as "unchanged" (UnsavedController.initialDelayValue), and
# it connects twice. What is typed sooner does not show in the preview; a person is slower.
NOTE_WATCHING = "document.addEventListener('w-unsaved:watch-edits', () => { window.watching = performance.now(); })"
IS_WATCHING = "() => window.watching && performance.now() - window.watching > 1000"


def wait_until(page: Page, condition: str, argument: Any = None) -> None:
    """Ask the page until it says yes. Playwright's own `wait_for_function` asks by `eval`, which the policy forbids."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(condition, argument):
        assert time.monotonic() < deadline, f"never true: {condition}"
        page.wait_for_timeout(50)
