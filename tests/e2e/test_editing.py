"""An editor changes Turku's page with the live preview open; the publisher publishes; the visitor sees it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.waiting import IS_WATCHING, NOTE_WATCHING, wait_until

pytestmark = pytest.mark.e2e


def test_editor_submits_publisher_publishes_visitor_sees(server, staff, visitor):
    editor = staff("turku-editor")
    editor.add_init_script(NOTE_WATCHING)
    editor.get_by_role("link", name="Turku", exact=True).first.click()
    editor.get_by_role("button", name="Näytä tai piilota esikatselu").click()
    preview = editor.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1)).to_have_text("Turku")
    wait_until(editor, IS_WATCHING)

    write(field(editor, "people", "title"), "Uusi kaupunkikoordinaattori")
    write(field(editor, "credit"), "Uusi Kuvittaja")
    expect(preview.get_by_text("Uusi kaupunkikoordinaattori").first).to_be_visible()
    expect(preview.get_by_text("Piirros: Uusi Kuvittaja").first).to_be_visible()

    choose_action(editor, "tarkistus")
    expect(editor.locator(".messages .success")).to_contain_text("lähetetty")

    visitor.goto(server.url("/", "turku"))
    expect(visitor.get_by_text("Uusi Kuvittaja")).to_have_count(0)

    publisher = staff("turku-publisher")
    publisher.get_by_role("link", name="Turku", exact=True).first.click()
    choose_action(publisher, "Hyväksy")
    expect(publisher.locator(".messages .success")).to_contain_text("Turku")

    visitor.goto(server.url("/", "turku"))
    expect(visitor.get_by_text("Uusi kaupunkikoordinaattori").first).to_be_visible()
    expect(visitor.get_by_text("Piirros: Uusi Kuvittaja").first).to_be_visible()


def field(page: Page, *path: str):
    """The first text box of the body at this content path."""
    steps = " ".join(f'[data-contentpath="{step}"]' for step in ("body", *path))
    return page.locator(f"{steps} input[type=text]").first


def write(box: Locator, text: str) -> None:
    box.fill(text)
    expect(box).to_have_value(text)


def choose_action(page: Page, name: str) -> None:
    """Open the menu at the foot of the editor and choose what is in it."""
    page.get_by_role("button", name="Lisää toimintoja").click()
    page.get_by_role("button", name=name).first.click()
