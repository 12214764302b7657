"""Under the Content Security Policy nothing is blocked: on public pages, and wherever staff write."""

import re
from collections.abc import Iterator

import pytest
from django.urls import reverse
from PIL import Image
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e

LISTENER = """
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => window.violations.push(
    [event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.sample].join(' ')));
"""
PUBLIC = [
    ("", "/"),
    ("", "/hankkeet/"),
    ("", "/en/"),
    ("", "/avoin-data/"),
    ("turku", "/"),
    ("turku", "/ajankohtaista/"),
]
# With lists, filters by date, charts, choosers, colours, many rows of forms.
SCREENS = [
    "wagtailadmin_home",
    "wagtailadmin_explore_root",
    "wagtailimages:index",
    "wagtailimages:add",
    "wagtaildocs:index",
    "wagtaildocs:add_multiple",
    "wagtailadmin_collections:index",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:workflow",
    "blocked_report",
    "searched_report",
    "usefulness_report",
    "wagtailadmin_workflows:index",
    "wagtailadmin_workflows:add",
    "wagtailusers_users:index",
    "wagtailusers_groups:add",
    "wagtailredirects:add",
    "wagtailsites:index",
    "gallery",
]
# Said by Wagtail when its check for accessibility finds something, and by Chromium of an answer with an error status.
USUAL = ("axe.run results", "Failed to load resource: the server responded")


class Watch:
    """Opens pages and collects what the policy blocked and what the console complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.context.add_init_script(LISTENER)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))

    def found(self) -> list[str]:
        """Of this page and the frames in it."""
        blocked = [line for frame in self.page.frames for line in frame.evaluate("window.violations || []")]
        return blocked + [line for line in self.complaints if not line.startswith(USUAL)]


@pytest.fixture
def watched(staff) -> Iterator[Watch]:
    """The browser of somebody who may do everything."""
    return Watch(staff("admin"))


def test_public_pages_load_nothing_that_is_blocked(server, visitor):
    watch = Watch(visitor)
    for city, path in PUBLIC:
        visitor.goto(server.url(path, city), wait_until="load")
        assert watch.found() == [], (city, path)


def test_a_script_in_a_page_of_the_editors_interface_does_not_run(server, watched):
    """The watch sees what is blocked: otherwise the tests beside this one say nothing."""
    watched.page.goto(server.url("/admin/"))
    watched.page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )
    assert watched.page.evaluate("window.ran") is None
    assert any("script-src" in line for line in watched.found())
    # The browser has said so, and whoever is responsible can read it.
    for _second in range(30):
        watched.page.goto(server.url(reverse("blocked_report")))
        if watched.page.get_by_text("script-src-elem").count():
            break
        watched.page.wait_for_timeout(1000)
    expect(watched.page.get_by_role("row").filter(has_text="script-src-elem")).to_contain_text("inline")


def test_lists_and_forms_of_the_editors_interface_work(server, watched):
    page = watched.page
    page.goto(server.url("/admin/"))
    oulu = page.get_by_role("region", name="Omat sivustosi").get_by_role("link", name="Oulu", exact=True).first
    number = re.search(r"/pages/(\d+)/", oulu.get_attribute("href"))[1]
    of_the_page = [
        "wagtailadmin_explore",
        "wagtailadmin_pages:history",
        "wagtailadmin_pages:copy",
        "wagtailadmin_pages:move",
    ]
    for address in [*map(reverse, SCREENS), *(reverse(name, args=[number]) for name in of_the_page)]:
        page.goto(server.url(address), wait_until="load")
        expect(page.locator("#main")).to_be_visible()
        assert watched.found() == [], address


def test_many_files_are_uploaded_and_described(server, watched, tmp_path):
    """Each file's form comes from the server while the page stands."""
    drawn = tmp_path / "joki.png"
    Image.new("RGB", (40, 30), "teal").save(drawn)
    page = watched.page
    page.goto(server.url(reverse("wagtailimages:add_multiple")))
    page.locator("input[type=file]").set_input_files(drawn)
    expect(page.locator("#upload-list form").first).to_be_visible()
    assert watched.found() == []


def test_the_page_editor_works_with_its_preview_choosers_dates_and_blocks(server, watched):
    page = watched.page
    page.goto(server.url("/admin/"))
    page.get_by_role("region", name="Omat sivustosi").get_by_role("link", name="Oulu", exact=True).first.click()
    page.get_by_role("button", name="Näytä tai piilota esikatselu").click()
    expect(page.frame_locator("#w-preview-iframe").get_by_role("heading", level=1)).to_have_text("Oulu")
    # A chooser's window brings scripts of its own.
    page.locator('[data-contentpath="image"] button').filter(has_text="Valitse").or_(
        page.locator('[data-contentpath="image"] [data-chooser-action-choose]')
    ).first.evaluate("button => button.click()")
    expect(page.locator(".modal-body").get_by_role("tab").first).to_be_visible()
    page.locator(".modal-content").get_by_role("button", name="Sulje").first.click()
    expect(page.locator(".modal-body")).to_have_count(0)
    # A date has its calendar.
    page.locator("#id_notice_from").click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_be_visible()
    page.keyboard.press("Escape")
    # Rich text, and the picker of blocks.
    page.locator(".Draftail-Editor [contenteditable=true]").first.click()
    page.locator(".c-sf-add-button").first.click()
    expect(page.get_by_role("option").first).to_be_visible()
    assert watched.found() == []


def test_the_translation_editor_works(staff):
    watch = Watch(staff("turku-translator"))
    page = watch.page
    page.get_by_role("region", name="Omat sivustosi").get_by_role("link", name="Turku", exact=True).click()
    page.locator("[data-translation]:visible").first.click()
    expect(page.locator(".row--current")).to_be_visible()
    expect(page.frame_locator("#w-preview-iframe").get_by_role("heading", level=1)).to_be_visible()
    assert watch.found() == []
