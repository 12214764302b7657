"""Turku's editor changes the colour of her site: refused where it cannot be read, seen before it is saved."""

import pytest
from playwright.sync_api import Locator, Page, expect

from cms.look.palette import LIGHT, nearest
from home.demo.looks import LOOKS

pytestmark = pytest.mark.e2e

USUAL = next(look.accent for look in LOOKS if look.city == "turku")
WISHED, TOO_LIGHT = "#8a1f5c", "#f0c0d8"
ACCENT = "() => getComputedStyle(document.querySelector('.button, .menu_button, .shortcuts a')).backgroundColor"


def rgb(colour: str) -> str:
    """'#rrggbb' as a browser says it."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def write(field: Locator, colour: str) -> None:
    field.fill(colour)
    expect(field).to_have_value(colour)


def save(editor: Page) -> None:
    editor.get_by_role("button", name="Tallenna").first.click()


def test_an_editor_changes_the_colour_and_visitors_see_it(server, staff, visitor):
    editor = staff("turku-editor")
    editor.goto(server.url("/admin/snippets/look/look/"))
    accent = editor.get_by_label("Korostusväri", exact=True)
    expect(accent).to_have_value(USUAL)
    editor.get_by_role("button", name="Näytä tai piilota esikatselu").click()
    button = editor.frame_locator("#w-preview-iframe").locator(".menu_button").first
    expect(button).to_have_css("background-color", rgb(USUAL))

    write(accent, WISHED)
    expect(button).to_have_css("background-color", rgb(WISHED))
    visitor.goto(server.url("/", "turku"))
    assert visitor.evaluate(ACCENT) == rgb(USUAL)

    write(accent, TOO_LIGHT)
    save(editor)
    proposed = nearest(TOO_LIGHT, LIGHT)
    expect(editor.get_by_text(f"Lähin kelpaava väri on {proposed}.").first).to_be_visible()
    editor.get_by_role("button", name=f"Käytä väriä {proposed}").click()
    expect(accent).to_have_value(proposed)
    expect(editor.get_by_label("Poimi väri").first).to_have_value(proposed)
    save(editor)
    expect(editor.get_by_text("päivitetty").first).to_be_visible()
    visitor.goto(server.url("/en/", "turku"))
    assert visitor.evaluate(ACCENT) == rgb(proposed)

    editor.goto(server.url("/admin/snippets/look/look/"))
    write(accent, USUAL)
    save(editor)
    expect(editor.get_by_text("päivitetty").first).to_be_visible()


def test_the_preview_shows_the_mode_that_is_chosen(server, staff):
    editor = staff("turku-editor")
    editor.goto(server.url("/admin/snippets/look/look/"))
    editor.get_by_role("button", name="Näytä tai piilota esikatselu").click()
    shown = editor.frame_locator("#w-preview-iframe").locator("html")
    for mode in ("dark", "light", "dark"):
        editor.get_by_label("Esikatselutila").select_option(mode)
        expect(shown).to_have_css("color-scheme", mode)
