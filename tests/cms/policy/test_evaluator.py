"""Google's CSP evaluator (npm) knows of no way around the policy of public pages."""

import json
import shutil
import subprocess

import pytest

from cms.policy.directives import BARE, ENDPOINT, FILES, REPORTS, header, public
from tests.conftest import ROOT

EVALUATOR = ROOT / "node_modules" / "csp_evaluator" / "dist"
# Severities: 10 high, 20 syntax, 30 medium, 40 perhaps high; above, 50 and more, are advice.
WORST = 40
SCRIPT = """
const {CspEvaluator} = require(process.argv[1] + '/evaluator.js');
const {CspParser} = require(process.argv[1] + '/parser.js');
const found = new CspEvaluator(new CspParser(process.argv[2]).csp).evaluate();
console.log(JSON.stringify(found.map(({severity, directive, description}) => [severity, directive, description])));
"""


def found(policy: str) -> list[list]:
    """What the evaluator says against a policy: severity, directive, in words."""
    node = shutil.which("node")
    if not node or not EVALUATOR.exists():
        pytest.skip("The CSP evaluator is not installed (make test does it where npm and Java are).")
    command = [node, "-e", SCRIPT, str(EVALUATOR), policy]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


@pytest.mark.parametrize("policy", [public(secure=True), public("https://media.example.fi"), FILES, BARE])
def test_it_finds_nothing_worse_than_advice(policy):
    assert [finding for finding in found(header(policy)) if finding[0] <= WORST] == []


def test_it_would_find_a_hole():
    loose = public() | {"script-src": ["'self'", "'unsafe-inline'"]}
    assert any(severity <= WORST for severity, _directive, _words in found(header(loose)))


def test_a_report_goes_where_the_header_beside_the_policy_says():
    assert public(secure=True)["report-to"] == [ENDPOINT]
    assert public(secure=True)["report-uri"] == public()["report-uri"] == [REPORTS]
    assert "report-to" not in public()  # Chromium would not report over http, as in development
