"""Staff ask a guest; the guest comments on a block and approves on a phone; staff find both in the editor."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e


def test_a_guest_comments_and_approves_and_the_page_moves_on(server, staff, window):
    editor = staff("vantaa-editor")
    editor.get_by_role("link", name="Vantaa", exact=True).first.click()
    editor.wait_for_url("**/edit/")
    address = editor.url
    editor.goto(f"{server.url('/admin/guest-reviews/page/')}{address.rstrip('/').split('/')[-2]}/")
    editor.get_by_label("Vieraan nimi").fill("Maija Malli")
    editor.get_by_role("button", name="Tee linkki").click()
    expect(editor.locator("#guest-link")).to_have_value(re.compile("^http"))
    link = editor.locator("#guest-link").input_value()

    guest = window(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    guest.goto(link)
    expect(guest.get_by_role("heading", level=1)).to_have_text("Vantaa")
    guest.get_by_role("link", name="Kommentoi: Haitari").click()
    guest.get_by_label("Kommenttisi").fill("Myyrmäki ensin.")
    guest.get_by_role("button", name="Lähetä kommentti").click()
    expect(guest.get_by_text("Myyrmäki ensin.")).to_be_visible()
    guest.get_by_label("Sivun voi julkaista").check()
    guest.get_by_role("button", name="Lähetä vastaus").click()
    expect(guest.get_by_role("heading", level=1)).to_contain_text("Kiitos")

    publisher = staff("vantaa-publisher")
    publisher.goto(address)
    publisher.get_by_role("button", name="Näytä tai piilota kommentit").click()
    comment = publisher.get_by_text("Maija Malli: Myyrmäki ensin.")
    expect(comment.first).to_be_visible()
    actions(publisher).get_by_role("button", name="Lisää toimintoja").click()
    expect(publisher.get_by_role("button", name="Hyväksy").first).to_be_visible()

    editor.goto(address)
    actions(editor).get_by_role("button", name="Lisää toimintoja").click()
    actions(editor).get_by_role("button", name="Peruuta työnkulku").click()
    expect(editor.locator(".messages .success")).to_be_visible()  # till then the page is locked, for other tests too


def actions(page: Page):
    """The foot of the editor; comments have menus of their own."""
    return page.get_by_role("navigation", name="Toiminnot (sivun alareuna)")
