"""Staff choose blocks by what they look like, in the picker and in the gallery."""

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, Route, expect

from tests.e2e.accessibility import find_faults, outline

pytestmark = pytest.mark.e2e

WORDS = [
    ("yhteyshenkilö", "Koordinaattorit"),
    ("laatikko", "Toimintakehotus"),
    ("numerot", "Avainluvut"),
    ("liite", "Dokumentit"),
    ("UKK", "Haitari"),
    ("lainaus", "Sitaatti"),
]
OURS = ".gallery_page"  # what is around is Wagtail's


def open_picker(page: Page) -> None:
    """Open the city's page and the picker at the end of its body, by keyboard."""
    page.get_by_role("link", name="Oulu", exact=True).first.click()
    page.locator('[data-contentpath="body"] .c-sf-add-button').last.press("Enter")


def nothing_is_saved(route: Route) -> None:
    """Other tests read the same page."""
    route.abort() if route.request.method == "POST" else route.continue_()


def test_the_picker_finds_by_words_and_shows_what_is_highlighted(server, staff):
    editor = staff("oulu-editor")
    asked = []
    editor.route("**/admin/pages/**", nothing_is_saved)
    editor.on("request", lambda request: asked.append(request.url) if "block-preview" in request.url else None)
    open_picker(editor)
    search = editor.get_by_role("combobox", name="Hae vaihtoehdoista")
    expect(search).to_be_focused()
    assert asked == []
    for word, name in WORDS:
        search.fill(word)
        expect(editor.get_by_role("option", name=name)).to_be_visible()
    search.fill("valokuva")
    picture = editor.frame_locator(".w-combobox-preview__iframe")
    expect(picture.locator("figure.figure img")).to_be_visible()
    ink = picture.locator("body").evaluate("body => getComputedStyle(body).fontFamily")
    assert "Bricolage" in ink
    search.press("ArrowDown")
    expect(picture.get_by_role("heading", name="Kuvia kokeiluista")).to_be_visible()
    search.fill("taulukko")
    expect(picture.locator(".table")).to_be_visible()
    search.press("Enter")
    expect(editor.locator('[data-contentpath="body"] [data-contentpath] >> text=Taulukko').last).to_be_visible()
    assert all("localhost" in address for address in asked)


@pytest.mark.parametrize(("scheme", "language"), [("light", "fi"), ("dark", "en")])
def test_the_gallery_and_its_examples_are_accessible(server, staff, scheme, language):
    page = staff("oulu-editor")
    outside = []
    page.on("request", lambda request: outside.append(request.url) if "localhost" not in request.url else None)
    page.emulate_media(color_scheme=scheme)
    page.goto(server.url(f"/admin/gallery/?scheme={scheme}&language={language}&width=narrow"))
    frame = page.locator("#heading iframe")
    expect(page.frame_locator("#heading iframe").locator(".heading")).to_be_visible()
    expect(frame).not_to_have_css("height", "384px")  # as tall as what it shows
    assert frame.bounding_box()["width"] == pytest.approx(362, abs=1)
    assert violations(page, OURS) == []
    frames = page.eval_on_selector_all("iframe", "frames => frames.map(frame => frame.src)")
    examples = [BeautifulSoup(page.request.get(address).text(), "html.parser").main for address in frames]
    page.goto(frames[0])
    page.evaluate("html => { document.body.innerHTML = html }", "".join(str(example) for example in examples))
    expect(page.locator("main")).to_have_count(len(frames))
    assert violations(page) == []
    assert outside == []


def violations(page: Page, context: str | None = None) -> list:
    """What axe finds, but for rules about whole pages that an example is no part of."""
    parts = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    return outline(find_faults(page, context, parts))
