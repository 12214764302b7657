"""An install comes back as it was."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Comment, ModelLogEntry, Page, Revision

from cms.people.models import Organisation
from home.models import HomePage
from projectpages.models import Participation, ProjectPage
from tests.backups import SAME, members, restore, uploads

pytestmark = pytest.mark.django_db
# Where the log says that it was restored; the search index of the admin follows entries.
LOG = ("tables/audit.record.jsonl.gz", "tables/wagtailcore.modellogentry.jsonl.gz")


def test_it_is_as_it_was(backup, tmp_path):
    before, files = members(backup), uploads()
    HomePage.objects.update(title="Muutettu")
    Page.objects.filter(depth=3).first().delete()
    default_storage.save("documents/uusi.txt", ContentFile(b"new"))
    restore(backup, **SAME)
    call_command("backup", tmp_path / "again.tar")
    after = members(tmp_path / "again.tar")
    assert {name: rows for name, rows in after.items() if name not in LOG} == {
        name: rows for name, rows in before.items() if name not in LOG
    }
    assert uploads() == files


def test_values_come_back_to_the_letter(install, admin_user, tmp_path):
    moment = datetime(2026, 10, 25, 0, 30, 15, 123456, UTC)
    words = 'Å "ä"\\ \u2028 ✓ 𝄞\r\n\t'
    project = install.home.add_child(
        instance=ProjectPage(
            title=words,
            slug="x",
            locale=install.finnish,
            body=json.dumps([{"type": "text", "value": f"<p>{words}</p>", "id": str(uuid4())}]),
        )
    )
    organisation = Organisation.objects.create(name={"fi": words})
    Participation.objects.create(
        page=project, organisation=organisation, total_cost=Decimal("1234567890.10"), locale=install.finnish
    )
    Page.objects.filter(pk=project.pk).update(first_published_at=moment)
    comment = Comment.objects.create(page=project, user=admin_user, text=words, contentpath="title")
    Comment.objects.filter(pk=comment.pk).update(updated_at=moment)
    ModelLogEntry.objects.create(
        content_type_id=project.content_type_id,
        label="x",
        action="wagtail.edit",
        timestamp=moment,
        object_id="1",
        content_changed=False,
        data={"z": [1, 2.5, None, True, words], "a": {}},
    )
    call_command("backup", tmp_path / "a.tar")
    told = ModelLogEntry.objects.filter(label="x")  # backup and restore tell of themselves, too
    models = (ProjectPage.objects, Participation.objects, Comment.objects, told, Organisation.objects)
    stored = [list(rows.order_by("pk").values()) for rows in models]
    restore(tmp_path / "a.tar", **SAME)
    assert ModelLogEntry.objects.filter(action="audit.restore").count() == 1
    assert [list(rows.order_by("pk").values()) for rows in models] == stored
    assert Comment.objects.get().updated_at == moment
    assert ProjectPage.objects.get().title == words


def test_new_rows_get_numbers_that_no_row_has(backup, install):
    restore(backup, **SAME)
    last = Page.objects.order_by("pk").last()
    page = HomePage.objects.first().add_child(instance=HomePage(title="Uusi", slug="uusi", locale=install.finnish))
    assert page.pk > last.pk


def test_sessions_and_what_is_done_stay_behind_and_jobs_that_wait_come_along(install, tmp_path):
    Session.objects.create(session_key="k" * 32, session_data="x", expire_date=timezone.now())
    about = {
        "args_kwargs": {"args": [], "kwargs": {}},
        "priority": 0,
        "task_path": "x.y",
        "queue_name": "default",
        "backend_name": "default",
        "run_after": timezone.now(),
        "worker_ids": [],
        "exception_class_path": "",
        "traceback": "",
    }
    waiting = DBTaskResult.objects.create(status="READY", **about)
    running = DBTaskResult.objects.create(status="RUNNING", **about)
    DBTaskResult.objects.create(status="SUCCESSFUL", return_value=1, **about)
    call_command("backup", tmp_path / "a.tar")
    restore(tmp_path / "a.tar", **SAME)
    assert not Session.objects.exists()
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == {waiting.pk, running.pk}


def test_it_goes_through_a_pipe(install, tmp_path, capsysbinary, monkeypatch):
    call_command("backup", "-")
    written = tmp_path / "piped.tar"
    written.write_bytes(capsysbinary.readouterr().out)
    call_command("backup", written, check=True)
    HomePage.objects.update(seo_title="Muutettu")
    with written.open("rb") as file:
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": file}))
        restore("-", **SAME)
    assert not HomePage.objects.filter(seo_title="Muutettu").exists()


def test_revisions_keep_their_pages(install, tmp_path):
    revision = install.home.save_revision()
    call_command("backup", tmp_path / "a.tar")
    restore(tmp_path / "a.tar", **SAME)
    assert Page.objects.get(pk=install.home.pk).latest_revision_id == revision.pk
    assert Revision.objects.get(pk=revision.pk).as_object().title == install.home.title
