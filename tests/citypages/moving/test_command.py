"""`manage.py import_page` does what the admin does, in somebody's name."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page

from citypages.models import ContentPage
from citypages.moving.models import Move, MovedPage
from citypages.moving.tasks import read_in_worker, save_in_worker
from cms.privacy.erasing import erase
from cms.privacy.exporting import export
from cms.privacy.subject import Subject
from tests.citypages.moving import pages

pytestmark = pytest.mark.django_db


def run(*files: Path, **options) -> str:
    out = io.StringIO()
    call_command("import_page", *map(str, files), stdout=out, stderr=out, **options)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The city page as a file."""
    path = tmp_path / "turku.txt"
    path.write_text(pages.CITY)
    return path


def test_it_makes_a_draft_and_prints_the_report(tree, editor, file):
    before = Page.objects.count()
    said = run(file, city="turku", user=editor.username, dry_run=True)
    assert "0 missing" in said
    assert (Page.objects.count(), Move.objects.count()) == (before, 0)
    said = run(file, city="turku", user=editor.username)
    page = ContentPage.objects.get()
    assert f"draft {page.pk}" in said
    assert not page.live


def test_it_keeps_to_the_walls(tree, editor, file):
    with pytest.raises(CommandError, match="may not add"):
        run(file, city="espoo", user=editor.username)
    with pytest.raises(CommandError, match="no user"):
        run(file, city="turku", user="nobody")
    with pytest.raises(CommandError, match="superuser"):
        run(file, city="turku")
    with pytest.raises(CommandError, match="No such file"):
        run(file.with_name("missing.txt"), city="turku", user=editor.username)
    assert not Move.objects.exists()


def test_the_worker_reads_and_saves_once(bring, editor):
    move = bring(pages.NEWS)
    assert read_in_worker.func(move.pk) == 0  # it is read already
    Move.objects.filter(pk=move.pk).update(state=Move.State.SAVING)
    assert save_in_worker.func(move.pk, editor.pk) == 1
    assert save_in_worker.func(move.pk, editor.pk) == 0


def test_what_the_worker_may_not_save_is_given_back_with_the_reason(bring, editor):
    move = bring(pages.NEWS)
    Move.objects.filter(pk=move.pk).update(state=Move.State.SAVING)
    editor.groups.clear()
    assert save_in_worker.func(move.pk, editor.pk) == 0
    move.refresh_from_db()
    assert (move.state, bool(move.error)) == (Move.State.READY, True)


def test_what_names_somebody_is_exported_and_erased(bring, editor):
    bring(pages.CITY)
    move = bring("Otsikko\n\nToinen sivu, joka ei nimeä ketään.", name="toinen.txt")
    subject = Subject.of("Maija Malli-Esimerkki")
    held = export(subject)["held"]
    assert any("citymoving.MovedPage" in str(rows) for rows in held.values())
    erase(Subject.of("Maija Malli-Esimerkki"))
    assert [moved.move_id for moved in MovedPage.objects.all()] == [move.pk]
    assert move.begun_at <= timezone.now()
