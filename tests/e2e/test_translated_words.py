"""What translators write comes back from files of other tools, and no word is lost."""

from io import BytesIO

import polib
import pytest
from playwright.sync_api import Page, expect
from translate.storage import xliff2

from tests.e2e.rows import box, enter, open_workbench, row_of
from tests.e2e.waiting import wait_until

pytestmark = pytest.mark.e2e
COPIES = "Object.keys(localStorage).filter((key) => key.startsWith('typed ')).length"


def test_files_of_other_tools_come_back(server, staff):
    page = staff("oulu-translator")
    address = enter(page, server, "/en/", "oulu")

    def download(name: str) -> bytes:
        open_workbench(page, address)
        page.get_by_role("button", name="Toimet").first.click()
        page.get_by_role("link", name="Tiedostot").click()
        with page.expect_download() as file:
            page.get_by_role("link", name=name).click()
        return file.value.path().read_bytes()

    po = polib.pofile(download("Lataa PO").decode())
    next(entry for entry in po if entry.msgctxt == "summary").msgstr = "From a PO file"
    upload(page, "oulu.po", str(po).encode())
    expect(page.locator(".messages .success")).to_be_visible()

    store = xliff2.Xliff2File.parsestring(download("Lataa XLIFF"))
    next(unit for unit in store.units if unit.target == "From a PO file").target = "From an XLIFF file"
    buffer = BytesIO()
    store.serialize(buffer)
    upload(page, "oulu.xlf", buffer.getvalue())
    expect(page.locator(".messages .success")).to_be_visible()
    open_workbench(page, address)
    expect(box(row_of(page, "Ingressi"))).to_have_value("From an XLIFF file")

    download("Lataa PO")
    upload(page, "oulu.po", b"nonsense")
    expect(page.locator(".messages .error, .error-message, [role=alert]").first).to_be_visible()


def upload(page: Page, name: str, content: bytes) -> None:
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
    page.locator("form:has(input[type=file]) button[type=submit]").click()


def test_no_word_is_lost_without_a_connection_or_a_session(server, staff):
    page = staff("espoo-translator", by_hand=True)
    address = enter(page, server, "/en/", "espoo")
    open_workbench(page, address)
    first = box(row_of(page, "Ingressi"))
    page.context.set_offline(True)
    first.fill("Written on a train")
    expect(page.locator("[data-way]")).to_contain_text("Ei yhteyttä")
    page.context.set_offline(False)
    expect(page.locator("[data-way]")).to_be_hidden()
    wait_until(page, f"{COPIES} === 0")

    page.context.clear_cookies()
    first.fill("Written after the session")
    expect(page.locator("[data-way]")).to_contain_text("Olet kirjautunut ulos")
    page.close(run_before_unload=False)
    again = staff("espoo-translator", by_hand=True)
    open_workbench(again, address)
    expect(box(row_of(again, "Ingressi"))).to_have_value("Written on a train")


def test_words_typed_without_a_session_are_saved_after_the_next_log_in(server, staff):
    page = staff("tampere-translator", by_hand=True)
    address = enter(page, server, "/en/", "tampere")
    open_workbench(page, address)
    session = page.context.cookies()
    page.context.clear_cookies()
    box(row_of(page, "Ingressi")).fill("Kept in the browser")
    expect(page.locator("[data-way]")).to_contain_text("Olet kirjautunut ulos")
    page.context.add_cookies(session)
    expect(page.locator("[data-way]")).to_be_hidden()
    wait_until(page, f"{COPIES} === 0")
    open_workbench(page, address)
    expect(box(row_of(page, "Ingressi"))).to_have_value("Kept in the browser")


def test_what_is_typed_while_a_save_is_on_its_way_is_saved_after_it(server, staff):
    page = staff("helsinki-translator")
    address = enter(page, server, "/en/", "helsinki")
    open_workbench(page, address)
    held = []
    page.route("**/admin/workbench/*/text/*/", lambda route: held.append(route) if not held else route.continue_())
    words = box(row_of(page, "Ingressi"))
    with page.expect_request("**/admin/workbench/*/text/*/"):
        words.fill("First")
    words.press("End")
    words.press_sequentially(" and more")
    page.wait_for_timeout(1000)  # longer than the pause after which a text is saved
    held[0].continue_()
    wait_until(page, f"{COPIES} === 0")
    open_workbench(page, address)
    expect(box(row_of(page, "Ingressi"))).to_have_value("First and more")


def test_the_edition_gets_a_picture_of_its_own_and_gives_it_back(server, staff):
    page = staff("turku-publisher")
    open_workbench(page, enter(page, server, "/en/", "turku"))
    for summary in page.locator(".workbench__overrides:not([open]) summary").all()[::-1]:
        summary.click()
    row = page.locator("[data-override-row]:has(.image-chooser)").first
    row.get_by_role("button", name="Valitse kuva").click()
    page.locator(".modal .image-choice").first.click()
    expect(row.locator("[data-note]")).to_have_text("Tallennettu")
    page.reload()
    own = page.locator("[data-override-row]:has(.image-chooser:not(.blank))").first
    expect(own.locator("img")).to_be_visible()
    own.get_by_role("button", name="Toimet").click()
    page.get_by_role("button", name="Poista valinta").click()
    expect(row.locator("[data-note]")).to_have_text("Tallennettu")
