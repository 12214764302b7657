"""What the law wants of a page, as a person sees it."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e
PAGES = [
    ("turku", "/"),
    ("turku", "/en/"),
    ("", "/"),
    ("", "/hankkeet/sohjoa/"),
    ("oulu", "/en/accessibility-statement/"),
]
SIZES = [(360, 640), (1280, 720)]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize(("city", "path"), PAGES)
def test_the_eu_emblem_and_its_words_are_in_view_without_scrolling(server, browser, city, path, width, height):
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(server.url(path, city))
    banner = page.locator(".funding_banner").bounding_box()
    assert banner["y"] + banner["height"] <= height
    assert banner["height"] <= 80, "a strip, not a billboard"
    assert page.locator(".funding_banner").is_visible()
    emblem, mark = page.locator(".funding_banner img"), page.locator(".site_header :is(.mark, .logo)")
    assert emblem.evaluate("image => image.complete && image.naturalWidth > 0")
    # 821/2014, art. 4(5): at least as large, in height or width, as the biggest other logo.
    assert emblem.bounding_box()["width"] >= mark.bounding_box()["width"]
    ratio = emblem.bounding_box()["width"] / emblem.bounding_box()["height"]
    assert ratio == pytest.approx(1.5, abs=0.05)
    page.close()


def test_a_visitor_without_scripts_says_what_was_missing_and_keeps_no_cookie(server, window):
    page = window(java_script_enabled=False)
    page.goto(server.url("/kaupunginosat/", "turku"))
    page.locator("#useful summary").click()
    page.get_by_label("Mikä oli hyvää tai mitä puuttui?").fill("Bussien numerot.")
    page.wait_for_timeout(2200)  # quicker than a person is refused
    page.get_by_role("button", name="Ei", exact=True).click()
    expect(page).to_have_url(re.compile(r"/kaupunginosat/\?sent=useful#useful$"))
    expect(page.get_by_role("heading", name="Kiitos vastauksestasi")).to_be_visible()
    assert page.context.cookies() == []


def test_feedback_on_accessibility_is_sent_by_keyboard_alone_and_a_fault_is_found(server, visitor):
    page = visitor
    page.goto(server.url("/saavutettavuusseloste/", "turku"))
    page.get_by_role("button", name="Lähetä palaute").focus()
    page.keyboard.press("Enter")
    page.get_by_role("alert").get_by_role("link", name="Kirjoita, mikä ei ole saavutettavaa.").focus()
    page.keyboard.press("Enter")
    field = page.get_by_label("Mikä ei ole saavutettavaa?")
    expect(field).to_be_focused()
    page.keyboard.type("Valikko ei aukea.")
    for _field in ("page", "name", "mail", "button"):
        page.keyboard.press("Tab")
    page.wait_for_timeout(2200)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("perillä")
    assert page.context.cookies() == []
