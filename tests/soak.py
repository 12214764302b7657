"""`make soak`: half an hour of reading, publishing, searching, translating and answering, with nothing going wrong.

A real `manage.py serve` on 127.0.0.1 with two web workers and the worker, on the demo content and a database of its
own: SQLite, or beside the one that DATABASE_URL names; Redis with REDIS_URL. SOAK_MINUTES (30), SOAK_RATE (50 requests
a second), PORT (any free one). Fails for any error, and for a process whose memory grows by more than 5 %.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from django.conf import settings

from tests.e2e.servers import Server, cache, database, free_port, serving
from tests.soaking.browsers import Browser
from tests.soaking.load import Load
from tests.soaking.memory import Curve, cpu_seconds, descendants, title
from tests.soaking.people import Answerer, Editor, Translator

MINUTES, RATE = float(os.environ.get("SOAK_MINUTES", "30")), float(os.environ.get("SOAK_RATE", "50"))
MOST_GROWTH = 5.0  # per cent
ROOT = Path(__file__).resolve().parent.parent
FILES = ("/sitemap.xml", "/robots.txt", "/llms.txt", "/tapahtumat/calendar.ics", "/ajankohtaista/feed/")
NUMBERS = """
import json
from citypages.models import CityPage, ContentPage
from wagtail_localize.models import StringSegment, Translation
parent = CityPage.objects.get(city="turku", locale__language_code="fi")
keys = [page.translation_key for page in parent.get_children().live()]
translation = Translation.objects.filter(source__object_id__in=keys, target_locale__language_code="en").first()
segment = StringSegment.objects.filter(source=translation.source).order_by("order").first()
own = {}
for title in ("Kestokoe", "Luonnostelu"):
    body = [("text", "<p>Alku</p>")]
    page = parent.add_child(instance=ContentPage(title=title, slug=title.lower(), locale=parent.locale, body=body))
    page.save_revision().publish()
    own[title] = page.pk
print(json.dumps({"translation": translation.pk, "segment": segment.pk} | own))
"""


def manage(environment: dict[str, str], *words: str) -> str:
    """What a management command prints."""
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def addresses(port: int) -> list[str]:
    """Every page that the sitemaps of all hosts name."""
    hosts = [
        "localhost",
        *(f"{city}.localhost" for city in ("helsinki", "espoo", "vantaa", "tampere", "turku", "oulu")),
    ]
    browser = Browser(port)
    return [
        address
        for host in hosts
        for address in re.findall(r"<loc>([^<]+)</loc>", browser.get(f"http://{host}:{port}/sitemap.xml").text)
    ]


def server_process() -> int:
    """The only child of ours: `manage.py serve`."""
    return descendants(os.getpid())[1]


def warm(port: int, pages: list[str]) -> None:
    """Ask for every page once: the sizes of its pictures are made then, which takes minutes and hundreds of MB."""
    browser = Browser(port, patience=600)
    for page in pages:
        browser.get(page)
    browser.close()


def soak(port: int, pid: int, numbers: dict[str, int]) -> int:
    """Let it run; print the curve and the table. The process's exit code."""
    pages = addresses(port)
    warm(port, pages)
    others = [f"http://{host}:{port}{path}" for host in ("localhost", "turku.localhost") for path in FILES]
    others = [one for one in others if Browser(port).get(one).status == 200]
    password = settings.DEMO_PASSWORD
    editor = Editor(port, password, numbers["Kestokoe"], "Kestokoe")
    translator = Translator(port, password, numbers["translation"], numbers["segment"])
    visitor = Answerer(port, editor.address)
    load, curve = Load(port, pages, others, RATE), Curve(pid)
    print(f"{len(pages)} pages, {len(others)} files, {RATE:.0f} requests a second, {MINUTES:.0f} minutes", flush=True)
    print("minute  " + "  ".join(f"{one:>7}" for one in curve.pids) + "   MB, by process", flush=True)
    since, cpu = time.monotonic(), {one: cpu_seconds(one) for one in curve.pids}
    writers = {
        "publish": (15.0, editor.publish),
        "translator's save": (6.0, translator.save),
        "visitor's form": (5.0, visitor.answer),
    }
    writers["draft"] = (11.0, Editor(port, password, numbers["Luonnostelu"], "Luonnostelu").save_draft)
    load.start(8, writers)
    step = min(60.0, MINUTES * 60 / 15)
    for number in range(1, round(MINUTES * 60 / step) + 1):
        time.sleep(max(0.0, since + number * step - time.monotonic()))
        print(f"{number * step / 60:6.1f}  {curve.measure()}   {sum(load.done.values())} done", flush=True)
    load.stop()
    seconds = time.monotonic() - since
    used = {one: cpu_seconds(one) - cpu[one] for one in curve.pids}
    return report(load, curve, used, seconds)


def report(load: Load, curve: Curve, used: dict[int, float], seconds: float) -> int:
    """The table; 0 where all is well."""
    print(f"\n{sum(load.done.values()) / seconds:.1f} requests a second; slowest {load.slowest:.1f} s")
    for kind, count in load.done.most_common():
        print(f"  {kind:<20} {count:>8}")
    print(f"  {'errors':<20} {len(load.errors):>8}")
    for error in load.errors[:10]:
        print(f"    {error[:200]}")
    grown = curve.growth()
    for pid in curve.pids:
        print(f"  {title(pid):<40} {used[pid]:8.1f} s CPU {curve.measured[pid][-1]:8.1f} MB {grown[pid]:+6.1f} %")
    swollen = [pid for pid, growth in grown.items() if growth > MOST_GROWTH]
    print("Passed." if not load.errors and not swollen else f"FAILED: {len(load.errors)} errors; grown: {swollen}")
    return int(bool(load.errors or swollen))


def main() -> int:
    """An install of its own, for as long as it takes."""
    with tempfile.TemporaryDirectory(prefix="soak") as folder, database(Path(folder)) as address:
        port = int(os.environ.get("SOAK_PORT", "0")) or free_port()
        (Path(folder) / "static").symlink_to(ROOT / "var" / "static")
        more = {"DATABASE_URL": address, "VAR_DIR": folder, "PORT": str(port), "PUBLIC_PORT": str(port)}
        more |= {"WEB_WORKERS": "2", "WORKER_INTERVAL": "5", "HOST": "127.0.0.1"}
        environment = os.environ | more | cache()
        manage(environment, "migrate", "--verbosity", "0")
        manage(environment, "load_demo")
        numbers = json.loads(manage(environment, "shell", "-v0", "-c", NUMBERS).splitlines()[-1])
        with serving(Server(port, environment), limit=300):
            return soak(port, server_process(), numbers)


if __name__ == "__main__":
    sys.exit(main())
