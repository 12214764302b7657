"""Pages read well large, small, on paper, in forced colours and without motion, and are light."""

import pytest

from tests.e2e.crawler import crawl
from tests.e2e.test_every_page import one_of_each_kind

pytestmark = pytest.mark.e2e
WHOLE_BUDGET, SHIFT_BUDGET = 250_000, 0.01  # bytes of a first view at 360 px; cumulative layout shift
SHIFTS = """new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift = (window.shift || 0) + entry.value;
}).observe({type: 'layout-shift', buffered: true})"""
# Elements wider than the window that scroll by themselves (tables) may be so; nothing else, and no text is cut off.
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.checkVisibility()
    && !element.closest('.table, svg, .skyline') && getComputedStyle(element).position !== 'absolute')
  .map((element) => `${element.tagName}.${element.className}`)"""
CUT_OFF = """() => [...document.querySelectorAll('h1, h2, h3, h4, p, li, a, button, dd, summary')]
  .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
    && element.scrollWidth > element.clientWidth + 1
    && !element.matches('.visually_hidden, .skip_link, .city_panels a'))
  .map((element) => `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 30)}`)"""
MOVING = """() => [...document.querySelectorAll('*')].flatMap((element) => ['', '::before', '::after']
  .filter((part) => {
    const style = getComputedStyle(element, part || null);
    return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none'
      || style.scrollBehavior === 'smooth';
  }).map((part) => element.className + part))"""
PRESSED = ".button, .menu_button, .shortcuts a, .project_card, .player .label"
EDGELESS = """(pressed) => [...document.querySelectorAll(pressed)].filter((element) => element.checkVisibility()
    && (parseFloat(getComputedStyle(element).borderTopWidth) < 1
      || getComputedStyle(element).borderTopColor === getComputedStyle(document.body).backgroundColor))
  .map((element) => element.className)"""
PAPER = {"width": 680, "height": 960}


@pytest.fixture(scope="module")
def kinds(server) -> list[str]:
    """The fewest pages that show every component."""
    return one_of_each_kind(crawl(server.url("/")))


@pytest.mark.parametrize(("width", "height"), [(320, 256), (640, 512)], ids=["400 %", "200 %"])
def test_zooming_in_never_asks_to_scroll_both_ways(kinds, browser, width, height):
    faults = []
    page = browser.new_page(viewport={"width": width, "height": height})
    for url in kinds:
        page.goto(url)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{url} scrolls sideways")
        faults += [f"{url}: {name}" for name in page.evaluate(TOO_WIDE) + page.evaluate(CUT_OFF)]
    page.close()
    assert not faults, "\n".join(faults)


def test_nothing_moves_for_who_asked_for_stillness(kinds, browser):
    page = browser.new_page(reduced_motion="reduce")
    moving = []
    for url in kinds:
        page.goto(url)
        moving += page.evaluate(MOVING)
    page.close()
    assert moving == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_what_can_be_pressed_and_the_bands_have_edges(kinds, browser, scheme):
    page = browser.new_page(forced_colors="active", color_scheme=scheme)
    faults = []
    for url in kinds:
        page.goto(url)
        faults += page.evaluate(EDGELESS, PRESSED)
        colours = "[...document.querySelectorAll('.band > *')].map((piece) => getComputedStyle(piece).backgroundColor)"
        faults += [] if len(set(page.evaluate(colours))) >= 6 else [f"{url}: the band has lost its colours"]
    page.close()
    assert not faults, "\n".join(faults)


def test_paper_has_no_navigation_and_says_where_links_lead(server, browser):
    page = browser.new_page(viewport=PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(server.url("/miten-mukaan/"))
    assert page.locator("nav:visible, .menu_button:visible, .skip_link:visible").count() == 0
    after = "link => getComputedStyle(link, '::after').content"
    link = page.locator(".text a").first
    assert link.get_attribute("href") in link.evaluate(after)
    assert page.locator(".printed").inner_text() == server.url("/miten-mukaan/")
    assert page.locator(".accordion details .text").first.evaluate("text => text.getBoundingClientRect().height > 0")
    assert page.evaluate("getComputedStyle(document.body).color") != "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('h2')).breakAfter") == "avoid"
    page.close()


@pytest.mark.parametrize(("path", "city"), [("/", "turku"), ("/en/", "helsinki"), ("/", ""), ("/hankkeet/", "")])
def test_a_first_view_on_a_phone_is_light_and_holds_still(server, browser, path, city):
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    session, sizes = context.new_cdp_session(page), []
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.add_init_script(SHIFTS)
    page.goto(server.url(path, city), wait_until="networkidle")
    shift = page.evaluate("window.shift || 0")
    context.close()
    assert sum(sizes) <= WHOLE_BUDGET, f"{sum(sizes)} bytes in {len(sizes)} files"
    assert shift <= SHIFT_BUDGET
