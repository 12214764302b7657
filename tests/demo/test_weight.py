"""A city's page, without its pictures, is light over the wire: HTML, style sheets and scripts have budgets."""

import brotli
import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.test import Client

from cms.cities import CITIES

pytestmark = pytest.mark.django_db
HTML, CODE, FONTS = 14_000, 20_000, 30_000  # bytes, compressed


@pytest.fixture(scope="module", params=[(city.slug, path) for city in CITIES for path in ("/", "/en/")], ids="".join)
def answer(request, demo):
    """A city's front page as it is served to a browser that takes gzip."""
    city, path = request.param
    headers = {"host": f"{city}.localhost:8000", "accept-encoding": "gzip"}
    return Client(headers=headers).get(path)


def files(answer, selector: str, name: str) -> list[bytes]:
    """What the page loads: our own static files, and the style sheet of the looks."""
    client = Client(headers={"host": answer.wsgi_request.get_host()})
    html = client.get(answer.wsgi_request.path).content
    found = [element[name] for element in BeautifulSoup(html, "html.parser").select(selector)]
    assert found
    contents = [client.get(url).content for url in found if url.startswith("/look/")]
    paths = [finders.find(url.removeprefix("/static/")) for url in found if not url.startswith("/look/")]
    for path in paths:
        with open(path, "rb") as file:  # noqa: PTH123 - finders gives a string
            contents.append(file.read())
    return contents


def test_its_html(answer):
    assert answer["Content-Encoding"] == "gzip"
    assert len(answer.content) <= HTML


def test_its_style_sheets_and_scripts(answer):
    """As WhiteNoise stores them for browsers that take brotli, which all do."""
    code = files(answer, "link[rel=stylesheet]", "href") + files(answer, "script[src]", "src")
    assert sum(len(brotli.compress(content)) for content in code) <= CODE


def test_its_font(answer):
    fonts = files(answer, "link[rel=preload][as=font]", "href")
    assert len(fonts) == 1
    assert sum(map(len, fonts)) <= FONTS


def test_its_first_picture_comes_first_and_the_others_when_needed(answer):
    html = Client(headers={"host": answer.wsgi_request.get_host()}).get(answer.wsgi_request.path).content
    first, *others = BeautifulSoup(html, "html.parser").select("main picture img")
    assert (first["loading"], first["fetchpriority"]) == ("eager", "high")
    assert {picture["loading"] for picture in others} <= {"lazy"}
    assert all(picture.get("width") and picture.get("height") and picture.get("sizes") for picture in [first, *others])
