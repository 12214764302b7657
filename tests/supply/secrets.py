"""Secrets in committed files: detect-secrets, whose findings are compared with `.secrets.baseline`.

By itself it takes 40 s of processor time here, for it shows every line to 27 detectors. A filter that looks first
whether a line could hold a secret at all makes it 5 s with the same findings (measured on this repository).
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from detect_secrets import SecretsCollection
from detect_secrets.settings import default_settings

from tests.files import ROOT

BASELINE = ROOT / ".secrets.baseline"
# Hashes by design, checked by pip and npm; message catalogues; pictures of letters; the list itself.
LEFT_OUT = re.compile(r"requirements.*\.txt|package-lock\.json|.*\.po|.*\.tsv|.*\.svg|\.secrets\.baseline")
# Words that stand before a secret, an address with a password, a key in PEM, or signs long and mixed enough.
WORDS = r"passw|pwd|pass_|_pass|secret|api.?key|_key|key_|token|credential|contrase|private.key|bearer"
COULD_BE = re.compile(
    rf"{WORDS}|://[^\s/]*:[^\s/]*@|-----BEGIN|(?=[A-Za-z_+/=-]*\d)[\w+/=-]{{16,}}|['\"][A-Za-z+/=_-]{{20,}}['\"]",
    re.IGNORECASE,
)

Found = set[tuple[str, str]]


def is_plain(line: str) -> bool:
    """For detect-secrets: whether a line can be passed over."""
    return not COULD_BE.search(line)


def scanned(files: Iterable[Path], root: Path = ROOT) -> SecretsCollection:
    """What is found in the files."""
    found = SecretsCollection(root=str(root))
    with default_settings() as settings:
        # Asking the services whether a key is alive would tell them of it.
        settings.disable_filters("detect_secrets.filters.common.is_ignored_due_to_verification_policies")
        settings.filters[f"{__name__}.is_plain"] = {}
        for path in files:
            if not LEFT_OUT.fullmatch(path.name) and COULD_BE.search(path.read_text(errors="ignore")):
                found.scan_file(str(path.relative_to(root)))
    return found


def known() -> Found:
    """File and hash of each place that has been looked at and is no secret."""
    results = json.loads(BASELINE.read_text())["results"]
    return {(name, each["hashed_secret"]) for name, places in results.items() for each in places}


def news(found: SecretsCollection) -> list[str]:
    """'file:line: kind' of what is not in the baseline."""
    old = known()
    return [f"{name}:{each.line_number}: {each.type}" for name, each in found if (name, each.secret_hash) not in old]


def gone(found: SecretsCollection) -> list[str]:
    """Files of which the baseline knows places that are no more; such a place could hide a real secret's return."""
    now = {(name, each.secret_hash) for name, each in found}
    return sorted({name for name, _hash in known() - now})


def store(found: SecretsCollection) -> None:
    """Take everything that is found as looked at, without line numbers, which change with every edit."""
    results = {
        name: [{"type": each["type"], "hashed_secret": each["hashed_secret"]} for each in places]
        for name, places in sorted(found.json().items())
    }
    BASELINE.write_text(json.dumps({"version": "1.5.0", "results": results}, indent=2) + "\n")
