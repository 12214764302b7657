"""`/metrics`: who may read it, and what it says of jobs, pages, mails and the worker."""

import time
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.mail import EmailMessage, get_connection
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from cms.serving.schedule import ScheduledPublishing
from cms.watching import heartbeat
from cms.watching.counting import meters
from cms.watching.deadline import Question
from tests.cms.serving.jobs import next_job
from tests.cms.serving.questions import asked_here

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _asked_here(monkeypatch):
    """The state is asked in this thread, which sees the test's transaction."""
    monkeypatch.setattr(Question, "ask", asked_here)


def figure(client, name):
    """The value of one figure, None where it is not told."""
    text = client.get("/metrics").content.decode()
    values = [line.rpartition(" ")[2] for line in text.splitlines() if line.rpartition(" ")[0] == name]
    return float(values[0]) if values else None


def test_this_machine_may_read(client):
    assert client.get("/metrics").status_code == 200


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host"])
def test_who_comes_through_a_proxy_may_not(client, header):
    assert client.get("/metrics", headers={header: "127.0.0.1"}).status_code == 403


def test_who_comes_from_another_machine_may_not(client):
    assert client.get("/metrics", REMOTE_ADDR="192.0.2.1").status_code == 403


@override_settings(METRICS_TOKEN="geheim")
def test_with_a_token_only_who_shows_it_may(client):
    assert client.get("/metrics").status_code == 403
    assert client.get("/metrics", headers={"Authorization": "Bearer geheiM"}).status_code == 403
    shown = client.get("/metrics", headers={"Authorization": "Bearer geheim"}, REMOTE_ADDR="192.0.2.1")
    assert shown.status_code == 200
    assert "no-store" in shown["Cache-Control"]


def test_a_made_up_method_or_address_makes_no_series(tree, client):
    client.get("/jotain/muuta-123/")
    client.generic("PROPFIND-456", "/healthz")
    text = client.get("/metrics").content.decode()
    assert 'method="other"' in text
    assert "muuta-123" not in text
    assert "PROPFIND" not in text


def test_jobs_are_told_by_state_with_the_age_of_the_oldest(client):
    with override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}):
        next_job.enqueue()
        next_job.enqueue()
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(seconds=90))
    failed = DBTaskResult.objects.first()
    failed.status = "FAILED"
    failed.save()
    assert figure(client, 'cms_jobs{state="waiting"}') == 1
    assert figure(client, 'cms_jobs{state="failed"}') == 1
    assert 90 <= figure(client, "cms_job_oldest_waiting_seconds") < 120


def test_a_page_that_should_be_live_is_told(client):
    page = Page(title="Eilen", live=False, go_live_at=timezone.now() + timedelta(hours=1))
    Page.get_first_root_node().add_child(instance=page)
    page.save_revision().publish()
    assert figure(client, 'cms_pages_overdue{action="publish"}') == 0
    page.revisions.update(approved_go_live_at=timezone.now() - timedelta(minutes=5))
    assert figure(client, 'cms_pages_overdue{action="publish"}') == 1


def test_the_worker_gives_a_sign_after_a_round_that_went_well(client):
    cache.delete(heartbeat.KEY)
    assert figure(client, "cms_worker_heartbeat_age_seconds") is None
    ScheduledPublishing(interval=15).publish_due()
    assert figure(client, "cms_worker_heartbeat_age_seconds") < 10


def test_a_silent_worker_is_an_error_in_the_log_once_a_minute(caplog, monkeypatch):
    monkeypatch.setattr(heartbeat, "_next_look", 0.0)
    cache.set(heartbeat.KEY, time.time() - 3600)
    heartbeat.tell_if_silent()
    heartbeat.tell_if_silent()
    assert [record.getMessage()[:38] for record in caplog.records] == ["The worker has been silent for 3600 s:"]


def test_mails_are_counted_and_still_raise():
    def count(result):
        return meters().mails.labels(result)._value.get()

    through = "cms.watching.mail.CountedMail"
    sent, failed = count("sent"), count("failed")
    with override_settings(EMAIL_THROUGH="django.core.mail.backends.locmem.EmailBackend"):
        get_connection(through).send_messages([EmailMessage("a", "b", None, ["a@example.fi"])])
    assert len(mail.outbox) == 1
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    nobody = override_settings(EMAIL_THROUGH=smtp, EMAIL_HOST="127.0.0.1", EMAIL_PORT=1)
    with nobody, pytest.raises(ConnectionRefusedError):
        get_connection(through).send_messages([EmailMessage("a", "b", None, ["a@example.fi"])])
    assert (count("sent"), count("failed")) == (sent + 1, failed + 1)


def test_queries_are_counted_for_the_view(client):
    before = _queries("cms.serving.views.readyz")
    client.get("/healthz")
    assert _queries("cms.serving.views.healthz") == 0
    client.get("/vierasarvio/ei-ole-olemassa/")
    assert _queries("guest_review") > before


def _queries(view):
    return meters().queries.labels(view)._sum.get()
