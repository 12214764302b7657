"""Who only looks at a page changes nothing: no draft, no author, no conflict for somebody else."""

import pytest
from playwright.sync_api import Route

from tests.e2e.waiting import IS_WATCHING, NOTE_WATCHING, wait_until

pytestmark = pytest.mark.e2e

# Where the browser is so slow that Draftail rewrites its fields only after Wagtail took the form's first state, stock
# Wagtail saves by itself: such a load says nothing of our scripts.
NOTE_EARLY = """document.addEventListener('w-unsaved:watch-edits', ({ detail }) => {
  window.early ||= /(footer|notice)_text=%7B%0[AD]/.test(detail.initialFormData);
})"""
LOADS = 5


@pytest.mark.parametrize("path", ["footer_text", "body"])
def test_following_a_link_to_a_field_saves_nothing_until_somebody_types(staff, path):
    editor = staff("espoo-editor")
    saved = []

    def note(route: Route) -> None:
        if route.request.method == "POST":
            saved.append(route.request.url)
            route.abort()  # other tests edit this page
        else:
            route.continue_()

    link = editor.get_by_role("region", name="Omat sivustosi").get_by_role("link", name="Espoo", exact=True).first
    address = link.evaluate("link => link.href")
    editor.on("dialog", lambda dialog: dialog.accept())
    editor.route(address, note)
    editor.add_init_script(NOTE_WATCHING)
    editor.add_init_script(NOTE_EARLY)
    for _load in range(LOADS):
        editor.goto("about:blank")
        saved.clear()
        editor.goto(f"{address}#:w:contentpath={path}")
        wait_until(editor, "document.activeElement.closest('[data-contentpath]')")
        wait_until(editor, IS_WATCHING)
        if not editor.evaluate("window.early"):
            break
    assert saved == []
    with editor.expect_request(lambda request: request.method == "POST" and request.url == address):
        editor.locator("#id_title").press_sequentially("!")
