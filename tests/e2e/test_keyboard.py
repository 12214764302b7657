"""Every page can be used with the keyboard alone, and where one stands is plain (WCAG 2.1.1, 2.4.7, 2.4.11)."""

import pytest
from playwright.sync_api import expect

from tests.e2e.keyboard import tab_to, walk

pytestmark = pytest.mark.e2e


@pytest.fixture
def phone(window):
    """A narrow window, where the menu opens."""
    return window(viewport={"width": 360, "height": 740})


def test_the_first_stop_skips_to_the_content(server, visitor):
    visitor.goto(server.url("/", "turku"))
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("link", name="Siirry sisältöön")).to_be_focused()
    visitor.keyboard.press("Enter")
    visitor.keyboard.press("Tab")
    assert visitor.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_opens_leads_on_and_closes(server, phone):
    phone.goto(server.url("/", "turku"))
    tab_to(phone, ".menu_button")
    phone.keyboard.press("Enter")
    expect(phone.locator("#menu")).to_be_visible()
    tab_to(phone, ".main_menu a")
    phone.keyboard.press("Escape")
    expect(phone.locator("#menu")).to_be_hidden()
    expect(phone.locator(".site_header .menu_button").first).to_be_focused()
    phone.keyboard.press("Enter")
    tab_to(phone, ".main_menu a")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Turun hankkeet")


def test_the_language_is_switched(server, phone):
    phone.goto(server.url("/", "turku"))
    tab_to(phone, ".languages a")
    phone.keyboard.press("Enter")
    expect(phone).to_have_url(server.url("/en/", "turku"))


def test_an_accordion_opens_and_closes(server, visitor):
    visitor.goto(server.url("/miten-mukaan/"))
    tab_to(visitor, ".accordion summary")
    part = visitor.locator(".accordion details").first
    visitor.keyboard.press("Enter")
    expect(part).to_have_attribute("open", "")
    visitor.keyboard.press("Space")
    expect(part).not_to_have_attribute("open", "")


def test_a_video_starts(server, visitor):
    visitor.route("**/player.vimeo.com/**", lambda route: route.fulfill(body="<p>Video</p>", content_type="text/html"))
    visitor.goto(server.url("/hankkeet/sohjoa/"))
    tab_to(visitor, ".video .player")
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".video iframe")).to_be_focused()


@pytest.mark.parametrize("path", ["/", "/hankkeet/", "/kaupunginosat/", "/kuvatiedot/", "/ei-ole/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_stop_can_be_seen(server, browser, path, width):
    page = browser.new_page(viewport={"width": width, "height": 740}, reduced_motion="reduce")
    page.goto(server.url(path, "turku"))
    stops = walk(page)
    page.close()
    assert len(stops) > 5
    assert [stop["name"] for stop in stops if not stop["visible"]] == []


def test_a_list_of_projects_is_narrowed_and_widened(server, visitor):
    visitor.goto(server.url("/hankkeet/"))
    tab_to(visitor, ".filters summary")
    visitor.keyboard.press("Enter")
    tab_to(visitor, ".filters li a")
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".filters summary.is_chosen")).to_have_count(1)
    tab_to(visitor, ".chosen a")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(server.url("/hankkeet/"))
