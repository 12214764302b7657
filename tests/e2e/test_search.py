"""A visitor searches: by keyboard, by telephone, without scripts, with a wrong letter, in the other language."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import find_faults, outline
from tests.e2e.keyboard import tab_to, walk
from tests.e2e.waiting import wait_until

pytestmark = pytest.mark.e2e
STATES = {
    "start": "",
    "results": "?q=hanke&scope=all",
    "narrowed": "?q=hanke&scope=all&kind=project",
    "nothing": "?q=olematonta",
    "another language": "?q=demolition",
    "a wrong letter": "?q=kaupnki",
}
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"
# How high the header's bar is with the ways to the search shown as given ("none": not at all).
HEIGHT = """display => {
    for (const way of document.querySelectorAll('.search_link, .search_box')) {
        way.style.setProperty('display', display, 'important')
    }
    return document.querySelector('.site_header > .wrap').getBoundingClientRect().height
}"""


def title_of(page: Page) -> str:
    return " ".join(page.title().split())


def offered(page: Page) -> list[str]:
    return page.locator("[role=listbox] [role=option]").all_inner_texts()


def test_a_suggestion_is_chosen_by_keyboard_alone(server, visitor):
    visitor.goto(server.url("/", "turku"))
    tab_to(visitor, "#site_search")
    box = visitor.get_by_role("combobox", name="Hae sivustolta")
    expect(box).to_have_attribute("aria-expanded", "false")
    visitor.keyboard.type("hank")
    expect(visitor.get_by_role("listbox")).to_be_visible()
    expect(visitor.locator(".site_header [role=status]")).to_contain_text("ehdotusta")
    assert 1 < len(offered(visitor)) <= 8
    assert outline(find_faults(visitor, ".site_header")) == []

    visitor.keyboard.press("ArrowDown")
    chosen = visitor.get_by_role("option", selected=True)
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    visitor.keyboard.press("Escape")
    expect(visitor.get_by_role("listbox")).to_be_hidden()
    expect(box).to_be_focused()
    expect(box).to_have_value("hank")

    visitor.keyboard.press("ArrowUp")
    visitor.keyboard.press("ArrowUp")
    visitor.keyboard.press("ArrowDown")
    address = chosen.evaluate("option => option.href")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(address)


def test_nothing_is_asked_for_one_letter_and_the_last_question_counts(server, visitor):
    asked = []
    visitor.on("request", lambda request: "/ehdotukset/" in request.url and asked.append(request.url))
    visitor.goto(server.url("/", "turku"))
    visitor.locator("#site_search").click()
    wait_until(visitor, "() => document.querySelector('#site_search').ariaExpanded === 'false'")
    visitor.keyboard.type("k")
    visitor.keyboard.type("aupunki")
    expect(visitor.get_by_role("listbox")).to_be_visible()
    assert asked == [server.url("/haku/ehdotukset/?q=kaupunki", "turku")]
    assert visitor.context.cookies() == []


def test_enter_searches_and_what_is_found_is_narrowed_and_widened(server, visitor):
    visitor.goto(server.url("/", "turku"))
    tab_to(visitor, "#site_search")
    visitor.keyboard.type("hankkeiden")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(server.url("/haku/?q=hankkeiden", "turku"))
    assert title_of(visitor) == "Haku: hankkeiden – 6Aika Turku"
    expect(visitor.locator("mark").first).to_contain_text("hank", ignore_case=True)
    here = visitor.locator(".scopes a").first
    expect(here).to_have_attribute("aria-current", "true")

    tab_to(visitor, ".scopes a:not([aria-current])")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(re.compile("scope=all"))
    expect(visitor.locator(".found .origin", has_text="Espoo").first).to_be_visible()

    tab_to(visitor, ".filters summary")
    visitor.keyboard.press("Enter")
    tab_to(visitor, ".filters li a")
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".filters summary.is_chosen")).to_have_count(1)
    count = int(re.match(r"\d+", visitor.locator(".search_says h2").inner_text())[0])
    assert visitor.locator(".found > li").count() == min(count, 10)
    tab_to(visitor, ".chosen a")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(server.url("/haku/?q=hankkeiden&scope=all", "turku"))


def test_without_scripts_it_is_a_plain_form(server, window):
    page = window(java_script_enabled=False)
    page.goto(server.url("/ei-ole/", "turku"))
    page.locator("main").get_by_role("textbox").fill("kiertotalous")
    page.locator("main").get_by_role("button", name="Hae").click()
    expect(page).to_have_url(server.url("/haku/?q=kiertotalous", "turku"))
    expect(page.get_by_role("heading", level=2)).to_contain_text("”kiertotalous”")
    page.locator(".found h3 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.context.cookies() == []


def test_a_misspelt_word_is_asked_back(server, visitor):
    visitor.goto(server.url("/haku/?q=kaupnki", "turku"))
    expect(visitor.get_by_text("Tarkoititko")).to_be_visible()
    visitor.get_by_role("link", name="kaupunki", exact=True).click()
    expect(visitor).to_have_url(server.url("/haku/?q=kaupunki", "turku"))
    expect(visitor.locator(".found mark").first).to_be_visible()


def test_the_question_follows_into_english_and_back(server, visitor):
    visitor.goto(server.url("/haku/?q=turku", "turku"))
    visitor.get_by_role("link", name="English").click()
    expect(visitor).to_have_url(server.url("/en/search/?q=turku", "turku"))
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Search")
    expect(visitor.locator(".found h3 a").first).to_be_visible()


def test_on_a_telephone_the_search_is_at_hand(server, window):
    page = window(viewport={"width": 390, "height": 780})
    page.goto(server.url("/", "turku"))
    page.get_by_role("link", name="Haku").click()
    expect(page).to_have_url(server.url("/haku/", "turku"))
    page.get_by_role("textbox", name="Mitä etsit?").fill("hanke")
    page.keyboard.press("Enter")
    expect(page.locator(".found")).to_be_visible()
    expect(page.locator(".filters")).to_be_hidden()
    page.get_by_text("Rajaa tuloksia").click()
    expect(page.locator(".filters")).to_be_visible()


def test_on_the_narrowest_it_stands_in_the_menu(server, window):
    page = window(viewport={"width": 360, "height": 740})
    page.goto(server.url("/", "helsinki"))
    expect(page.locator(".search_link")).to_be_hidden()
    page.get_by_role("button", name="Valikko").click()
    page.get_by_role("textbox", name="Hae sivustolta").fill("hanke")
    page.keyboard.press("Enter")
    expect(page).to_have_url(server.url("/haku/?q=hanke", "helsinki"))


@pytest.mark.parametrize("city", ["", "helsinki", "tampere"])
def test_the_way_to_the_search_makes_the_header_no_higher(server, visitor, city):
    visitor.goto(server.url("/", city))
    for width in (320, 360, 390, 430, 768, 992, 1100, 1250, 1440):
        visitor.set_viewport_size({"width": width, "height": 740})
        assert visitor.evaluate(HEIGHT, "") == visitor.evaluate(HEIGHT, "none"), width


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_every_state_is_accessible(server, browser, width, scheme):
    page = browser.new_page(viewport={"width": width, "height": 740}, color_scheme=scheme)
    for state, query in STATES.items():
        page.goto(server.url(f"/haku/{query}", "turku"))
        assert outline(find_faults(page)) == [], state
        assert page.locator("h1").count() == 1, state
        page.set_viewport_size({"width": min(width, 320), "height": 740})
        assert not page.evaluate(SIDEWAYS), state
        page.set_viewport_size({"width": width, "height": 740})
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_every_stop_of_the_page_can_be_seen(server, browser, width):
    page = browser.new_page(viewport={"width": width, "height": 740}, reduced_motion="reduce")
    page.goto(server.url("/haku/?q=hanke&scope=all&kind=project", "turku"))
    stops = walk(page)
    page.close()
    assert len(stops) > 20
    assert [stop["name"] for stop in stops if not stop["visible"]] == []
