"""What the figures' pictures say stays inside a narrow window."""

import pytest

pytestmark = pytest.mark.e2e
OUTSIDE = """() => [...document.querySelectorAll('main svg text')]
  .filter((text) => text.checkVisibility() && text.getBoundingClientRect().right > innerWidth - 8)
  .map((text) => `${text.textContent.trim()} ends at ${Math.round(text.getBoundingClientRect().right)}`)"""


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("path", ["/hankkeet-lukuina/", "/en/projects-in-figures/", "/en/open-data/projects/"])
def test_no_word_of_a_picture_leaves_a_narrow_window(server, browser, path, width):
    page = browser.new_page(viewport={"width": width, "height": 640})
    page.goto(server.url(path))
    assert page.locator("main svg text").count() > 5
    assert page.evaluate(OUTSIDE) == []
    page.close()
