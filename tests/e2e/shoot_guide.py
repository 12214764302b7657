"""`make guide`: the pictures of /admin/guide/, taken of the demo in Finnish. Not collected by `make test`."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.e2e.waiting import wait_until

pytestmark = pytest.mark.e2e
FOLDER = Path(__file__).resolve().parents[2] / "cms" / "guide" / "static" / "guide"
SIZE = {"width": 1280, "height": 800}
OLD_PAGE = """Jokirannan valot syttyvät askelista

Rannan valot -hanke valaisee polun kulkijan mukaan. Kokeilu alkoi syksyllä.

– Valo ohjaa paremmin kuin kyltti, projektipäällikkö Taimi Esimerkki sanoo.

Kuva: Onni Keksitty

Lisätietoja

Taimi Esimerkki, projektipäällikkö, puh. 050 000 0012, taimi.esimerkki(at)example.fi
"""
PREVIEW = '[data-side-panel-toggle="preview"]'


@pytest.fixture
def log_in(browser: Browser, server) -> Iterator[Callable[[str], Page]]:
    """A function that logs somebody in and gives her first page."""
    page = browser.new_context(viewport=SIZE).new_page()

    def enter(name: str) -> Page:
        page.goto(server.url("/admin/login/"))
        page.fill("input[name=username]", name)
        page.fill("input[name=password]", settings.DEMO_PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_url("**/admin/")
        return page

    yield enter
    page.context.close()


@pytest.fixture
def admin(log_in) -> Page:
    """A publisher of Turku on her first page."""
    return log_in("turku-publisher")


@pytest.fixture
def editor(admin) -> Page:
    """Turku's front page in the editor, beside its preview."""
    admin.get_by_role("link", name="Turku", exact=True).first.click()
    admin.locator(PREVIEW).click()
    admin.frame_locator("#w-preview-iframe").locator("h1").wait_for()
    return admin


def keep(page: Page, slug: str) -> None:
    """What the page shows now, small enough to send over a slow line."""
    image = Image.open(BytesIO(page.screenshot(animations="disabled")))
    FOLDER.mkdir(parents=True, exist_ok=True)
    image.save(FOLDER / f"{slug}.webp", quality=70, method=6)


def test_desk(admin):
    keep(admin, "desk")


def test_click(editor):
    editor.frame_locator("#w-preview-iframe").locator(".coordinators h2").first.click()
    wait_until(editor, "() => document.activeElement.closest('[data-contentpath]')")
    keep(editor, "click")


def test_blocks(editor):
    editor.locator(PREVIEW).click()
    editor.locator('[data-contentpath="body"] .c-sf-add-button').last.press("Enter")
    editor.locator("[role=combobox]:visible").last.fill("valokuva")
    editor.frame_locator(".w-combobox-preview__iframe").locator("figure.figure img").wait_for()
    keep(editor, "blocks")


def test_start(admin):
    admin.get_by_role("link", name="Uusi sivu").first.click()
    keep(admin, "start")


def test_import(admin, server):
    admin.goto(server.url("/admin/imports/"))
    admin.fill("textarea[name=text]", OLD_PAGE)
    admin.locator(".moving__give button[type=submit]").click()
    admin.locator("[data-review] .move-row").first.wait_for()
    keep(admin, "import")


def test_pictures(admin, server):
    admin.goto(server.url("/admin/images/"))
    admin.locator(".image-choice, .listing a").first.click()
    admin.locator("#id_title").wait_for()
    keep(admin, "pictures")


def test_checks(editor):
    editor.locator('[data-side-panel-toggle="checks"]').click()
    editor.locator('[data-side-panel="checks"]').get_by_role("heading").first.wait_for()
    keep(editor, "checks")


def test_publish(editor):
    editor.locator('[data-side-panel-toggle="status"]').click()
    keep(editor, "publish")


def test_translate(log_in):
    translator = log_in("turku-translator")
    translator.get_by_role("link", name="Turku", exact=True).first.click()
    translator.locator("[data-row]").first.wait_for()
    keep(translator, "translate")


def test_search(admin):
    admin.goto(f"{admin.url}snippets/search/bestbet/add/?words=kierr%C3%A4tys&city=turku")
    keep(admin, "search")
