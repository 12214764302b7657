"""What is made for one visitor is never given to another: all that can be asked for, in every way of asking."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.urls import URLPattern, get_resolver
from wagtail.contrib.routable_page.models import RoutablePageMixin

from tests.freshness.asking import Ask
from tests.freshness.places import OF_API, OF_ONE_THING, PAGES, PLACES, PRIVATE, ROUTES
from tests.freshness.visitors import SPECIAL
from tests.freshness.walk import fault, plain
from tests.house import page_types

pytestmark = pytest.mark.django_db
VISITORS = "tests.freshness.visitors"
PUBLIC = [place.address for place in {place.address: place for place in PLACES.values()}.values()]
EVERYWHERE = [*PUBLIC, *PRIVATE]
# Where it is made anew what the special visitor herself must get: one of each sort.
DEEPLY = [
    PLACES[name].address for name in ("ContentPage", "NewsIndexPage/feed/", "sitemap", "narrowed list", "nothing")
]
DEEPLY += [PLACES[name].address for name in ("AccessibilityStatementPage", "missing translation", "robots_txt")]
STORABLE = re.compile("public|s-maxage|max-age=[1-9]")


def routes(patterns: list, prefix: str = "") -> Iterator[str]:
    """Names of the routes outside the editor's interface."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or prefix + str(pattern.pattern)
        elif str(pattern.pattern) != "admin/":
            yield from routes(pattern.url_patterns, prefix + str(pattern.pattern))


def parts(model: type) -> Iterator[str]:
    """The name of a page type, and those of the parts that it answers below itself."""
    yield model.__name__
    yield from (f"{model.__name__}/{name}" for name in getattr(model, "files", ()))
    if issubclass(model, RoutablePageMixin):
        for route in model.get_subpage_urls():
            if str(route.pattern):
                yield f"{model.__name__}/{route.pattern}"


def test_the_table_names_every_page_type_and_every_route():
    assert set(PAGES) == {name for model in page_types() for name in parts(model)}
    assert set(ROUTES) | set(OF_API) | OF_ONE_THING == set(routes(get_resolver().url_patterns))


@pytest.fixture(scope="module")
def right(made) -> tuple[dict, dict]:
    """What a plain visitor must get at every address, made anew; and who has a session."""
    people = made.call(f"{VISITORS}:prepare")
    answers = made.fresh([Ask(address) for address in EVERYWHERE])
    return {address: plain(answer) for address, answer in zip(EVERYWHERE, answers, strict=True)}, people


def asked(install, special, deeply=()) -> dict[str, tuple]:
    """Everything is asked for by a special visitor, nothing being kept; then by a plain one. At some addresses the
    special one asks again, and it is made anew what she must get. Her answers, the plain one, the truth; by address.
    """
    install.call(f"{VISITORS}:new_version")
    special_asks = {address: special(Ask(address)) for address in EVERYWHERE}
    first = install.fetch(list(special_asks.values()))
    asks = [special_asks[address] for address in deeply]
    plain_asks = [Ask(address) for address in EVERYWHERE]
    second, truths = install.both(plain_asks, asks, at=1)
    again = dict(zip(deeply, zip(install.fetch(asks), truths, strict=True), strict=True))
    answers = {}
    for address, hers, others in zip(EVERYWHERE, first, second, strict=True):
        third, truth = again.get(address, (None, None))
        answers[address] = ([hers, third] if third else [hers], others, truth)
    return answers


def unlike(answer, truth, method: str) -> str:
    """How an answer differs from the truth, where a 304 stands for what the visitor has herself."""
    if method == "HEAD":  # its body is the server's to leave away
        answer, truth = replace(answer, body=b""), replace(truth, body=b"")
    if answer.status == 304:
        return "a 304 without being asked" if truth.status == 200 else ""
    return fault(plain(answer), plain(truth))


@pytest.mark.parametrize("name", SPECIAL)
def test_a_plain_visitor_gets_what_is_made_for_plain_visitors(made, right, name):
    fresh, _people = right
    wrong, method = {}, SPECIAL[name](Ask("http://localhost:8000/")).method
    for address, (hers, second, truth) in asked(made, SPECIAL[name], DEEPLY).items():
        found = fault(plain(second), fresh[address]) or (truth and "".join(unlike(one, truth, method) for one in hers))
        if found:
            wrong[address] = found
        assert b"kirjoitin-salaa" not in second.body, address
    assert wrong == {}


@pytest.mark.parametrize("name", ["staff", "one of the lukijat", "password given", "visitor with a session"])
def test_what_somebody_may_read_is_shown_to_nobody_else(made, right, name):
    fresh, people = right
    known = people[name]
    by_cookie = asked(made, lambda ask: Ask(ask.address, {"Cookie": known.cookie}), [*DEEPLY, *PRIVATE])
    for address, (hers, second, truth) in by_cookie.items():
        secret = PRIVATE.get(address, "").encode()
        for answer in hers:
            assert not truth or (answer.status, plain(answer).body) == (truth.status, plain(truth).body), address
            if secret:
                assert (secret in plain(answer).body) == (address in known.reads), address
                assert re.search("private|no-store", answer["cache-control"]), address
                assert not STORABLE.search(answer["cache-control"]), address
        assert fault(plain(second), fresh[address]) == "", address
        assert not secret or secret not in plain(second).body, address


def test_nothing_of_a_private_page_is_kept(made, right):
    made.call(f"{VISITORS}:new_version")
    for answers in (made.fetch([Ask(address) for address in PRIVATE]) for _twice in range(2)):
        assert all(answer.statements for answer in answers)


def test_what_the_table_calls_kept_is_made_once(made, right):
    made.call(f"{VISITORS}:new_version")
    asks = [Ask(address) for address in PUBLIC]
    made.fetch(asks, at=0)
    kept = {place.address: place.is_kept for place in PLACES.values()}
    for at in (0, 1):
        again = {ask.address: answer for ask, answer in zip(asks, made.fetch(asks, at=at), strict=True)}
        assert {address: bool(again[address].etag) and not again[address].statements for address in kept} == kept
