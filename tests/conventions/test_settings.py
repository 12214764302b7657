"""The environment is read in one place, and the README lists what is read."""

import re

from cms.environment.variables import VARIABLES
from tests.house import ROOT, own_modules, short

SETTINGS = (ROOT / "cms" / "settings.py").read_text()
README = (ROOT / "README.md").read_text()
# Django's own variable, which names the settings module; prometheus-client's, which it reads by itself.
STARTERS = {"cms/wsgi.py", "cms/watching/sharing.py"}


def variables(text: str) -> set[str]:
    """The environment variables that a module reads."""
    return set(re.findall(r'env(?:\.\w+)?\(\s*"([A-Z][A-Z0-9_]+)"', text))


def test_the_readme_lists_every_variable():
    listed = set(re.findall(r"`([A-Z][A-Z0-9_]+)`", README))
    assert variables(SETTINGS)
    assert variables(SETTINGS) - listed == set()


def test_the_readme_lists_no_variable_that_nothing_reads():
    rows = README.partition("| Variable |")[2].partition("\n\n")[0].splitlines()
    listed = {name for row in rows for name in re.findall(r"`([A-Z][A-Z0-9_]+)`", f"{row}||".split("|")[1])}
    assert listed - variables(SETTINGS) == set()


def test_only_the_settings_read_the_environment():
    reading = [short(path) for path in own_modules() if re.search(r"os\.environ|getenv|environ\.Env", path.read_text())]
    assert set(reading) - STARTERS <= {"cms/settings.py"}


def test_the_readme_is_short():
    assert len(README.splitlines()) < 150


def test_a_default_in_the_readme_is_the_one_in_the_settings():
    for name, default in re.findall(r"^\| `([A-Z_]+)` \| `([^`]+)` \|", README, re.MULTILINE):
        if default.isupper() or "_" in default:
            continue
        assert re.search(rf'"{name}",\s*(?:default=)?"?{re.escape(default)}', SETTINGS), name


def test_every_variable_is_checked_at_the_start():
    assert variables(SETTINGS) - set(VARIABLES) == set()
