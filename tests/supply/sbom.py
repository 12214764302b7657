"""`make sbom`: the bill of materials as CycloneDX 1.6 JSON, from the lock files alone.

The same locks make the same bytes: no time and no random number stands in it (SOURCE_DATE_EPOCH puts a time in). It is
not committed, for it would say nothing that the locks do not; whoever makes a release puts it beside the release.
Scopes of CycloneDX: `required` runs, `optional` may be left out (pyvoikko), `excluded` is for tests and upkeep.
"""

import json
import subprocess
import sys
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.files import ROOT
from tests.supply import locks

FILE = "sbom.cdx.json"


def written(folder: Path) -> Path:
    """Make the file in a folder; returns it. Raises ValueError when it is no valid CycloneDX."""
    text = json.dumps(bill(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise ValueError(str(fault.data))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    path.write_text(text)
    return path


def bill() -> dict:
    """Everything that runs, then what may run, then what only tests and upkeep need; each once, in its first scope."""
    made = of_lock(locks.RUNTIME)
    found: dict[str, dict] = {}
    parts = [(locks.RUNTIME, "required"), (locks.OPTIONAL, "optional"), *((lock, "excluded") for lock in locks.TOOLS)]
    for lock, scope in parts:
        listed = made if lock == locks.RUNTIME else of_lock(lock)
        for part in listed.get("components", []):
            found.setdefault(part["purl"], without_places(part) | {"scope": scope, "bom-ref": part["purl"]})
    for pin in locks.npm_pins():
        found[f"pkg:npm/{pin.name}@{pin.version}"] = of_npm(pin)
    for pin in locks.image_pins():
        found[f"pkg:docker/{pin.name}@{pin.version}"] = of_image(pin)
    made["components"] = [found[purl] for purl in sorted(found)]
    root = made["metadata"]["component"]["bom-ref"]
    made["dependencies"] = [{"ref": root, "dependsOn": sorted(found)}, *({"ref": purl} for purl in sorted(found))]
    made["serialNumber"] = number_of(made["components"])
    return made


def number_of(components: list[dict]) -> str:
    """The bill's own number, the same for the same content."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(components, sort_keys=True))}"


def of_lock(lock: Path) -> dict:
    """What cyclonedx-py makes of one lock. It asks nobody: names, versions and hashes stand there."""
    # Validated once, when all is put together.
    options = [
        "--output-reproducible",
        "--no-validate",
        "--short-PURLs",
        "--sv",
        "1.6",
        "--pyproject",
        str(ROOT / "pyproject.toml"),
    ]
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", *options, str(lock)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def without_places(part: dict) -> dict:
    """The hashes of a package's files as its own, without the address of whichever index this machine asks."""
    files = part.pop("externalReferences", [])
    hashes = {each["content"]: each for file in files for each in file.get("hashes", [])}
    part.pop("description", None)
    properties = [{"name": "six-cities:file-sha-256", "value": content} for content in sorted(hashes)]
    return part | ({"properties": properties} if properties else {})


def of_npm(pin: locks.Pin) -> dict:
    """A package that the tests take from npm."""
    purl = f"pkg:npm/{pin.name}@{pin.version}"
    return {
        "type": "library",
        "name": pin.name,
        "version": pin.version,
        "purl": purl,
        "bom-ref": purl,
        "scope": "excluded",
        "hashes": [{"alg": "SHA-512", "content": pin.sha512}] if pin.sha512 else [],
    }


def of_image(pin: locks.Pin) -> dict:
    """An image that ours is made from or stands beside; for those who run it in containers."""
    purl = f"pkg:docker/{pin.name}@{pin.version}"
    return {
        "type": "container",
        "name": pin.name,
        "version": pin.version,
        "purl": purl,
        "bom-ref": purl,
        "scope": "optional",
    }
