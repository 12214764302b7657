"""A backup is made whole, by its owner alone, and says what is missing."""

import re

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from cms.people.models import Person
from media.models import CustomDocument
from tests.backups import SAME, restore

pytestmark = pytest.mark.django_db


def test_a_database_that_waits_for_migrations_is_not_backed_up(install, tmp_path):
    MigrationRecorder(connection).record_unapplied("citypages", "0003_notice_fund_and_opinions")
    with pytest.raises(CommandError, match=r"waits for migrations: citypages\.0003"):
        call_command("backup", tmp_path / "a.tar")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_its_owners_alone_and_whole_or_not_there(install, tmp_path, monkeypatch):
    path = tmp_path / "monday.tar"
    call_command("backup", path)
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes()
    Person.objects.create(name="Uusi")
    with monkeypatch.context() as patch:
        patch.setattr("cms.backup.making.media.names", lambda storage: iter(["documents/ohje.txt", 1 / 0]))
        with pytest.raises(ZeroDivisionError):
            call_command("backup", path)
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["monday.tar"]


def test_a_place_that_cannot_be_written_or_read_is_said(install, tmp_path):
    with pytest.raises(CommandError, match="cannot be written: No such file or directory"):
        call_command("backup", tmp_path / "nowhere" / "a.tar")
    with pytest.raises(CommandError, match="cannot be read: No such file or directory"):
        restore(tmp_path / "nothing.tar", **SAME)
    with pytest.raises(CommandError, match="not among the uploads"):
        call_command("backup", f"{default_storage.location}/a.tar")


def test_an_upload_that_is_not_there_is_named(install, tmp_path, capsys):
    CustomDocument.objects.create(title="Ohje", file="documents/ohje.txt")
    CustomDocument.objects.create(title="Kadonnut", file="documents/kadonnut.txt")
    call_command("backup", tmp_path / "a.tar")
    said = capsys.readouterr().err
    assert re.findall(r"not there: (\S+)", said) == ["documents/kadonnut.txt"]
    call_command("backup", tmp_path / "a.tar", check=True)
    assert "missing then: documents/kadonnut.txt" in capsys.readouterr().out
