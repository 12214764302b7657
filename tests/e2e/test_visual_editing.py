"""What one sees in the preview leads to its field, and a field to what one sees."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.previews import blocks, open_front_page, preview_of, tools
from tests.e2e.waiting import wait_until

pytestmark = pytest.mark.e2e

PLACES = {
    "h1": "title",
    ".lead": "summary",
    ".coordinators h2": "body.*.heading",
    ".coordinators .reach": "body.*.people.*.person",
    ".gallery figcaption > span:not(.credit)": "body.*.pictures.*.caption",
    ".gallery .credit": "body.*.pictures.*.credit",
    ".project_list h2": "body.*.heading",
    ".project_list .introduction": "body.*.introduction",
    ".key_figures li:nth-child(2) .note": "body.*.figures.*.source",
    ".site_footer [data-edit]": "footer_text",  # on another tab
}
HAS_FOCUS = "document.activeElement.closest('[data-contentpath]')"


@pytest.fixture
def editor(staff) -> Page:
    """Tampere's front page in the editor of its city, the preview open beside the form."""
    return open_front_page(staff, "Tampere")


def coordinators_heading(page: Page):
    """The form's field for the heading above the coordinators."""
    return page.get_by_role("region", name="Koordinaattorit").locator('[data-contentpath="heading"] input').first


def focused(page: Page):
    """The content path of the field that has the focus."""
    return page.evaluate(
        """() => {
          const steps = [];
          const path = "[data-contentpath]";
          for (let part = document.activeElement.closest(path); part; part = part.parentElement.closest(path)) {
            steps.unshift(part.dataset.contentpath);
          }
          return steps.map((step) => (/^[0-9a-f-]{36}$/.test(step) ? "*" : step)).join(".");
        }"""
    )


def test_a_click_in_the_preview_focuses_the_field_behind_it(editor):
    for selector, path in PLACES.items():
        editor.locator("body").evaluate("() => document.activeElement.blur()")
        preview_of(editor).locator(selector).first.click()
        wait_until(editor, HAS_FOCUS)
        assert focused(editor) == path, selector


def test_a_click_opens_a_block_that_is_collapsed(editor):
    editor.get_by_role("button", name="Supista kaikki").click()
    preview_of(editor).locator(".coordinators h2").first.click()
    wait_until(editor, HAS_FOCUS)
    assert focused(editor) == "body.*.heading"


def test_enter_on_a_marked_piece_does_what_a_click_does(editor):
    preview_of(editor).locator(".lead").press("Enter")
    wait_until(editor, HAS_FOCUS)
    assert focused(editor) == "summary"


def test_what_is_typed_in_the_preview_stands_in_the_form(editor):
    heading = preview_of(editor).locator(".coordinators h2").first
    heading.dblclick()
    heading.press_sequentially("Yhteys meihin")
    expect(coordinators_heading(editor)).to_have_value("Yhteys meihin")
    heading.press("Enter")
    expect(preview_of(editor).locator(".coordinators h2").first).to_have_text("Yhteys meihin")


def test_escape_takes_back_what_was_typed_in_the_preview(editor):
    heading = preview_of(editor).locator(".coordinators h2").first
    before = heading.inner_text()
    heading.dblclick()
    heading.press_sequentially("Jotain muuta")
    heading.press("Escape")
    expect(coordinators_heading(editor)).to_have_value(before)


def test_the_public_page_carries_no_marks(server, visitor):
    visitor.goto(server.url("/", "tampere"))
    assert "data-edit" not in visitor.content()
    assert "<!--w:" not in visitor.content()


def test_focus_in_the_form_marks_the_piece_in_the_preview(editor):
    editor.locator('[data-contentpath="pictures"] [data-contentpath="credit"] input').first.focus()
    expect(preview_of(editor).locator("div.chosen")).to_be_visible()
    expect(preview_of(editor).locator(".gallery .credit").first).to_be_in_viewport()


def test_the_pointer_shows_what_a_piece_is_called(editor):
    preview_of(editor).locator(".coordinators h2").first.hover()
    expect(preview_of(editor).locator("div.hover")).to_have_text("Koordinaattorit · Otsikko")


def test_a_block_that_was_deleted_sends_nothing_to_another(staff):
    editor = open_front_page(staff, "Vantaa")  # its draft loses the block, so no other test edits this page
    heading = preview_of(editor).locator(".coordinators h2").first
    block = heading.get_attribute("data-edit").split(".")[0]
    editor.evaluate("document.addEventListener('w-preview:load', (event) => event.preventDefault())")
    heading.click()
    expect(tools(editor)).to_be_visible()
    editor.locator(f'[data-contentpath="{block}"]').get_by_role("button", name="Poista").first.click()
    without = blocks(editor)
    # Pressed even where the focus, which has moved in the form, has just hidden it.
    tools(editor).locator("button[data-name=remove]").dispatch_event("click")
    heading.click()
    preview_of(editor).locator(".lead").click()
    wait_until(editor, "document.activeElement.name === 'summary'")  # so the messages before have been read, too
    assert blocks(editor) == without


def test_the_pointer_shows_which_item_of_a_list_it_is_over(editor):
    preview_of(editor).locator(".gallery .credit").nth(1).hover()
    expect(preview_of(editor).locator("div.hover")).to_have_text("2/2 Kuva · Tekijä")


def test_an_address_of_a_field_leads_to_it(editor):
    editor.evaluate("location.hash = '#:w:contentpath=footer_text'")
    wait_until(editor, HAS_FOCUS)
    assert focused(editor) == "footer_text"
    expect(preview_of(editor).locator("div.chosen")).to_be_visible()


def test_on_a_phone_the_preview_gives_way_to_the_form(editor):
    editor.set_viewport_size({"width": 360, "height": 740})
    preview_of(editor).locator(".lead").click()
    wait_until(editor, HAS_FOCUS)
    assert focused(editor) == "summary"
    expect(editor.locator("#w-preview-iframe")).to_be_hidden()


def test_at_1280_pixels_the_buttons_of_a_block_are_reachable(editor):
    editor.set_viewport_size({"width": 1280, "height": 800})
    button = editor.get_by_role("region", name="Koordinaattorit").get_by_role("button", name="Poista").last
    button.scroll_into_view_if_needed()
    button.click(trial=True)


def test_text_that_is_not_stored_as_printed_is_not_typed_into(editor):
    telephone = preview_of(editor).locator(".coordinators .reach a").first
    caption = preview_of(editor).locator(".gallery figcaption > span:not(.credit)").first  # the picture library's
    for piece in (telephone, caption):
        piece.dblclick()
        wait_until(editor, HAS_FOCUS)
        expect(preview_of(editor).locator("[contenteditable]")).to_have_count(0)


def test_the_toolbar_is_reached_and_left_by_keyboard(editor):
    heading = preview_of(editor).locator(".coordinators h2").first
    heading.press("Shift+Tab")
    editor.keyboard.press("Tab")
    expect(tools(editor)).to_be_visible()
    editor.keyboard.press("Alt+F10")
    expect(tools(editor).locator("button:focus")).to_have_attribute("aria-label", "Siirrä ylös")
    editor.keyboard.press("ArrowRight")
    expect(tools(editor).locator("button:focus")).not_to_have_attribute("data-name", "up")
    editor.keyboard.press("Escape")
    expect(heading).to_be_focused()


def test_clicks_and_toolbar_obey_a_strict_security_policy(staff):
    editor = staff("tampere-editor")
    editor.add_init_script(
        "document.addEventListener('securitypolicyviolation', (event) => console.log('refused', event.sourceFile));"
    )
    refused: list[str] = []
    editor.on("console", lambda message: "refused" in message.text and refused.append(message.text))
    editor.route("**/edit/preview/**", with_policy)
    open_front_page(staff, "Tampere", editor)
    preview_of(editor).locator(".gallery .credit").first.click()
    expect(tools(editor)).to_be_visible()
    assert tools(editor).evaluate("(bar) => getComputedStyle(bar).position") == "fixed"
    assert [line for line in refused if "/editing/" in line] == []


def with_policy(route) -> None:
    """The preview with the policy that the site has in production."""
    response = route.fetch()
    policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"
    route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})
