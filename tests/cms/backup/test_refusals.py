"""What cannot be restored leaves an install as it is, and says why."""

import json

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError
from django.db import connection
from wagtail.models import Page

from cms.backup.media import Local
from home.models import HomePage
from tests.backups import SAME, restore, rewritten, uploads

pytestmark = pytest.mark.django_db


def test_content_is_not_thrown_away_unless_somebody_says_so(backup, monkeypatch):
    pages = Page.objects.count() - 1  # without the root
    with pytest.raises(CommandError, match=rf"{pages} pages, 0 users and 1 uploads here\. --replace"):
        restore(backup)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(CommandError, match="nobody can be asked"):
        restore(backup, replace=True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    HomePage.objects.update(seo_title="Vielä täällä")
    for answer in ("", "y", "no", "joo"):
        monkeypatch.setattr("builtins.input", lambda question, answer=answer: answer)
        with pytest.raises(CommandError, match="Nothing was changed"):
            restore(backup, replace=True)
    assert HomePage.objects.filter(seo_title="Vielä täällä").exists()
    monkeypatch.setattr("builtins.input", lambda question: "yes")
    restore(backup, replace=True)
    assert not HomePage.objects.filter(seo_title="Vielä täällä").exists()


def broken(kind: str):
    """A change of the home pages' rows that no database takes."""

    def change(table: str, rows: list[bytes]) -> list[bytes]:
        if table != "home.homepage":
            return rows
        names = json.loads(rows[0])
        first = json.loads(rows[1])
        if kind == "reference":
            first[names.index("page_ptr_id")] = 999_999
        elif kind == "twice":
            return [*rows, rows[1]]
        elif kind == "columns":
            return [json.dumps([*names[:-1], "other"]).encode() + b"\n", *rows[1:]]
        else:
            return [rows[0], b'{"no": "row"}\n', *rows[2:]]
        return [rows[0], json.dumps(first).encode() + b"\n", *rows[2:]]

    return change


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("reference", "999999"),
        ("twice", r"refuses home\.homepage \d+"),
        ("columns", r"home\.homepage does not fit"),
        ("row", r"home\.homepage does not fit"),
    ],
)
def test_a_failure_in_the_middle_leaves_what_was_there(kind, said, backup, tmp_path):
    bad = rewritten(backup, tmp_path / "bad.tar", broken(kind))
    HomePage.objects.update(seo_title="Vielä täällä")
    default_storage.save("documents/uusi.txt", ContentFile(b"new"))
    files = uploads()
    with pytest.raises(CommandError, match=said):
        restore(bad, **SAME)
    assert HomePage.objects.filter(seo_title="Vielä täällä").count() == HomePage.objects.count() > 0
    assert uploads() == files


def test_a_failure_after_the_uploads_were_exchanged_brings_the_old_ones_back(backup, monkeypatch):
    default_storage.save("documents/uusi.txt", ContentFile(b"new"))
    files = uploads()
    exchange = Local.exchange
    monkeypatch.setattr(Local, "exchange", lambda self: (exchange(self), 1 / 0))
    with pytest.raises(ZeroDivisionError):
        restore(backup, **SAME)
    assert uploads() == files


def test_a_damaged_file_changes_nothing(backup):
    data = bytearray(backup.read_bytes())
    data[data.index("Näin se käy".encode())] ^= 1
    backup.write_bytes(data)
    HomePage.objects.update(seo_title="Vielä täällä")
    with pytest.raises(CommandError, match=r"ohje\.txt is damaged"):
        restore(backup, **SAME)
    assert HomePage.objects.filter(seo_title="Vielä täällä").exists()


def test_a_backup_of_a_newer_version_is_refused(backup, tmp_path):
    newer = rewritten(
        backup, tmp_path / "b.tar", lambda table, rows: rows, project="7.0", migrations={"home": ["0099_later"]}
    )
    with pytest.raises(CommandError, match=r"version 7\.0.*home\.0099_later\. Install version 7\.0"):
        restore(newer, **SAME)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite takes NUL characters.")
def test_a_row_that_postgresql_refuses_is_named(backup, tmp_path):
    def with_nul(table, rows):
        return [row.replace(b'"Turku"', b'"Tur\\u0000ku"') for row in rows] if table == "wagtailcore.page" else rows

    bad = rewritten(backup, tmp_path / "bad.tar", with_nul)
    with pytest.raises(CommandError, match=r"postgresql\) refuses wagtailcore\.page \d+: .*NUL"):
        restore(bad, **SAME)
