"""What is pinned is pinned wholly, is on the list of holes with care, and stands in the bill of materials."""

import json
import re
from datetime import date

import pytest

from tests.files import ROOT
from tests.supply import advisories, locks, sbom

HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
LOCKS = pytest.mark.parametrize("lock", locks.PYTHON, ids=lambda path: path.name)


@LOCKS
def test_every_line_of_a_lock_is_a_pin_with_hashes(lock):
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^#.*\n", "", lock.read_text(), flags=re.MULTILINE).strip())
    assert len(entries) == len(locks.python_pins(lock))
    assert [entry.partition("\n")[0] for entry in entries if not HASH.search(entry)] == []


def test_npm_packages_are_checked_by_a_strong_hash_and_run_nothing_when_installed():
    assert [pin.name for pin in locks.npm_pins() if len(pin.sha512) != 128] == []
    assert '"npm", "ci", "--ignore-scripts"' in (ROOT / "tests" / "run.py").read_text()


def test_two_locks_pin_the_same_version():
    found = {}
    for lock in locks.PYTHON[:3]:
        for pin in locks.python_pins(lock):
            assert found.setdefault(pin.name, pin.version) == pin.version, pin


@LOCKS
def test_no_lock_pins_a_version_with_a_hole_that_we_know_of(lock):
    _day, known = advisories.read()
    assert advisories.too_old(locks.python_pins(lock), known) == []


def test_an_older_version_would_be_told():
    _day, known = advisories.read()
    old = [locks.Pin("django", "5.2.9"), locks.Pin("django", "5.2.17"), locks.Pin("pillow", "12.2.0")]
    assert [fault.partition(":")[0] for fault in advisories.too_old(old, known)] == ["django 5.2.9", "pillow 12.2.0"]


def test_every_advisory_is_about_something_that_is_pinned():
    _day, known = advisories.read()
    pinned = {pin.name for lock in locks.PYTHON for pin in locks.python_pins(lock)}
    assert {advisory.package for advisory in known} <= pinned
    assert all(advisory.ids and advisory.what and advisory.source for advisory in known)
    assert len({advisory.package for advisory in known}) == len(known)


def test_a_list_that_nobody_looks_at_is_a_warning_after_two_weeks():
    looked = date(2026, 11, 1)
    assert advisories.age_warning(looked, date(2026, 11, 15)) == ""
    assert "15 days ago" in advisories.age_warning(looked, date(2026, 11, 16))


@pytest.fixture(scope="module")
def bill(tmp_path_factory) -> bytes:
    """The file as `make sbom` writes it, which it does only when it is valid CycloneDX 1.6."""
    return sbom.written(tmp_path_factory.mktemp("sbom")).read_bytes()


def test_the_bill_of_materials_holds_every_pin_of_every_lock(bill):
    parts = json.loads(bill)["components"]
    listed = {(part["name"].lower(), part["version"]) for part in parts}
    pinned = {(pin.name, pin.version) for lock in locks.PYTHON for pin in locks.python_pins(lock)}
    npm = {(pin.name, pin.version) for pin in locks.npm_pins()}
    pinned |= {*npm, *((pin.name, pin.version) for pin in locks.image_pins())}
    kept = {name for name, _version in npm} | {name for name, _version in listed if "/" in name}
    assert {(name if name in kept else locks.canonicalize_name(name), version) for name, version in listed} == pinned
    runs = {part["name"] for part in parts if part["scope"] == "required"}
    assert {locks.canonicalize_name(name) for name in runs} == {pin.name for pin in locks.python_pins(locks.RUNTIME)}


def test_the_bill_names_nothing_of_the_machine_that_made_it(bill):
    assert str(ROOT).encode() not in bill
    assert b"timestamp" not in bill
    assert b"/simple/" not in bill


def test_the_same_lock_makes_the_same_bill(bill):
    """Only one that is soon read is made anew; for the whole, its number is made of what it holds."""
    assert sbom.of_lock(locks.OPTIONAL) == sbom.of_lock(locks.OPTIONAL)
    assert json.loads(bill)["serialNumber"] == sbom.number_of(json.loads(bill)["components"])
