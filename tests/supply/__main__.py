"""python -m tests.supply sbom | audit | secrets | advisories | semgrep; `make help` says what they are for."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.files import ROOT, tracked_files
from tests.supply import advisories, locks


def sbom() -> int:
    """Write the bill of materials below VAR_DIR."""
    from tests.supply import sbom as bill  # noqa: PLC0415  a library that the other jobs do not need

    path = bill.written(ROOT / Path(os.environ.get("VAR_DIR", "var")))
    print(f"Written: {path}")
    return 0


def audit() -> int:
    """Ask, and say what was answered."""
    from tests.supply import audit as asking  # noqa: PLC0415  not needed by the others

    answers = asking.asked()
    for answer in answers:
        print(answer)
        for hole in answer.holes:
            print(f"  {hole}")
    code = asking.verdict(answers)
    if code == asking.NOT_ASKED:
        print(
            "This network does not let the services be asked. Nothing is known; docs/advisories.toml is all there is."
        )
    return code


def known_holes() -> int:
    """Compare every lock with the list kept by hand."""
    looked_on, known = advisories.read()
    faults = [
        f"{lock.name}: {fault}" for lock in locks.PYTHON for fault in advisories.too_old(locks.python_pins(lock), known)
    ]
    if warning := advisories.age_warning(looked_on, datetime.now(UTC).date()):
        print(f"Warning: {warning}")
    print("\n".join(faults) or f"No lock pins any of {len(known)} packages below its minimum.")
    return 1 if faults else 0


def secrets() -> int:
    """Look through what is committed or about to be; `secrets store` takes what is found as looked at."""
    from tests.supply import secrets as looking  # noqa: PLC0415  not needed by the others

    found = looking.scanned(tracked_files())
    if sys.argv[2:] == ["store"]:
        looking.store(found)
    new, gone = looking.news(found), looking.gone(found)
    for place in new:
        print(f"{place}: is it a secret? Take it out and change it. If not: python -m tests.supply secrets store")
    for name in gone:
        print(f"{name}: no longer holds what .secrets.baseline knows: python -m tests.supply secrets store")
    print("No secrets." if not new and not gone else "")
    return 1 if new or gone else 0


def semgrep() -> int:
    """Our rules: first each on its sample, then all on the code."""
    from tests.supply import rules  # noqa: PLC0415  not needed by the others

    if blind := rules.blind():
        print(f"These rules find nothing any more: {', '.join(sorted(blind))}")
        return 1
    found = rules.findings(*rules.CODE)
    for each in found:
        print(f"{each['path']}:{each['start']['line']}: {rules.name_of(each)}: {each['extra']['message']}")
    print(f"{len(rules.SAMPLES)} rules, {len(found)} findings")
    return 1 if found else 0


JOBS = {"semgrep": semgrep, "sbom": sbom, "audit": audit, "advisories": known_holes, "secrets": secrets}

if __name__ == "__main__":
    sys.exit(JOBS[sys.argv[1]]())
