"""Using a page without a mouse."""

from playwright.sync_api import Page

# What has the focus, and whether a sighted reader can tell: an outline on it, or on what holds it (a card).
FOCUSED = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const ring = [element, element.closest('.project_card'), element.parentElement]
    .some((part) => part && parseFloat(getComputedStyle(part).outlineWidth) >= 2
      && getComputedStyle(part).outlineStyle !== 'none');
  return {
    name: `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().slice(0, 40)}`,
    visible: ring && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    isBody: element === document.body,
  };
}"""
LONGEST_WAY = 200  # presses


def tab_to(page: Page, selector: str, key: str = "Tab") -> list[dict]:
    """Press Tab until an element that fits has the focus; return every stop on the way. Fails when none is reached."""
    stops = []
    for _press in range(LONGEST_WAY):
        page.keyboard.press(key)
        stops.append(page.evaluate(FOCUSED))
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return stops
    raise AssertionError(f"{selector} is out of reach after {[stop['name'] for stop in stops]}")


def walk(page: Page) -> list[dict]:
    """Every stop of the page, to its end."""
    stops: list[dict] = []
    for _press in range(LONGEST_WAY):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["isBody"]:
            return stops
        stops.append(stop)
    return stops
