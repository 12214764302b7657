"""Rules that every public page of the demo keeps, in both editions."""

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.e2e.accessibility import find_faults
from tests.e2e.crawler import Answer, crawl, fetch

pytestmark = pytest.mark.e2e
ROOT = Path(__file__).resolve().parents[2]
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def answers(server) -> dict[str, Answer]:
    """Whatever the links of the sites lead to."""
    return crawl(server.url("/"))


@pytest.fixture(scope="module")
def pages(server, answers) -> dict[str, Answer]:
    """All public pages, a narrowed list instead of the hundreds that there are, and a page that does not exist."""
    found = {url: answer for url, answer in answers.items() if answer.is_page and not urlsplit(url).query}
    for path in ("/hankkeet/?state=ended", "/ei-ole/", "/en/does-not-exist/"):
        found[server.url(path)] = fetch(server.url(path))
    return found


def test_every_internal_link_answers_200(answers):
    broken = [
        f"{answer.status} {url} (linked from {answer.linked_from})"
        for url, answer in answers.items()
        if answer.status != 200
    ]
    assert not broken, "\n".join(broken)
    assert len(answers) > 200, "the demo has about two hundred pages"


def test_every_page_has_no_accessibility_violation(pages, browser):
    faults = []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for url in pages:
        page.goto(url)
        faults += violations(page, url)
    page.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (360, "dark"), (1280, "dark")])
def test_one_page_of_each_kind_has_no_accessibility_violation(pages, browser, width, scheme):
    faults = []
    page = browser.new_page(viewport={"width": width, "height": 780}, color_scheme=scheme)
    for url in one_of_each_kind(pages):
        page.goto(url)
        faults += violations(page, url)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{url}: scrolls sideways at {width} px")
    page.close()
    assert not faults, "\n".join(faults)


def test_every_page_is_valid_html(pages, tmp_path):
    if not CHECKER.exists() or not shutil.which("java"):
        pytest.skip("The Nu HTML checker is not installed (make test does it where npm and Java are).")
    names = {}
    for number, (url, answer) in enumerate(pages.items()):
        (tmp_path / f"{number}.html").write_text(answer.html)
        names[f"{number}.html"] = url
    command = ["java", "-Xmx1g", "-jar", str(CHECKER), "--format", "json", "--errors-only", str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # the checker exits 1 on errors
    messages = json.loads(result.stderr or result.stdout)["messages"]
    errors = [f"{names[Path(m['url']).name]}: {m['message']} {m.get('extract', '')!r}" for m in messages]
    assert not errors, f"{len(errors)} errors\n" + "\n".join(errors[:30])


def violations(page, url: str) -> list[str]:
    """What axe finds, a line each."""
    return [
        f"{url}: {violation['id']}: {violation['help']}: {violation['nodes'][0]['html'][:160]}"
        for violation in find_faults(page, options=RULES)
    ]


def one_of_each_kind(pages: dict[str, Answer]) -> list[str]:
    """The fewest pages, taken in order, that show every component (CSS class) in each language."""
    seen: set[tuple[str, str]] = set()
    chosen = []
    for url, answer in pages.items():
        if not answer.is_page:
            continue
        soup = BeautifulSoup(answer.html, "html.parser")
        shown = {(soup.html["lang"], name) for element in soup.select("[class]") for name in element["class"]}
        if shown - seen:
            chosen.append(url)
            seen |= shown
    return chosen
