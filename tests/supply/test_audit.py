"""An audit that asked nobody is not a good one, and a secret that somebody commits is found.

What the programs write is taken from real runs of them; `make audit` runs them.
"""

import json

import pytest

from tests.files import tracked_files
from tests.supply import audit, locks, secrets

PINS = [pin for pin in locks.python_pins(locks.OPTIONAL) if pin.applies]
NOT_ASKED = {"name": "x", "skip_reason": "Dependency not found on PyPI and could not be audited: x (1.0)"}
HOLE = {"id": "PYSEC-2026-1", "aliases": ["CVE-2026-1"], "fix_versions": ["9.9"]}


def said(*, vulns=(), skipped=False) -> str:
    """pip-audit's answer about the optional lock."""
    rows = [{"name": pin.name, "version": pin.version, "vulns": []} for pin in PINS]
    rows[0]["vulns"] = list(vulns)
    if skipped:
        rows = [NOT_ASKED | {"name": pin.name} for pin in PINS]
    return json.dumps({"dependencies": rows, "fixes": []})


def test_an_answer_about_every_package_is_clean():
    answer = audit.of_python(locks.OPTIONAL, said())
    assert (answer.answered, answer.holes) == (answer.pinned, [])
    assert audit.verdict([answer]) == audit.CLEAN


@pytest.mark.parametrize("output", [said(skipped=True), "", "no network", '{"dependencies": []}', "[]"])
def test_what_was_not_asked_is_said_and_not_passed(output):
    """pip-audit itself ends with 0 for the first of these."""
    answer = audit.of_python(locks.OPTIONAL, output)
    assert "NOT AUDITED: no answer about 4 of 4" in str(answer)
    assert audit.verdict([answer]) == audit.NOT_ASKED


def test_an_answer_about_another_version_is_none():
    output = said().replace(f'"{PINS[0].version}"', '"0.0.1"', 1)
    assert audit.of_python(locks.OPTIONAL, output).answered == len(PINS) - 1


def test_a_hole_is_told_with_its_names_and_its_cure():
    answer = audit.of_python(locks.OPTIONAL, said(vulns=[HOLE]))
    assert answer.holes == [f"{PINS[0].name} {PINS[0].version}: PYSEC-2026-1 (CVE-2026-1), fixed in 9.9"]
    unknown = audit.Answer("package-lock.json", 1)
    assert audit.verdict([answer, unknown]) == audit.VULNERABLE


def test_npm_is_believed_only_when_it_has_counted():
    refused = '{"message": "405 Method Not Allowed", "statusCode": 405, "error": {"summary": "", "detail": ""}}'
    assert audit.verdict([audit.of_npm(refused)]) == audit.NOT_ASKED
    clean = {
        "auditReportVersion": 2,
        "vulnerabilities": {},
        "metadata": {"dependencies": {"total": len(locks.npm_pins())}},
    }
    assert audit.verdict([audit.of_npm(json.dumps(clean))]) == audit.CLEAN
    holed = clean | {"vulnerabilities": {"vnu-jar": {"severity": "high"}}}
    assert audit.of_npm(json.dumps(holed)).holes == ["vnu-jar: high"]


# Put together here, so that this file itself holds none.
PLANTED = {
    "aws.py": 'KEY = "' + "AKIA" + "Z7QW3RT5YU8IOP2L" + '"',
    "settings.py": "SECRET_" + 'KEY = "b7#kq!2m9z$w4x8c@v1n5t6y3u0p"',
    "cms.env": "DATABASE_URL=postgres://cms:" + "hunter2hunter2" + "@db.example.fi/cms",
    "key.pem": "-----BEGIN RSA PRIVATE " + "KEY-----\nMIIEpAIBAAKCAQEA",
    "deploy.yml": "github_token: " + "ghp_" + "q1W2r3T4y5" + "F6g7H8i9J0" + "k1L2m3N4o5P6q7R8",
    "mail.ini": "password" + " = 'Kesayo-2026-Tampere'",
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_secret_is_found(name, tmp_path):
    (tmp_path / name).write_text(PLANTED[name] + "\n")
    assert secrets.news(secrets.scanned([tmp_path / name], tmp_path))


def test_the_baseline_excuses_a_place_and_not_a_secret(tmp_path):
    """The same line in another file is new."""
    known = sorted({name for name, _hash in secrets.known()})
    source = next(path for path in tracked_files() if str(path).endswith(known[0]))
    (tmp_path / "elsewhere.py").write_text(source.read_text())
    assert secrets.news(secrets.scanned([tmp_path / "elsewhere.py"], tmp_path))


def test_the_baseline_holds_no_line_numbers_that_each_edit_would_change():
    assert "line_number" not in secrets.BASELINE.read_text()
