"""`make audit`: asks the services that know whether a pinned version is vulnerable, and counts their answers.

pip-audit ends well when it could ask about nothing ("not found on PyPI and could not be audited", exit code 0); npm
ends with one code for a hole and for no answer (measured). So here answers are counted, and what got none is said.
"""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.files import ROOT
from tests.supply import locks

PIP_AUDIT = ROOT / ".venv" / "audit" / "bin" / "pip-audit"
CLEAN, VULNERABLE, NOT_ASKED = 0, 1, 3  # what `make audit` ends with
PATIENCE = 300  # seconds for one lock


@dataclass
class Answer:
    """What is known of one lock: how many packages it pins for this machine, how many were answered for, the holes."""

    lock: str
    pinned: int
    answered: int = 0
    holes: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        if self.answered == self.pinned:
            return f"{self.lock}: {self.answered} packages asked about, {len(self.holes)} known holes"
        missing = self.pinned - self.answered
        return f"{self.lock}: NOT AUDITED: no answer about {missing} of {self.pinned} packages"


def of_python(lock: Path, output: str) -> Answer:
    """From pip-audit's JSON. A version other than the pinned one answers nothing."""
    pins = {(pin.name, pin.version) for pin in locks.python_pins(lock) if pin.applies}
    answer = Answer(lock.name, len(pins))
    for each in parsed(output).get("dependencies", []):
        if (locks.canonicalize_name(each["name"]), each.get("version")) in pins:
            answer.answered += 1
            answer.holes += [f"{each['name']} {each['version']}: {hole_of(found)}" for found in each["vulns"]]
    return answer


def of_npm(output: str) -> Answer:
    """From npm's JSON, which counts what it asked about only in an answer."""
    answer, said = Answer(locks.NPM.name, len(locks.npm_pins())), parsed(output)
    if "auditReportVersion" in said:
        answer.answered = min(answer.pinned, said["metadata"]["dependencies"]["total"])
        answer.holes = [f"{name}: {found['severity']}" for name, found in said["vulnerabilities"].items()]
    return answer


def hole_of(found: dict[str, Any]) -> str:
    """'PYSEC-2026-1 (CVE-2026-1), fixed in 1.2'."""
    others = f" ({', '.join(found['aliases'])})" if found.get("aliases") else ""
    fixed = ", ".join(found.get("fix_versions", [])) or "no version yet"
    return f"{found['id']}{others}, fixed in {fixed}"


def parsed(output: str) -> dict[str, Any]:
    """The object in the output; {} for none."""
    try:
        found = json.loads(output[output.index("{") :])
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def asked() -> list[Answer]:
    """Every lock's answer."""
    options = ["--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off"]
    answers = [of_python(lock, said_by([str(PIP_AUDIT), *options, "-r", str(lock)])) for lock in locks.PYTHON]
    npm = shutil.which("npm")
    return [*answers, of_npm(said_by([npm, "audit", "--package-lock-only", "--json"]) if npm else "")]


def said_by(command: Sequence[str]) -> str:
    """What a program writes; '' when it is not there or takes too long."""
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""


def verdict(answers: Sequence[Answer]) -> int:
    """Holes first: they are certain."""
    if any(answer.holes for answer in answers):
        return VULNERABLE
    return CLEAN if all(answer.answered == answer.pinned for answer in answers) else NOT_ASKED
