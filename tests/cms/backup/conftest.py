"""A planted install and its backup."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command

from tests.backups import no_uploads
from tests.tree import Tree


@pytest.fixture(autouse=True)
def _no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making the search anew has tests of its own, and the drill (tests/demo/test_backup.py) does it."""
    monkeypatch.setattr("cms.search.management.commands.rebuild_search.rebuild", lambda: 0)


@pytest.fixture
def install(tree: Tree, client: object) -> Tree:
    """The planted tree, with one upload."""
    no_uploads()
    default_storage.save("documents/ohje.txt", ContentFile("Näin se käy.".encode()))
    return tree


@pytest.fixture
def backup(install: Tree, tmp_path: Path) -> Path:
    """What `manage.py backup` makes of it."""
    path = tmp_path / "monday.tar"
    call_command("backup", path)
    return path
