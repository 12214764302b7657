"""`make semgrep`: our own rules over our own code, after each rule has shown that it finds what it is for."""

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.files import ROOT

SEMGREP = ROOT / ".venv" / "audit" / "bin" / "semgrep"
RULES = ROOT / "tests" / "supply" / "semgrep.yml"
CODE = ("cms", "media", "projectpages", "citypages", "home", "templates")
# One line for each rule, which it must find.
SAMPLES = {
    "text-made-safe": "format_html(f'<b>{name}</b>')",
    "html-in-a-response": "HttpResponse(f'<b>{name}</b>')",
    "template-without-escaping": "{{ name|safe }}",
    "no-csrf": "view = csrf_exempt(view)",
    "html-by-editors": "block = RawHTMLBlock()",
    "sql-by-hand": "cursor.execute(f'SELECT {name}')",
    "asking-without-end": "requests.get(address)",
    "data-that-runs": "pickle.loads(text)",
    "query-names-by-visitors": "rows.filter(**request.GET.dict())",
    "redirect-by-visitors": "redirect(request.GET['next'])",
}


def findings(*places: str) -> list[dict[str, Any]]:
    """What the rules find. Raises RuntimeError when semgrep could not read the rules or a file."""
    options = ["--metrics", "off", "--disable-version-check", "--quiet", "--json", "--no-git-ignore"]
    command = [str(SEMGREP), "scan", "--config", str(RULES), *options, *places]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said = json.loads(ran.stdout or "{}")
    if "results" not in said or said["errors"]:
        raise RuntimeError(ran.stderr or str(said.get("errors")))
    return said["results"]


def name_of(finding: dict[str, Any]) -> str:
    """The rule's own name, without the path to its file."""
    return finding["check_id"].rpartition(".")[2]


def blind() -> set[str]:
    """Rules that do not find their sample."""
    with tempfile.TemporaryDirectory() as folder:
        for rule, line in SAMPLES.items():
            ending = "html" if line.startswith("{") else "py"
            (Path(folder) / f"{rule}.{ending}").write_text(f"{line}\n")
        return set(SAMPLES) - {name_of(found) for found in findings(folder)}
