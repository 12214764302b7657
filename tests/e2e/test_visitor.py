"""A visitor switches language and city, and reads a project from two cities' sites."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e


def test_visitor_switches_language_and_city_and_reads_a_project_from_two_cities(server, visitor):
    visitor.goto(server.url("/", "turku"))
    expect(visitor.locator("html")).to_have_attribute("lang", "fi")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Turku")

    visitor.get_by_role("link", name="English").click()
    expect(visitor).to_have_url(server.url("/en/", "turku"))
    expect(visitor.locator("html")).to_have_attribute("lang", "en")

    visitor.get_by_role("link", name="Suomi").click()
    visitor.get_by_role("link", name="Oulu").first.click()
    expect(visitor).to_have_url(server.url("/", "oulu"))
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Oulu")

    visitor.goto(server.url("/hankkeet/", "turku"))
    liira = visitor.get_by_role("main").get_by_role("link", name="LIIRA").first
    address = liira.evaluate("link => link.href")
    liira.click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("LIIRA")

    visitor.goto(server.url("/hankkeet/", "oulu"))
    same = visitor.get_by_role("main").get_by_role("link", name="LIIRA").first
    assert same.evaluate("link => link.href") == address, "a project has one address"


def test_mail_address_is_a_link_where_scripts_run(server, visitor):
    visitor.goto(server.url("/", "turku"))
    expect(visitor.locator('a[href="mailto:tuulia.keksitty@example.fi"]').first).to_be_visible()


def test_mail_address_is_readable_without_scripts_and_never_in_the_source(server, window):
    page = window(java_script_enabled=False)
    page.goto(server.url("/", "turku"))
    expect(page.locator("[data-mail]").first).to_have_text("tuulia.keksitty(at)example.fi")
    assert "tuulia.keksitty@" not in page.content()


def test_video_asks_nothing_of_another_host_before_the_click(server, visitor):
    foreign = []
    visitor.on("request", lambda request: "localhost" not in request.url and foreign.append(request.url))
    visitor.goto(server.url("/hankkeet/sohjoa/"))
    visitor.wait_for_load_state("networkidle")
    assert not foreign
    visitor.get_by_role("button", name="Katso video").first.click()
    expect(visitor.locator("iframe")).to_have_attribute("src", re.compile("^https://player.vimeo.com/video/"))
