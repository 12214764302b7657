"""Nothing typed is ever lost: a restart, a log-out, a broken connection, two people, two windows, a crash."""

import re
from urllib.parse import urlencode

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from tests.e2e.servers import serving
from tests.e2e.waiting import wait_until

pytestmark = pytest.mark.e2e
COPIES = "Object.keys(localStorage).filter((key) => key.startsWith('typed '))"


@pytest.fixture
def address(server) -> str:
    """The editor of a page of Oulu that no other test edits."""
    return editor_on(server, server)


def editor_on(asked, server) -> str:
    """The way in, asked from one of two servers that know the same pages."""
    return asked.url("/admin/enter/?") + urlencode({"address": server.url("/kouluissa/", "oulu")})


def summary(page: Page):
    return page.locator('[data-contentpath="summary"] textarea')


def message(page: Page, state: str):
    return page.locator(f'.kept[data-state="{state}"]')


def open_editor(page: Page, address: str) -> Page:
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(address)
    wait_until(page, "Object.keys(localStorage).includes('typing')")
    return page


def write(page: Page, text: str) -> None:
    summary(page).press("End")
    summary(page).press_sequentially(text)


def write_and_save(page: Page, text: str) -> None:
    """The indicator of a fresh form says "saved", too: so the answer to this very save is awaited."""
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith("/edit/")):
        write(page, text)


def expect_saved(page: Page) -> None:
    """The server has everything: no copy is left in the browser."""
    wait_until(page, f"!{COPIES}.length")


def expect_copied(page: Page, text: str) -> None:
    wait_until(page, f"(text) => {COPIES}.some((key) => localStorage[key].includes(text))", text)


def log_in(page: Page) -> None:
    page.fill("input[name=username]", "oulu-editor")
    page.fill("input[name=password]", settings.DEMO_PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def test_what_is_typed_while_the_connection_is_lost_is_saved_when_it_is_back(staff, address):
    page = open_editor(staff("oulu-editor"), address)
    page.context.set_offline(True)
    write(page, " Yhteys poikki.")
    expect(message(page, "offline")).to_be_visible()
    page.get_by_role("button", name="Tallenna luonnos").click()
    expect(message(page, "offline")).to_be_visible()
    page.context.set_offline(False)
    expect(message(page, "offline")).to_be_hidden()
    expect_saved(page)
    page.reload()
    assert "Yhteys poikki." in summary(page).input_value()


def test_what_is_typed_after_a_log_out_is_saved_after_logging_in_in_another_tab(staff, address):
    page = open_editor(staff("oulu-editor"), address)
    page.context.clear_cookies()
    write(page, " Istunto ohi.")
    expect(message(page, "out")).to_be_visible()
    with page.context.expect_page() as tab:
        message(page, "out").get_by_role("link").click()
    log_in(tab.value)
    tab.value.close()
    page.bring_to_front()
    expect(message(page, "out")).to_be_hidden()
    expect_saved(page)
    page.reload()
    assert "Istunto ohi." in summary(page).input_value()


def test_what_is_typed_while_the_server_restarts_is_saved_by_itself(staff, server, second_server):
    page = staff("oulu-editor")  # both servers know her: one database, and cookies know no ports
    with serving(second_server):
        open_editor(page, editor_on(second_server, server))
    write(page, " Palvelin poissa.")
    expect(message(page, "offline")).to_be_visible()
    with serving(second_server):
        expect(message(page, "offline")).to_be_hidden()
        expect_saved(page)
        page.reload()
        assert "Palvelin poissa." in summary(page).input_value()


def test_what_was_typed_before_a_crash_is_offered_back(staff, address):
    page = open_editor(staff("oulu-editor"), address)
    page.context.set_offline(True)
    write(page, " Selain kaatui.")
    expect_copied(page, "Selain kaatui.")
    context = page.context
    page.close()
    context.set_offline(False)
    again = open_editor(context.new_page(), address)
    expect(message(again, "offer")).to_contain_text("klo")
    message(again, "offer").get_by_role("button").first.click()
    wait_until(again, "document.querySelector('.messages .success')")
    assert "Selain kaatui." in summary(again).input_value()
    expect_saved(again)


def test_the_second_of_two_people_compares_and_neither_text_is_lost(staff, address):
    first, second = (open_editor(staff(f"oulu-{role}"), address) for role in ("editor", "publisher"))
    write_and_save(first, " Ensimmäinen.")
    first.close()
    write(second, " Toinen.")
    expect(message(second, "conflict")).to_be_visible()
    message(second, "conflict").get_by_role("button").click()
    choice = second.locator(".kept_undecided")
    expect(choice).to_contain_text("Oulu editor")
    expect(second.locator("#main")).to_contain_text("Ensimm")  # what both texts share stands there once
    choice.get_by_role("button").click()
    wait_until(second, "document.querySelector('.messages .success')")
    assert "Toinen." in summary(second).input_value()
    expect_saved(second)


def test_a_second_window_of_the_same_person_is_told_too(staff, address):
    first = open_editor(staff("oulu-editor"), address)
    second = open_editor(first.context.new_page(), address)
    write_and_save(first, " Ikkuna 1.")
    write(second, " Ikkuna 2.")
    expect(message(second, "conflict")).to_be_visible()
    expect_copied(second, "Ikkuna 2.")


def test_logging_out_removes_the_copies_and_the_way_in(staff, address):
    page = open_editor(staff("oulu-editor", by_hand=True), address)
    page.context.set_offline(True)
    write(page, " Salaisuus.")
    expect_copied(page, "Salaisuus.")
    page.context.set_offline(False)
    page.get_by_role("button", name="Esimerkki").click()
    page.get_by_role("button", name="Kirjaudu ulos").click()
    page.wait_for_url("**/admin/login/**")
    assert page.evaluate(COPIES) == []
    assert page.evaluate("localStorage.getItem('staff')") is None


def test_a_person_s_form_that_was_not_saved_is_filled_in_again(staff, server):
    page = staff("oulu-editor")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(server.url("/admin/snippets/people/person/add/"))
    wait_until(page, "Object.keys(localStorage).includes('typing')")
    page.fill("input[name=name]", "Keksitty Henkilö")
    expect_copied(page, "Keksitty Henkilö")
    page.reload()
    message(page, "offer").get_by_role("button").first.click()
    expect(page.locator("input[name=name]")).to_have_value("Keksitty Henkilö")


def test_staff_get_from_a_live_page_to_the_block_they_were_reading(staff, server):
    page = staff("oulu-editor")
    page.get_by_role("link", name="Oulu", exact=True).first.click()
    with page.context.expect_page() as opened:
        page.locator('a[href^="http://oulu."]').first.click()
    live = opened.value
    live.locator(".stream > .project_list").first.evaluate("(block) => block.scrollIntoView({behavior: 'instant'})")
    live.get_by_role("link", name="Muokkaa sivua").click()
    live.wait_for_url(re.compile(r"/edit/\?from=page#:w:contentpath=body\.[0-9a-f-]{36}$"))
    marked = live.frame_locator("#w-preview-iframe")
    expect(marked.locator("div.chosen")).to_be_visible()
    expect(marked.locator(".project_list").first).to_be_in_viewport()


def test_a_visitor_gets_no_link_no_script_and_nothing_to_remember(server, visitor):
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.goto(server.url("/", "oulu"))
    expect(visitor.locator(".way_in")).to_have_count(0)
    assert not any("way_in" in url for url in asked)
    assert visitor.evaluate("localStorage.length") == 0
