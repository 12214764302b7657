"""Browsers report what they blocked: read in both shapes, counted without a trace of the reader, for superusers."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.caching.version import known_version
from cms.policy import intake
from cms.policy.directives import REPORTS
from cms.policy.models import MOST_ROWS, OTHERS, BlockedSource, forget_old
from cms.policy.reading import NEW, OLD
from tests.committing import commit
from tests.conftest import HOST
from tests.teams import member

pytestmark = pytest.mark.usefixtures("tree")
PAGE = f"http://{HOST}/hankkeet/"


@pytest.fixture(autouse=True)
def bucket(monkeypatch):
    """Each test may send as much as a process that has just begun."""
    monkeypatch.setattr(intake, "BUCKET", intake.Bucket(most=30, a_second=0.001))


def old(**fields) -> tuple[str, str]:
    """One report as Firefox and Safari send it."""
    report = {
        "document-uri": PAGE,
        "effective-directive": "script-src-elem",
        "blocked-uri": "https://evil.example/x.js",
    }
    return json.dumps({"csp-report": report | {name.replace("_", "-"): value for name, value in fields.items()}}), OLD


def new(*bodies, kind="csp-violation") -> tuple[str, str]:
    """Reports as Chromium sends them."""
    usual = {"documentURL": PAGE, "effectiveDirective": "script-src-elem", "blockedURL": "https://evil.example/x.js"}
    return json.dumps([{"type": kind, "age": 1, "url": PAGE, "body": usual | body} for body in bodies]), NEW


def send(body: str | bytes, kind: str, host: str = HOST) -> int:
    """As a browser does: without our form's token."""
    browser = Client(enforce_csrf_checks=True, headers={"host": host})
    return browser.post(REPORTS, body, content_type=kind).status_code


def counted() -> list[tuple]:
    return list(BlockedSource.objects.order_by("source").values_list("place", "directive", "source", "times"))


def test_both_shapes_are_counted_as_one_thing():
    assert send(*old()) == send(*new({})) == 204
    assert counted() == [("public", "script-src-elem", "evil.example", 2)]


def test_a_browser_of_before_names_the_directive_with_its_sources():
    send(*old(effective_directive="", violated_directive="img-src 'self' data:", blocked_uri="data"))
    assert counted() == [("public", "img-src", "data", 1)]


def test_what_is_written_inline_has_no_host():
    send(*new({"blockedURL": "inline"}, {"blockedURL": "eval"}))
    assert [source for _place, _directive, source, _times in counted()] == ["eval", "inline"]


def test_the_editors_interface_is_counted_apart():
    send(*new({"documentURL": f"http://{HOST}/admin/pages/3/edit/"}))
    assert counted() == [("staff", "script-src-elem", "evil.example", 1)]


def test_nothing_is_kept_of_the_reader():
    secret = {
        "documentURL": f"{PAGE}?q=salaisuus",
        "blockedURL": "https://evil.example:8443/salaisuus?salaisuus#salaisuus",
    }
    send(
        *new(
            secret | {"referrer": "https://salaisuus.example/", "sample": "salaisuus", "sourceFile": PAGE + "salaisuus"}
        )
    )
    assert [source for _place, _directive, source, _times in counted()] == ["evil.example"]
    assert "salaisuus" not in str(list(BlockedSource.objects.values()))


@pytest.mark.parametrize(
    "noise",
    [
        {"blockedURL": "chrome-extension://abc/x.js"},
        {"blockedURL": "chrome-extension"},
        {"sourceFile": "moz-extension://abc/x.js", "blockedURL": "inline"},
        {"sourceFile": "safari-web-extension://abc/x.js"},
        {"sourceFile": "webkit-masked-url://hidden/"},
        {"sourceFile": "user-script:7"},
        {"blockedURL": "about"},
        {"blockedURL": "resource://gre/x.js"},
    ],
)
def test_what_an_add_on_of_the_browser_does_is_no_matter_of_ours(noise):
    assert send(*new(noise)) == 204
    assert counted() == []


@pytest.mark.parametrize(
    "forged",
    [
        {"documentURL": "https://other.example/"},
        {"documentURL": "http://[bad/"},
        {"documentURL": 7},
        {"effectiveDirective": "nonsense-src"},
        {"effectiveDirective": None},
        {"blockedURL": "https://<script>alert(1)</script>/"},
        {"blockedURL": f"https://{'a' * 300}.example/"},
        {"blockedURL": "javascript:alert(1)"},
        {"blockedURL": ""},
    ],
)
def test_what_no_browser_says_of_our_pages_is_not_counted(forged):
    assert send(*new(forged)) == 204
    assert counted() == []


def test_reports_of_other_kinds_are_not_ours():
    assert send(*new({}, kind="deprecation")) == 204
    assert counted() == []


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("[]", "application/json", 415),
        ("[]", OLD, 400),
        ("{}", NEW, 400),
        ("{", NEW, 400),
        (b"\xff\xfe", NEW, 400),
        ("[" * 10_000, NEW, 400),
        ("[" + " " * 16_384 + "]", NEW, 413),
    ],
)
def test_what_is_no_report_is_refused(body, kind, status):
    assert send(body, kind) == status


def test_of_one_request_ten_reports_are_read():
    send(*new(*[{"blockedURL": f"https://h{number}.example/"} for number in range(30)]))
    assert BlockedSource.objects.count() == 10


def test_a_flood_is_turned_away():
    assert [send(*new({})) for _number in range(32)] == [204] * 30 + [429] * 2
    assert counted()[0][3] == 30


def test_who_invents_hosts_fills_no_more_than_a_days_rows():
    today = timezone.localdate()
    rows = [BlockedSource(day=today, place="public", directive="img-src", source=str(n)) for n in range(MOST_ROWS)]
    BlockedSource.objects.bulk_create(rows)
    for host in ("one", "two"):
        send(*new({"blockedURL": f"https://{host}.example/"}))
    assert BlockedSource.objects.get(source=OTHERS).times == 2
    assert BlockedSource.objects.count() == MOST_ROWS + 1


def test_a_report_makes_no_kept_page_old():
    commit()
    before = known_version()
    send(*new({}))
    commit()
    assert known_version() == before


def test_a_host_that_is_not_ours_takes_none():
    assert send(*new({"documentURL": "http://stranger.localhost/"}), host="stranger.localhost:8000") == 404
    assert counted() == []


def test_counts_end_after_ninety_days():
    today = timezone.localdate()
    for days in (90, 91):
        day = today - timedelta(days=days)
        BlockedSource.objects.create(day=day, place="public", directive="img-src", source="x.example", times=1)
    assert forget_old() == 1


def test_superusers_read_them_and_nobody_else(admin_client, tree):
    send(*new({}))
    page = admin_client.get(reverse("blocked_report"))
    assert "evil.example" in page.content.decode()
    editor = Client(headers={"host": HOST})
    editor.force_login(member(tree, "", "publishers"))
    assert editor.get(reverse("blocked_report")).status_code == 302
    assert reverse("blocked_report") not in editor.get("/admin/").content.decode()
    assert reverse("blocked_report") in admin_client.get("/admin/").content.decode()
