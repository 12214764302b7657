"""What is typed where it stands is saved, published and read."""

import pytest
from playwright.sync_api import expect

from tests.e2e.previews import open_front_page, preview_of

pytestmark = pytest.mark.e2e


def test_what_is_typed_in_the_preview_reaches_the_visitor(server, staff, visitor):
    publisher = open_front_page(staff, "Oulu", staff("oulu-publisher"))
    typed = "Avoinna 6.3.2018 klo 13.30–17, \u00a0tervetuloa"  # the page sets "klo 13.30" with a no-break space
    lead = preview_of(publisher).locator(".lead")
    lead.dblclick()
    expect(preview_of(publisher).locator("[contenteditable]")).to_be_focused()
    lead.fill(typed)
    expect(publisher.locator("[name=summary]")).to_have_value(typed)
    lead.press("Enter")
    publisher.get_by_role("button", name="Lisää toimintoja").click()
    publisher.get_by_role("button", name="Julkaise").first.click()
    expect(publisher.locator(".messages .success")).to_be_visible()
    visitor.goto(server.url("/", "oulu"))
    expect(visitor.locator(".lead")).to_contain_text("tervetuloa")
