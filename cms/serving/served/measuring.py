"""Measures what visitors ask for most, from the page cache and without it, and three references in the same run.

CPU time of the server's processes is the figure to trust on a machine that does other things too.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from cms.serving.benchmark import NothingToMeasureError, Target, first_page
from cms.serving.served.servers import Server, granian, nginx

CONNECTIONS = 16
WARM, FEWEST, MOST = 16, 30, 3000  # requests: before the measurement, and in it
BUDGET = 2.0  # seconds of CPU that a measurement may take; the kernel counts in steps of 0.01
ANEW = "bench=1"  # a query that no page has, so that the answer is neither kept nor taken from what is kept
REFERENCES = "cms.serving.served.references"
EMPTY, DJANGOS_CACHE, FILE = "Empty Django view", "Django's cache middleware, memory", "nginx, static file"


@dataclass(frozen=True)
class Served:
    """CPU milliseconds of a request, wall milliseconds at the median and the 99th percentile, and bytes sent."""

    name: str
    cpu: float
    median: float
    percentile_99: float
    size: int


def measure() -> Iterator[Served]:
    """The references first, then the project's addresses; NothingToMeasureError where the content is not there."""
    found = list(_targets())
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        ours = stack.enter_context(granian("cms.wsgi:application"))
        kept = [_measure(ours, target) for target in found]
        for name, factory in ((EMPTY, "empty"), (DJANGOS_CACHE, "cached")):
            with granian(f"{REFERENCES}:{factory}", "--factory") as server:
                yield _measure(server, Target(name, "localhost", "/"))
        with nginx(folder, kept[0].size) as server:
            if server:
                yield _measure(server, Target(FILE, "localhost", "/page"))
        yield from kept
        for target in found[:-1]:
            path = f"{target.path}{'&' if '?' in target.path else '?'}{ANEW}"
            yield _measure(ours, Target(f"{target.name}, made anew", target.host, path))


def memory() -> float:
    """Megabytes of a server with one worker that has answered each address."""
    with granian("cms.wsgi:application") as ours:
        for target in _targets():
            _load(ours, target, WARM)
        return ours.memory()


def _targets() -> Iterator[Target]:
    """The city page first, as nginx serves a file of its size; the static file last, as nothing makes it anew."""
    with translation.override(settings.LANGUAGE_CODE):
        city = _address(first_page("citypages.CityPage", settings.LANGUAGE_CODE, {"city": "turku"}), "City page")
        yield city
        yield _address(first_page("projectpages.ProjectPage", settings.LANGUAGE_CODE, {}), "Project page")
        yield Target("Search", city.host, f"{reverse('search')}?q=liikenne")
        news = _address(first_page("news.NewsIndexPage", settings.LANGUAGE_CODE, {}), "Feed")
        yield Target(news.name, news.host, f"{news.path}feed/")
        yield Target("Sitemap", city.host, "/sitemap.xml")
        yield Target("Static file", city.host, staticfiles_storage.url("cms/css/blocks.css"))


def _address(page: Page, name: str) -> Target:
    address = urlsplit(page.full_url)
    return Target(name, address.netloc, address.path)


def _measure(server: Server, target: Target) -> Served:
    """As many requests as the budget has room for, by what the second warm-up has cost."""
    _load(server, target, WARM)
    before = server.cpu()
    _load(server, target, WARM)
    each = max(server.cpu() - before, 0.001) / WARM
    requests = min(MOST, max(FEWEST, int(BUDGET / each)))
    before = server.cpu()
    told = _load(server, target, requests)
    cpu = 1000 * (server.cpu() - before) / requests
    times = sorted(told["milliseconds"])
    return Served(target.name, cpu, times[len(times) // 2], times[len(times) * 99 // 100], told["size"])


def _load(server: Server, target: Target, requests: int) -> dict:
    asked = {"port": server.port, "host": target.host, "path": target.path}
    asked |= {"requests": requests, "connections": CONNECTIONS}
    command = [sys.executable, "-m", "cms.serving.served.client"]
    result = subprocess.run(
        command, cwd=settings.BASE_DIR, input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise NothingToMeasureError(f"{target.name}: {result.stderr.strip().rpartition(chr(10))[2]}")
    told = json.loads(result.stdout)
    if set(told["statuses"]) != {"200"}:
        raise NothingToMeasureError(f"{target.host}{target.path} answers {told['statuses']} instead of 200.")
    return told
