"""Ten thousand ways of asking for what there is only once, and what is kept afterwards."""

from collections import Counter
from pathlib import Path
from random import Random

from django.core.cache import caches

from cms.caching import memo
from cms.caching.shelf import SHELF
from cms.wsgi import application
from tests.freshness.asking import Ask, ask
from tests.freshness.changes.register import word
from tests.freshness.places import HOME, TURKU

CHEAP = ("/robots.txt", "/.well-known/security.txt")


def flood(seed: int, count: int) -> dict[int, int]:
    """Ask; how many answers had which status. One request in forty is for a page, which has to be made."""
    numbers, statuses = Random(seed), Counter()  # noqa: S311  repeatable
    for number in range(count):
        path = "/hankkeet/" if number % 40 == 0 else numbers.choice(CHEAP)
        request = numbers.choice((_host, _port, _query, _known_queries, _path, _look))(numbers, path)
        statuses[ask(application, request).status] += 1
    return dict(statuses)


def _host(numbers: Random, path: str) -> Ask:
    spelling = numbers.choice(("{}.localhost:8000", "{}.example.com", "turku.localhost:8000.{}", "{}"))
    return Ask(f"{HOME}{path}", {"Host": spelling.format(word(numbers))})


def _port(numbers: Random, path: str) -> Ask:
    name = numbers.choice(("localhost", "turku.localhost", "TURKU.localhost", "turku.localhost."))
    return Ask(f"{HOME}{path}", {"Host": f"{name}:{numbers.randrange(1, 65536)}"})


def _query(numbers: Random, path: str) -> Ask:
    return Ask(f"{TURKU}{path}?{word(numbers)}={word(numbers)}&{word(numbers)}")


def _known_queries(numbers: Random, path: str) -> Ask:
    """Parameters that views do read, with values that they know and in every order."""
    known = ["page=1", f"page=0{numbers.randrange(1, 9)}", "kind=", "city=turku", "sent=useful", "utm_source=x", "q=a"]
    return Ask(f"{TURKU}{path}?{'&'.join(numbers.choices(known, k=numbers.randrange(2, 7)))}")


def _look(numbers: Random, path: str) -> Ask:
    """Style sheets are spelled by their address: there are as many as pairs of colours."""
    light, dark = (f"{numbers.randrange(16**6):06x}" for _scheme in range(2))
    return Ask(f"{TURKU}/look/{word(numbers)[:6]}/river-{light}-{dark}.css")


def _path(numbers: Random, path: str) -> Ask:
    return Ask(f"{TURKU}{path}{numbers.choice(('?', '%00', '/', '//', ';a=b'))}{word(numbers)}")


def entries() -> dict[str, int]:
    """How much is kept: answers and computed values in this process's memory, and what lies in each shared cache."""
    chapter = memo.current()
    counted = {"memory": len(SHELF._held), "memo": len(chapter.values) if chapter else 0}
    return counted | {alias: _count(caches[alias]) for alias in caches}


def _count(cache: object) -> int:
    if hasattr(cache, "_dir"):
        return len(list(Path(cache._dir).glob("*.djcache")))
    return sum(1 for _key in cache._cache.get_client().scan_iter(match=f"{cache.key_prefix}:*", count=1000))
