"""Modules fit on two screens, import downwards, and hold nothing that is private to a person or a machine."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import ROOT, modules, own_modules, short, tracked_files

LONGEST = 200
BANNED_NAMES = {"utils.py", "helpers.py", "constants.py"}
# Example domains (RFC 2606), and addresses that are written to be refused or to show a format.
EXAMPLES = ("@example.fi", "@example.org", "@example.com", "@host")
TEXT = {
    ".py",
    ".md",
    ".html",
    ".css",
    ".js",
    ".toml",
    ".txt",
    ".in",
    ".yml",
    ".yaml",
    ".json",
    ".po",
    ".svg",
    ".sh",
    "",
}


def test_a_module_fits_on_two_screens():
    assert [short(path) for path in modules() if len(path.read_text().splitlines()) > LONGEST] == []


def test_a_module_is_named_after_what_it_holds():
    assert [short(path) for path in modules() if path.name in BANNED_NAMES] == []


def test_a_module_names_what_it_imports():
    star = re.compile(r"^from .* import \*", re.MULTILINE)
    assert [short(path) for path in modules() if star.search(path.read_text())] == []


def test_a_public_class_has_a_docstring():
    for path in own_modules():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and node.name not in {"Meta", "Media"}:
                inner = {"Role", "Kind"}  # choices inside a model, named by the field
                assert ast.get_docstring(node) or node.name in inner, f"{short(path)}: {node.name}"


def test_what_is_marked_as_safe_says_why():
    for path in own_modules():
        lines = path.read_text().splitlines()
        for number, line in enumerate(lines):
            if re.search(r"\b(?:mark_safe|SafeString)\(", line):
                assert "#" in line or lines[number - 1].lstrip().startswith("#"), f"{short(path)}:{number + 1}"


def test_a_suppression_says_what_and_why():
    for path in modules():
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for mark in re.findall(r"#\s*(noqa.*|type: ignore.*|pragma: no cover.*)", line):
                reason = re.sub(r"^(noqa:\s*[A-Z0-9, ]+|type: ignore\[[\w, -]+\]|pragma: no cover)", "", mark).strip()
                assert len(reason) > 5, f"{short(path)}:{number}: {mark}"


def text_files() -> list[Path]:
    return [path for path in tracked_files() if path.suffix in TEXT and "node_modules" not in path.parts]


def test_nobodys_mail_address_is_committed():
    address = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE)
    for path in text_files():
        found = address.findall(path.read_text(errors="ignore"))
        strangers = [mail for mail in found if not any(example in f"{mail} " for example in EXAMPLES)]
        assert strangers == [], short(path)


def test_no_machines_paths_are_committed():
    private = re.compile(r"(?<![\w.])/(?:home|Users)/\w+/|/work/|/root/")
    for path in text_files():
        found = private.findall(path.read_text(errors="ignore"))
        assert found == [] or path == Path(__file__), short(path)


@pytest.mark.parametrize("command", [["lint-imports", "--no-logo"]], ids=["import-linter"])
def test_a_room_imports_only_from_the_rooms_below_it(command):
    program = Path(sys.executable).parent / command[0]
    result = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
