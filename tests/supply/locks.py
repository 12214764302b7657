"""What the lock files pin: Python packages, npm packages, container images."""

import json
import re
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.utils import canonicalize_name

from tests.files import ROOT

RUNTIME = ROOT / "requirements.txt"
OPTIONAL = ROOT / "requirements-voikko.txt"
TOOLS = (ROOT / "requirements-dev.txt", ROOT / "requirements-audit.txt")
PYTHON = (RUNTIME, OPTIONAL, *TOOLS)
NPM = ROOT / "package-lock.json"
IMAGES = (ROOT / "Dockerfile", ROOT / "compose.yaml")
PINNED = re.compile(r"^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?==([^\s;\\]+)(?: *; *([^\\\n]+?))? *\\?$", re.MULTILINE)
IMAGE = re.compile(r"^(?:FROM|\s*image:) (\S+?):(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Pin:
    """One package at one version; `applies` says whether this machine would install it."""

    name: str
    version: str
    applies: bool = True
    sha512: str = ""  # in hexadecimal, where the lock has one


def python_pins(lock: Path) -> list[Pin]:
    """What a requirements file pins, by name."""
    return [
        Pin(canonicalize_name(name), version, not marker or Marker(marker).evaluate())
        for name, version, marker in PINNED.findall(lock.read_text())
    ]


def npm_pins(lock: Path = NPM) -> list[Pin]:
    """What npm installs, by path."""
    packages = json.loads(lock.read_text())["packages"]
    return [
        Pin(path.rpartition("node_modules/")[2], package["version"], sha512=hexadecimal(package.get("integrity", "")))
        for path, package in packages.items()
        if path
    ]


def image_pins() -> list[Pin]:
    """The images that ours are made from and stand beside; our own is not among them."""
    found = {pair for path in IMAGES for pair in IMAGE.findall(path.read_text())}
    return [Pin(name, version) for name, version in sorted(found) if version != "local"]


def hexadecimal(integrity: str) -> str:
    """npm's `sha512-…`; '' for any weaker kind."""
    kind, _dash, value = integrity.partition("-")
    return b64decode(value).hex() if kind == "sha512" else ""
