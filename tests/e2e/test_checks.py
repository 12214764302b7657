"""What is wrong on a page is shown where it stands and in the list, and leads to its field; some of it blocks."""

import os

import pytest
from PIL import Image
from playwright.sync_api import FrameLocator, Page, expect

from tests.e2e.waiting import IS_WATCHING, NOTE_WATCHING, wait_until

pytestmark = pytest.mark.e2e
FOCUSED = """() => document.activeElement.closest('[data-contentpath]')?.dataset.contentpath"""


@pytest.fixture
def editor(staff) -> Page:
    """Espoo's front page in its publisher's editor, the preview open; what is typed is saved as a draft at most."""
    page = staff("espoo-publisher")
    page.add_init_script(NOTE_WATCHING)
    page.get_by_role("link", name="Espoo", exact=True).first.click()
    page.get_by_role("button", name="Näytä tai piilota esikatselu").click()
    expect(preview_of(page).get_by_role("heading", level=1)).to_have_text("Espoo")
    wait_until(page, IS_WATCHING)
    return page


def preview_of(page: Page) -> FrameLocator:
    return page.frame_locator("#w-preview-iframe")


def pin_in(page: Page, name: str):
    return preview_of(page).locator(f'wagtail-inline-userbar[data-error-name="{name}"]')


def row_in(page: Page, name: str):
    """A row of Wagtail's panel of checks."""
    return page.locator("[data-checks-panel] [data-content-checker-row]").filter(has_text=name)


def blur(page: Page) -> None:
    page.evaluate("document.activeElement.blur()")


def test_a_finding_stands_at_its_place_and_in_the_list_and_leads_to_its_field(editor):
    summary = editor.locator('[data-contentpath="summary"] textarea')
    before = summary.input_value()
    summary.fill("Vuosina 2014-2020 tehtiin paljon.")
    name = "Yhdysmerkki lukujen välissä"
    expect(pin_in(editor, name)).to_have_attribute(
        "data-help-text", "Kirjoita ajatusviivalla 2014–2020 eikä yhdysmerkillä 2014-2020."
    )
    blur(editor)
    pin_in(editor, name).get_by_role("button").click()
    wait_until(editor, f"({FOCUSED})() === 'summary'")

    editor.get_by_role("button", name="Näytä tai piilota tarkistukset").click()
    blur(editor)
    row_in(editor, name).get_by_role("button").click()
    wait_until(editor, f"({FOCUSED})() === 'summary'")
    summary.fill(before)
    expect(pin_in(editor, name)).to_have_count(0)


def test_publishing_without_alt_text_is_refused_at_the_field_and_keeps_what_was_typed(server, staff, tmp_path):
    page = staff("espoo-publisher")
    page.get_by_role("link", name="Espoo", exact=True).first.click()
    parent = page.url.split("/pages/")[1].split("/")[0]
    page.goto(server.url(f"/admin/pages/add/citypages/contentpage/{parent}/"))
    page.locator("#id_title").fill("Kuva ilman sanoja")
    upload(page, tmp_path)
    page.get_by_role("button", name="Lisää toimintoja").click()
    page.get_by_role("button", name="Julkaise", exact=True).click()

    message = page.locator('[data-contentpath="image"]').get_by_text("Kuvalta puuttuu vaihtoehtoinen teksti")
    expect(message).to_be_visible()
    expect(page.locator("#id_title")).to_have_value("Kuva ilman sanoja")
    expect(page.locator('[data-contentpath="image"] img')).to_be_visible()


def upload(page: Page, folder) -> None:
    """Choose a new picture for the page about which the library knows its title only."""
    file = folder / "sanaton.png"
    Image.frombytes("RGB", (30, 20), os.urandom(1800)).save(file)  # Wagtail asks about a picture that it knows
    page.locator('[data-contentpath="image"] [data-chooser-action-choose]').first.click()
    page.get_by_role("tab", name="Lähetä").click()
    page.locator("#id_image-chooser-upload-file").set_input_files(file)
    page.locator("#id_image-chooser-upload-title").fill("Sanaton")
    page.locator("#tab-upload").locator("button[type=submit]").click()
    expect(page.locator('[data-contentpath="image"] img')).to_be_visible()
