"""The Finnish that Wagtail and wagtail-localize lack: only what they lack, and with their placeholders."""

import re
from pathlib import Path

import polib
import pytest
import wagtail
import wagtail_localize

from tests.house import ROOT

PACKAGES = [Path(package.__file__).parent for package in (wagtail, wagtail_localize)]
PLACEHOLDERS = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%s")
DOMAINS = ["django", "djangojs"]


def ours(domain: str) -> polib.POFile:
    return polib.pofile(ROOT / "locale" / "upstream" / "fi" / "LC_MESSAGES" / f"{domain}.po")


def theirs(domain: str, language: str) -> dict[str, bool]:
    """Upstream's message ids, each with whether every package that has it translates it."""
    found: dict[str, bool] = {}
    for package in PACKAGES:
        for path in package.rglob(f"locale/{language}/LC_MESSAGES/{domain}.po"):
            for entry in polib.pofile(path):
                found[entry.msgid] = found.get(entry.msgid, True) and entry.translated()
    return found


@pytest.mark.parametrize("domain", DOMAINS)
def test_an_entry_is_something_that_upstream_says(domain):
    assert {entry.msgid for entry in ours(domain)} - theirs(domain, "en").keys() == set()


@pytest.mark.parametrize("domain", DOMAINS)
def test_an_entry_goes_when_upstream_translates_it(domain):
    translated = {msgid for msgid, done in theirs(domain, "fi").items() if done}
    assert {entry.msgid for entry in ours(domain)} & translated == set()


@pytest.mark.parametrize("domain", DOMAINS)
def test_an_entry_names_nothing_that_upstream_does_not_fill_in(domain):
    for entry in ours(domain):
        given = set(PLACEHOLDERS.findall(entry.msgid + (entry.msgid_plural or "")))
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            assert set(PLACEHOLDERS.findall(text)) <= given, entry.msgid
