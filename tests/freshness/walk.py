"""Changing something, then looking at every page that could show it: through the cache of each process, and anew."""

import gzip
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import brotli

from tests.freshness.asking import Answer, Ask
from tests.freshness.changes import Change
from tests.freshness.installs import Install

CONTENT = "tests.freshness.content"
MAKE = "tests.freshness.changes:make"
BETWEEN = timedelta(minutes=2)
# Differs from rendering to rendering: when a form was opened, signed (cms/forms/safe_form.py); the token that
# Django asks for where a password or an account is typed, and its cookie.
TOKEN = re.compile(rb'((?:-form_opened|name="csrfmiddlewaretoken)"[^>]*? value=")[^"]*')
# What a cache adds of its own or says in its own way; everything else must be as the page itself has it.
OF_THE_CACHE = {
    "cache-control",
    "vary",
    "etag",
    "expires",
    "content-length",
    "content-encoding",
    "last-modified",
    "age",
}
OF_THE_CACHE |= {"surrogate-key", "cache-tag", "surrogate-control", "cdn-cache-control", "x-cache", "server-timing"}
SOME = 6  # addresses that are fetched although the change does not show there
CODINGS = ({"Accept-Encoding": "br"}, {"Accept-Encoding": "gzip"}, {"Accept-Encoding": "gzip, br"}, {})


def decoded(answer: Answer) -> bytes:
    """The body as the page was written."""
    coding = answer["content-encoding"]
    if coding == "br":
        return brotli.decompress(answer.body)
    return gzip.decompress(answer.body) if coding == "gzip" else answer.body


def plain(answer: Answer) -> Answer:
    """Decoded, and without signed times."""
    return replace(answer, body=TOKEN.sub(rb"\1", decoded(answer)))


def fault(cached: Answer, fresh: Answer) -> str:
    """How an answer from the cache differs from one made anew; '' for not at all."""
    if cached.status != fresh.status:
        return f"{cached.status} instead of {fresh.status}"
    if ("set-cookie" in cached.headers) != ("set-cookie" in fresh.headers):
        return "sets a cookie" if "set-cookie" in cached.headers else "sets no cookie"
    for name in {*fresh.headers, *cached.headers} - OF_THE_CACHE - {"set-cookie"}:
        if cached[name] != fresh[name]:
            return f"{name}: {cached[name]!r} instead of {fresh[name]!r}"
    if cached.body == fresh.body:
        return ""
    old, new = cached.body.splitlines(), fresh.body.splitlines()
    lines = [line.strip() for line in new if line not in set(old)] or [b"(lines are missing)"]
    return f"lacks {lines[0][:160]!r}"


class Walk:
    """One install, and what its visitors have seen so far."""

    def __init__(self, install: Install) -> None:
        self.install = install
        self.seen: dict[str, Answer] = {}  # what visitors' browsers keep, with its validators
        self.fresh: dict[str, Answer] = {}
        self.shown_by: dict[Change, set[str]] = {}
        self.round = 0
        self.fetched = self.unchanged = 0
        self.addresses: list[str] = []

    def sweep(self, addresses: Iterable[str]) -> dict[str, str]:
        """Fetch the addresses anew and from every process; what is wrong, by address."""
        addresses = list(addresses)
        self._make_anew(addresses)
        return self._compare(addresses)

    def _make_anew(self, addresses: list[str]) -> None:
        answers = self.install.fresh([Ask(one) for one in addresses])
        self.fresh |= {address: plain(answer) for address, answer in zip(addresses, answers, strict=True)}

    def _compare(self, addresses: list[str]) -> dict[str, str]:
        """The process that is asked first changes; it is asked as browsers do that have the page, others in codings."""
        self.round += 1
        first, count = self.round % len(self.install.serving), len(self.install.serving)
        faults: dict[str, str] = {}
        for asked in range(first, first + count):
            conditions = [
                self._validators(one) if asked == first else CODINGS[(self.round + number) % 4]
                for number, one in enumerate(addresses)
            ]
            asks = [Ask(*one) for one in zip(addresses, conditions, strict=True)]
            for address, answer in zip(addresses, self.install.fetch(asks, asked % count), strict=True):
                if wrong := self._fault(address, answer, self.fresh[address]):
                    faults.setdefault(address, f"process {asked % count}: {wrong}")
        return faults

    def _validators(self, address: str) -> dict[str, str]:
        etag = self.seen[address].etag if address in self.seen else ""
        return {"If-None-Match": etag} if etag else {}

    def _fault(self, address: str, answer: Answer, fresh: Answer) -> str:
        self.fetched += 1
        if answer.status == 304:
            self.unchanged += 1
            known = self.seen[address]
            if answer.body:
                return "a 304 with a body"
            return "" if (known.status, known.body) == (fresh.status, fresh.body) else "304 for a page that has changed"
        answer = plain(answer)
        if not answer["content-encoding"]:
            self.seen[address] = answer
        return fault(answer, fresh)

    def step(self, change: Change, seed: int, everything: bool) -> tuple[dict[str, str], set[str]]:
        """Make a change in one process, then look; returns what is stale, and where the change was seen.

        The first of its kind is looked for at all addresses, later ones at those where it was seen then, the new ones,
        those that are gone, and the front pages. What is the same as before when made anew cannot be stale: of that a
        few are fetched, in turns, and everything if asked for.
        """
        self.install.now += BETWEEN
        self.install.call(MAKE, change.name, change.variant, seed, at=seed % len(self.install.serving))
        chosen = self._where_it_may_show(change, everything)
        before = {one: self.fresh.get(one) for one in chosen}
        self._make_anew(chosen)
        seen = {one for one in chosen if before[one] is None or fault(before[one], self.fresh[one])}
        same = [one for one in chosen if one not in seen]
        start = self.round * SOME % max(1, len(same))
        faults = self._compare([*sorted(seen), *(same if everything else (same + same)[start : start + SOME])])
        self.shown_by[change] = self.shown_by.get(change, set()) | seen
        return faults, seen

    def _where_it_may_show(self, change: Change, everything: bool) -> list[str]:
        known, self.addresses = self.addresses, self.install.read(f"{CONTENT}:addresses")
        gone = [one for one in known if one not in self.addresses][-8:]
        if everything or change not in self.shown_by:
            return [*self.addresses, *gone]
        fronts = [one for one in self.addresses if one.count("/") == 3]
        wanted = {*self.shown_by[change], *gone, *fronts}
        return [one for one in self.addresses if one in wanted or one not in known] + gone
