"""A translation day: pages arrive, are translated by keyboard alone, checked, published; a source changes, and what
still holds is kept."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import find_faults, outline
from tests.e2e.previews import preview_of
from tests.e2e.rows import box, count_of, enter, open_workbench, row_of

pytestmark = pytest.mark.e2e

TITLE = "Ilmastokadun vinkit taloyhtiölle"  # a page of the demo that has not been sent


def test_page_is_sent_translated_with_the_keyboard_published_and_read(server, staff, visitor):
    publisher = staff("helsinki-publisher")
    publisher.get_by_role("region", name="Omat sivustosi").get_by_role("link", name="sivua").first.click()
    publisher.get_by_role("link", name=TITLE).first.click()
    publisher.get_by_role("button", name="Toimet").first.click()
    publisher.get_by_role("link", name="Käännä tämä sivu").click()
    publisher.get_by_label("englanti").check()
    publisher.get_by_role("button", name="Lähetä").click()
    expect(publisher).to_have_url(re.compile(r"/admin/pages/\d+/edit/$"))
    address = publisher.url

    visitor.goto(server.url("/en/ilmastokadun-vinkit/", "helsinki"))
    expect(visitor.locator(".missing_translation .title")).to_have_text("This page is not available in English")

    translator = open_workbench(staff("helsinki-translator"), address)
    left = count_of(translator, "open")
    assert left >= 5, "a page has more to translate than its title"
    translator.get_by_role("button", name="Seuraava kääntämätön").press("Enter")
    for _number in range(left):
        row = translator.locator(".row--current")
        source = row.locator("[data-source]").inner_text()
        here = row.get_attribute("id")
        translator.keyboard.insert_text(f"English: {source}")
        translator.keyboard.press("Control+Enter")
        expect(translator.locator(f"#{here}")).to_have_attribute("data-state", "done")
    expect(translator.get_by_text(f"Kaikki {left} tekstiä on käännetty")).to_be_visible()
    translator.get_by_role("button", name="Lähetä tarkistettavaksi").click()
    expect(translator.locator(".messages")).to_contain_text("tarkist")

    open_workbench(publisher, address)
    publisher.get_by_role("button", name="Julkaise", exact=True).click()
    expect(publisher.locator(".messages .success")).to_be_visible()

    visitor.goto(server.url("/en/ilmastokadun-vinkit/", "helsinki"))
    expect(visitor.get_by_role("heading", level=1)).to_have_text(f"English: {TITLE}")
    expect(visitor.locator("html")).to_have_attribute("lang", "en")
    visitor.get_by_role("link", name="Suomi").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_the_page_beside_the_texts_leads_to_its_row_and_follows_what_is_typed(server, staff):
    page = staff("turku-translator")
    open_workbench(page, enter(page, server, "/en/", "turku"))
    preview = preview_of(page)
    preview.locator(".lead").click()
    row = page.locator(".row--current")
    expect(row).to_have_attribute("data-contentpath", "summary")
    expect(box(row)).to_be_focused()
    expect(preview.locator("div.chosen")).to_be_visible()
    box(row).fill("Typed beside the page")
    expect(preview.locator(".lead")).to_have_text("Typed beside the page")
    page.evaluate("scrollTo(0, 0)")
    tops = "[...document.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect().top)"
    assert page.evaluate(f"{tops}.filter((top) => top < 2 * innerHeight).length") >= 19


def test_a_breach_of_the_glossary_is_shown_at_its_row(server, staff):
    page = staff("turku-translator")
    open_workbench(page, enter(page, server, "/en/", "turku"))
    row = page.locator("[data-row]").filter(has=page.locator("mark", has_text="Kaupunkikoordinaattori")).first
    box(row).fill("Something else")
    breach = row.locator("[data-finding]").filter(has_text="city coordinator")
    expect(breach).to_have_count(1)
    box(row).fill("City Coordinator")
    expect(breach).to_have_count(0)


def test_a_changed_source_shows_its_difference_and_still_right_keeps_the_translation(server, staff, visitor):
    translator, publisher = staff("oulu-translator"), staff("oulu-publisher")
    address = enter(translator, server, "/en/for-companies/", "oulu")
    translated = box(row_of(open_workbench(translator, address), "Ingressi")).input_value()
    enter(publisher, server, "/yrityksille/", "oulu")
    summary = publisher.locator('[data-contentpath="summary"] textarea')
    changed = summary.input_value().rstrip(".") + " nyt."
    summary.fill(changed)
    expect(summary).to_have_value(changed)
    publisher.get_by_role("button", name="Lisää toimintoja").click()
    publisher.get_by_role("button", name="Julkaise").first.click()
    expect(publisher.locator(".messages .success")).to_be_visible()

    def has_arrived() -> bool:
        open_workbench(translator, address)
        return count_of(translator, "changed") == 1

    wait_for(translator, has_arrived)
    row = translator.locator('[data-state="changed"]')
    expect(row.locator("ins")).to_contain_text("nyt")
    box(row).click()
    translator.keyboard.press("Alt+k")
    row = row_of(translator, "Ingressi")
    expect(row).to_have_attribute("data-state", "done")
    assert box(row).input_value() == translated

    open_workbench(publisher, address)
    publisher.get_by_role("button", name="Julkaise", exact=True).click()
    expect(publisher.locator(".messages .success")).to_be_visible()
    visitor.goto(server.url("/en/for-companies/", "oulu"))
    expect(visitor.locator(".lead").first).to_have_text(translated)


def wait_for(page: Page, condition) -> None:
    """The worker takes a change in within seconds."""
    for _try in range(60):
        if condition():
            return
        page.wait_for_timeout(1000)
    raise AssertionError("never true")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_workbench_passes_axe_and_lists_its_keys(server, staff, scheme):
    page = staff("turku-translator")
    page.emulate_media(color_scheme=scheme)
    open_workbench(page, enter(page, server, "/en/", "turku"))
    box(row_of(page, "Ingressi")).click()
    assert outline(find_faults(page, ".workbench")) == []
    page.locator(".workbench__progress").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Pikanäppäimet")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
