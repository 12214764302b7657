"""Caches in front are told of every change, at once and until they have taken it."""

import json
import logging

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.contrib.frontend_cache.backends import CloudfrontBackend
from wagtail.contrib.frontend_cache.utils import get_backends

from cms.caching import telling
from cms.caching.frontend_setting import configured
from cms.caching.frontends import LONGEST_HEADER, CloudflareTagBackend, PurgeError, VarnishBackend
from tests.scaleout.origin import Origin, serving
from tests.scaleout.parts import free_port


@pytest.fixture
def caches():
    """Two servers that write down what they are told, as Varnish would be."""
    with serving(Origin()) as one, serving(Origin()) as other:
        for origin in (one, other):
            origin.answer = lambda request: (200, {}, b"")
        yield one, other


@pytest.fixture
def installed(settings, caches):
    """The setting for them, with the jobs of the worker kept in the database."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    location = ", ".join(f"http://127.0.0.1:{origin.port}" for origin in caches)
    settings.WAGTAILFRONTENDCACHE = configured("varnish", location, "", {})
    return caches


def told(origin):
    return [(request.command, request.path, request.headers.get("Surrogate-Key")) for request in origin.seen]


def waiting():
    """What the worker is to tell, and in how many seconds."""
    now = timezone.now()
    jobs = DBTaskResult.objects.filter(task_path=telling.tell_again.module_path).order_by("enqueued_at")
    return [(job.args_kwargs["args"], (job.run_after - now).total_seconds()) for job in jobs]


def test_nothing_in_front_is_told_nothing():
    assert configured("", "", "", {}) == {}


@pytest.mark.parametrize(
    ("kind", "token", "options", "backend"),
    [
        ("varnish", "", {}, VarnishBackend),
        ("cloudflare", "secret", {}, CloudflareTagBackend),
        ("cloudflare", "", {"EMAIL": "it@example.fi", "API_KEY": "x"}, CloudflareTagBackend),
        ("cloudfront", "", {}, CloudfrontBackend),
        ("wagtail.contrib.frontend_cache.backends.HTTPBackend", "", {"LOCATION": "http://127.0.0.1:1"}, None),
    ],
)
def test_a_kind_of_cache_is_a_back_end_of_wagtails(settings, kind, token, options, backend):
    settings.WAGTAILFRONTENDCACHE = configured(kind, "http://127.0.0.1:1", token, options)
    made = get_backends()["default"]
    assert isinstance(made, backend) if backend else type(made).__name__ == "HTTPBackend"


@pytest.mark.django_db
def test_every_varnish_is_told_at_once_and_the_worker_tells_it_again(installed):
    telling.tell({"site-2", "page-1"})
    assert [told(origin) for origin in installed] == [[("BAN", "/", "page-1 site-2")]] * 2
    [(arguments, seconds)] = waiting()
    assert arguments == ["default", ["page-1", "site-2"], 0]
    assert 2 < seconds <= telling.SECOND


@pytest.mark.django_db
def test_without_keys_everything_is_forgotten_and_equal_jobs_are_one(installed):
    telling.tell()
    telling.tell()
    assert told(installed[0]) == [("BAN", "/", None)] * 2
    assert len(waiting()) == 1


@pytest.mark.django_db
def test_a_cache_that_is_away_is_told_by_the_worker_until_it_has_taken_it(installed, settings, caplog):
    port = free_port()
    settings.WAGTAILFRONTENDCACHE = configured("varnish", f"http://127.0.0.1:{port}", "", {})
    with caplog.at_level(logging.WARNING):
        telling.tell()
    assert "was not told" in caplog.text
    DBTaskResult.objects.all().delete()
    for tries, after in ((0, 1), (1, 2), (9, telling.LONGEST)):
        telling.tell_again.call("default", [], tries)
        [(arguments, seconds)] = waiting()
        assert arguments == ["default", [], tries + 1]
        assert after - 1 < seconds <= after
        DBTaskResult.objects.all().delete()
    with serving(Origin(port)) as back:
        back.answer = lambda request: (200, {}, b"")
        telling.tell_again.call("default", [], 3)
        assert told(back) == [("BAN", "/", None)]
    assert waiting() == []


@pytest.mark.django_db
def test_a_cache_that_refuses_has_not_taken_it(installed):
    installed[1].answer = lambda request: (403, {}, b"")
    with pytest.raises(PurgeError, match=f"{installed[1].port} answered 403"):
        get_backends()["default"].purge_all()
    assert told(installed[0]) == [("BAN", "/", None)]


def test_too_many_keys_are_everything(installed):
    get_backends()["default"].purge_keys([f"page-{number}" for number in range(LONGEST_HEADER // 6)])
    assert told(installed[0]) == [("BAN", "/", None)]


def test_wagtails_own_way_of_one_address_works_too(installed):
    get_backends()["default"].purge_batch(["http://turku.localhost:8000/a/?page=2", "http://localhost:8000/"])
    assert [(request.command, request.headers["Host"], request.path) for request in installed[0].seen] == [
        ("PURGE", "turku.localhost:8000", "/a/?page=2"),
        ("PURGE", "localhost:8000", "/"),
    ]


def test_cloudflare_forgets_by_tag_or_the_whole_zone(caches):
    backend = CloudflareTagBackend({"ZONEID": "zone", "BEARER_TOKEN": "secret"})
    backend.cloudflare_purge_endpoint_url = f"http://127.0.0.1:{caches[0].port}/purge_cache"
    backend.purge_keys([f"page-{number}" for number in range(150)])
    backend.purge_all()
    orders = [json.loads(request.body) for request in caches[0].seen]
    assert [len(order.get("tags", [])) for order in orders] == [100, 50, 0]
    assert orders[2] == {"purge_everything": True}
    assert {request.headers["Authorization"] for request in caches[0].seen} == {"Bearer secret"}
    caches[0].answer = lambda request: (500, {}, b"")
    with pytest.raises(PurgeError):
        backend.purge_all()


@pytest.mark.django_db
def test_a_network_of_others_is_told_by_the_worker_alone(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.WAGTAILFRONTENDCACHE = configured("cloudflare", "zone", "secret", {})
    telling.tell()
    [(_arguments, seconds)] = waiting()
    assert seconds > 10**6 or seconds <= 0  # at once: the library's word for it is the end of time
