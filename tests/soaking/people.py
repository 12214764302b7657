"""Those who write while everybody reads: editors, a translator, visitors who send forms."""

import json
import random
from itertools import count

from tests.soaking.browsers import Browser, Got

LETTERS = "bdghjklmnprstv", "aeiou"


class WrongError(AssertionError):
    """An answer that nobody should get."""


def word() -> str:
    """A word that has not stood anywhere yet."""
    return "".join(random.choice(part) for _syllable in range(5) for part in LETTERS)  # noqa: S311  not a secret


def expect(got: Got, status: int, what: str) -> Got:
    """Raises WrongError for any other status."""
    if got.status != status:
        raise WrongError(f"{what}: {got.status} instead of {status}")
    return got


def log_in(port: int, name: str, password: str) -> Browser:
    """Somebody's browser, logged in by hand."""
    browser, address = Browser(port), f"http://localhost:{port}/admin/login/"
    typed = expect(browser.get(address), 200, "log-in page").fields()
    typed |= {"username": name, "password": password}
    expect(browser.post(address, typed), 302, f"log-in of {name}")
    return browser


class Editor:
    """Has a page of her own below Turku's front page; publishes it, and saves drafts of it."""

    def __init__(self, port: int, password: str, page: int, title: str) -> None:
        self.browser, self.port = log_in(port, "turku-publisher", password), port
        self.page, self.title = page, title
        self.address = f"http://turku.localhost:{port}/{title.lower()}/"

    def publish(self) -> str:
        """Publish a new text; everybody must see it at once. Returns the word."""
        text = word()
        expect(self._send(text, {"action-publish": "on"}), 302, "publishing")
        for _twice in range(2):
            reader = Browser(self.port)
            if text not in expect(reader.get(self.address), 200, "published page").text:
                raise WrongError(f"{self.address} does not show what was published")
            reader.close()
        return text

    def save_draft(self) -> None:
        """As autosave does: visitors see nothing of it."""
        text = word()
        expect(self._send(text, {}), 302, "saving a draft")
        if text in self.browser.get(self.address).text:
            raise WrongError("a draft is public")

    def _send(self, text: str, more: dict[str, str]) -> Got:
        address = f"http://localhost:{self.port}/admin/pages/{self.page}/edit/"
        form = expect(self.browser.get(address), 200, "editor").fields()
        opened = {name: value for name, value in form.items() if name.startswith("loaded_revision")}
        return self.browser.post(address, self._typed(text) | opened | more)

    def _typed(self, text: str) -> dict[str, str]:
        rich = {
            "blocks": [
                {
                    "key": "aaaaa",
                    "text": text,
                    "type": "unstyled",
                    "depth": 0,
                    "inlineStyleRanges": [],
                    "entityRanges": [],
                }
            ],
            "entityMap": {},
        }
        body = {
            "body-count": "1",
            "body-0-deleted": "",
            "body-0-order": "0",
            "body-0-type": "text",
            "body-0-id": "",
            "body-0-value": json.dumps(rich),
        }
        comments = {f"comments-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}
        fields = dict.fromkeys(("image", "seo_title", "search_description", "go_live_at", "expire_at"), "")
        return {"title": self.title, "slug": self.title.lower(), "summary": text} | fields | body | comments


class Translator:
    """Types into one text of a translation, again and again."""

    def __init__(self, port: int, password: str, translation: int, segment: int) -> None:
        self.browser = log_in(port, "turku-translator", password)
        self.address = f"http://localhost:{port}/admin/workbench/{translation}/text/{segment}/"

    def save(self) -> None:
        """One text, which nobody has released."""
        got = self.browser.post(self.address, {"value": word()}, **{"X-Requested-With": "XMLHttpRequest"})
        expect(got, 200, "translator's save")


class Answerer:
    """Visitors who say whether a page was useful, each from an address of her own."""

    def __init__(self, port: int, address: str) -> None:
        self.port, self.address, self.numbers = port, address, count(2)
        self.opened: list[dict[str, str]] = []

    def answer(self) -> None:
        """Send what was opened the last time, a person's while ago; open the page for the next."""
        number = next(self.numbers)
        visitor = Browser(self.port, f"127.0.{number // 250 % 250}.{number % 250 + 2}")
        self.opened.append(expect(visitor.get(self.address), 200, "page with a form").fields())
        if len(self.opened) > 1:
            sent = {name: value for name, value in self.opened.pop(0).items() if name.startswith("useful-")}
            expect(visitor.post(self.address, sent | {"useful-answer": "yes"}), 302, "visitor's form")
        visitor.close()
