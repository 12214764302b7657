"""A time set in the form comes true in the processes that `manage.py serve` starts, in both editions."""

import json
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.cms.serving.install import MANAGE, ON_SQLITE, ROOT

pytestmark = [pytest.mark.django_db, ON_SQLITE]
INTERVAL = 0.5  # seconds between two looks of the worker
PATIENCE = 30  # seconds: a busy machine
PLANT = """
from tests.tree import Tree, plant
from tests.factories import article, news_index
import json
plant()
tree = Tree()
made = {}
index = news_index(tree.turku, tree.turku_en)
for language, parent in (("fi", index), ("en", index.get_translation(tree.english))):
    for name in ("comes", "goes"):
        page = article(parent, f"{name} {language}", slug=f"{name}-{language}", live=name == "goes")
        page.save_revision()
        made[f"{name}-{language}"] = page.pk
print(json.dumps(made))
"""
SCHEDULE = """
from datetime import timedelta
from django.utils import timezone
from wagtail.models import Page
for number in {comes}:
    page = Page.objects.get(pk=number).specific
    page.go_live_at = timezone.now() + timedelta(seconds=2)
    page.save_revision().publish()
for number in {goes}:
    page = Page.objects.get(pk=number).specific
    page.expire_at = timezone.now() + timedelta(seconds=2)
    page.save_revision().publish()
"""


def shell(environment, script: str) -> str:
    result = subprocess.run(
        [*MANAGE, "shell", "--verbosity", "0", "--command", script],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return result.stdout


def answer(environment, path: str) -> tuple[int, str]:
    web = HTTPConnection("127.0.0.1", int(environment["PORT"]), timeout=30)
    web.request("GET", path, headers={"Host": f"turku.localhost:{environment['PORT']}"})
    response = web.getresponse()
    return response.status, response.read().decode()


def seen(environment) -> dict[str, bool]:
    """What a visitor finds of the four articles: at their address, in the list, in the feed, in the sitemap."""
    found = {}
    site_map = answer(environment, "/sitemap.xml")[1]
    for language, index in (("fi", "/ajankohtaista/"), ("en", "/en/news/")):
        listing, feed = answer(environment, index)[1], answer(environment, f"{index}feed/")[1]
        for name in ("comes", "goes"):
            path = f"{index}{name}-{language}/"
            there = {answer(environment, path)[0] == 200, path in listing, path in feed, path in site_map}
            found[f"{name}-{language}"] = there.pop() if len(there) == 1 else None
    return found


@pytest.fixture
def serving(environment):
    """A running install with two articles in each edition: one a draft, one live."""
    environment = environment | {"WORKER_INTERVAL": str(INTERVAL)}
    collected = ROOT / "var" / "static"
    if collected.exists():
        (Path(environment["VAR_DIR"]) / "static").symlink_to(collected)
    else:  # takes a minute, which `make test` has spent already
        subprocess.run([*MANAGE, "collectstatic", "--noinput", "--verbosity", "0"], env=environment, check=True)
    numbers = json.loads(shell(environment, PLANT).splitlines()[-1])
    process = subprocess.Popen(
        [*MANAGE, "serve"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    said = ""
    while "Ctrl-C stops" not in said and (line := process.stdout.readline()):
        said += line
    assert "Ctrl-C stops" in said, said
    yield environment, numbers
    process.terminate()
    process.wait(60)


def test_pages_come_and_go_on_time_in_both_editions(serving):
    environment, numbers = serving
    before = {"comes-fi": False, "goes-fi": True, "comes-en": False, "goes-en": True}
    assert seen(environment) == before
    comes = [number for name, number in numbers.items() if name.startswith("comes")]
    goes = [number for name, number in numbers.items() if name.startswith("goes")]
    shell(environment, SCHEDULE.format(comes=comes, goes=goes))
    deadline = time.monotonic() + PATIENCE
    after = {name: not there for name, there in before.items()}
    while (found := seen(environment)) != after and time.monotonic() < deadline:
        pass
    assert found == after
