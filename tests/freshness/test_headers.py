"""What every public answer says about itself is true."""

import re

import pytest

from tests.freshness.asking import Answer, Ask
from tests.freshness.places import PLACES
from tests.freshness.walk import decoded, plain

pytestmark = pytest.mark.django_db
KEPT = [place.address for place in {place.address: place for place in PLACES.values()}.values() if place.is_kept]
OTHERS = [place.address for place in PLACES.values() if not place.is_kept]
# What a browser offers, and what it then gets; smaller bodies are not worth a coding (cms/caching/entry.py).
CODINGS = {
    "": "",
    "br": "br",
    "gzip": "gzip",
    "gzip, deflate, br, zstd": "br",
    "gzip;q=1.0, br;q=0": "gzip",
    "br;q=0, gzip;q=0": "",
    "identity": "",
    "deflate": "",
    "BR": "br",
    "*;q=0": "",
}
SMALL = 200
# RFC 9110, 15.4.5: what a 200 would have said of these, a 304 says too.
OF_A_304 = ("cache-control", "content-location", "etag", "expires", "vary")


# Browsers keep it by itself: it says only where the search is.
FOR_A_DAY = {PLACES["search_description"].address}


def get(made, method: str = "GET", **headers: str) -> dict[str, Answer]:
    """Each kept address, asked for with these headers."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return dict(zip(KEPT, made.fetch([Ask(address, named, method) for address in KEPT]), strict=True))


@pytest.fixture(scope="module")
def answers(made) -> dict[str, Answer]:
    """Each kept address, by a visitor who has nothing and asks for nothing."""
    get(made)
    return get(made)


def test_a_public_answer_may_be_kept_by_all_and_is_asked_for_again(answers):
    for address, answer in answers.items():
        said = {part.strip() for part in answer["cache-control"].split(",")}
        assert answer.status == 200, address
        age = "max-age=86400" if address in FOR_A_DAY else "max-age=0"
        assert {"public", age} <= said, address
        if address not in FOR_A_DAY:
            assert any(re.fullmatch(r"stale-while-revalidate=[1-9]\d*", part) for part in said), address
            assert any(re.fullmatch(r"stale-if-error=[1-9]\d*", part) for part in said), address
        assert not {"private", "no-store", "no-cache"} & said, address
        assert re.fullmatch(r'(W/)?"[\w+/=-]+"', answer.etag), address
        assert answer["vary"] == "Accept-Encoding", address
        assert "set-cookie" not in answer.headers, address


@pytest.mark.parametrize("offered", CODINGS)
def test_a_coded_body_is_the_same_body(made, answers, offered):
    for address, answer in get(made, Accept_Encoding=offered).items():
        expected = CODINGS[offered] if len(answers[address].body) >= SMALL else ""
        assert answer["content-encoding"] == expected, address
        assert plain(answer).body == plain(answers[address]).body, address
        assert int(answer["content-length"]) == len(answer.body), address
        assert answer["vary"] == "Accept-Encoding", address
        assert len(answer.body) < 0.7 * len(decoded(answer)) or not expected or len(decoded(answer)) < 2000, address


def test_codings_have_one_weak_validator_or_a_strong_one_each(made):
    coded = [get(made, Accept_Encoding=name) for name in ("br", "gzip", "")]
    for address in KEPT:
        tags = [answers[address].etag for answers in coded]
        assert len(set(tags)) == 1 if tags[0].startswith("W/") else len(set(tags)) == 3, address


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        ("{}", 304),
        ("{strong}", 304),
        ('"other", {}', 304),
        ('W/"a,b", {}, "c"', 304),
        ("*", 304),
        ('"other"', 200),
        ("{bare}", 200),
        ("", 200),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_has_the_page_is_told_so_and_nobody_else(made, answers, condition, status, method):
    asks = []
    for address in KEPT:
        tag = answers[address].etag
        strong = tag.removeprefix("W/")
        asks.append(Ask(address, {"If-None-Match": condition.format(tag, strong=strong, bare=strong[1:-1])}, method))
    for address, answer in zip(KEPT, made.fetch(asks), strict=True):
        assert answer.status == status, address
        if status == 304:
            assert answer.body == b"", address
            assert {name: answer[name] for name in OF_A_304} == {name: answers[address][name] for name in OF_A_304}
            assert answer["content-length"] in {"", answers[address]["content-length"]}, address
        elif method == "GET":
            assert plain(answer).body == plain(answers[address]).body, address


@pytest.mark.parametrize("coding", ["", "br", "gzip"])
@pytest.mark.parametrize("is_cold", [True, False])
@pytest.mark.usefixtures("answers")  # the first visit of all has Wagtail make rows of settings: nothing is kept of it
def test_head_says_what_get_says(made, coding, is_cold):
    if is_cold:
        made.call("tests.freshness.visitors:new_version")
    heads = get(made, "HEAD", Accept_Encoding=coding)
    gets = get(made, Accept_Encoding=coding)
    for address in KEPT:
        assert heads[address].body == b"", address
        assert heads[address].headers == gets[address].headers, address


def test_a_kept_answer_carries_nobody_elses_request_id(made, answers):
    again = get(made)
    ids = [answer.request_id for one in (answers, again) for answer in one.values() if answer.request_id]
    assert len(ids) == len(set(ids))


def test_what_is_not_kept_says_so_to_others_too(made):
    """Without a word from us a cache in front guesses, and keeps a 404 after its page has been published."""
    silent = {}
    for address, answer in zip(OTHERS, made.fetch([Ask(address) for address in OTHERS]), strict=True):
        said = answer["cache-control"]
        fixed = re.search(r"max-age=[1-9]", said) and "public" in said
        if not fixed and not re.search(r"no-store|no-cache|private|max-age=0", said):
            silent[address] = f"{answer.status} {said!r}"
        assert not answer.etag or answer.status == 200, address
    assert silent == {}
