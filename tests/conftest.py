"""The install that tests run in, whatever the machine's environment says, and the trees they share."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings as project_settings
from django.db import connection, transaction
from django.test import Client, override_settings
from django.utils import translation
from xdist.scheduler import LoadScopeScheduling

from cms.audit import seeing
from tests.queries import forget
from tests.tree import Tree, plant

ROOT = Path(__file__).resolve().parent.parent
HOST = "localhost:8000"


class ModuleScheduling(LoadScopeScheduling):
    """A module runs in one process, so that what it shares is made once; tests of the demo share one process, those of
    freshness another. Each process that drives a browser has a server and a database of its own."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.split("::", 1)[0]
        return next((name for name in ("demo", "freshness") if path.startswith(f"tests/{name}/")), path)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling:
    """Used by `pytest -n`: modules in the order of collection, where xdist would begin with those of most tests."""
    config.option.loadscopereorder = False
    return ModuleScheduling(config, log)


STORED = re.compile(r"cache|redis", re.IGNORECASE)
# Reads pages that others have read on every database: minutes that tell nothing new.
NEUTRAL = "tests/demo/test_crawl.py"
# Half a minute to seven minutes each: begun last, one of them would keep one process busy and leave the others idle.
LONGEST = (
    "tests/freshness/",
    "tests/walls/",
    "tests/demo/",
    "tests/fuzz/",
    "tests/cms/serving/test_schedule",
    "tests/cms/board/test_board",
    "tests/cms/serving/test_third_language",
    "tests/cms/backup/test_older_backups",
    "tests/e2e/test_every_page",
)


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark what a database has a part in; after the shuffle of pytest-randomly, put the longest first."""
    mark_stored(items)
    yield
    items.sort(key=lambda item: [not item.nodeid.startswith(name) for name in LONGEST])


def mark_stored(items: list[pytest.Item]) -> None:
    """Mark what a database or a cache has a part in: the test asks for one, or its module speaks of a cache."""
    cached: dict[Path, bool] = {}
    for item in items:
        if item.path not in cached:
            cached[item.path] = bool(STORED.search(item.path.read_text()))
        asks = {"db", "transactional_db", "django_db_setup"}.intersection(getattr(item, "fixturenames", ()))
        if item.nodeid.startswith(NEUTRAL):
            continue
        if asks or cached[item.path] or item.get_closest_marker("django_db"):
            item.add_marker("stored")


@pytest.fixture(scope="session", autouse=True)
def _install(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One known install: hosts below localhost, jobs done at once, files of its own, no collected static files."""
    static = tmp_path_factory.mktemp("static")
    cache = project_settings.CACHES["default"]
    if project_settings.REDIS_URL:
        # A Redis database for each process of xdist: clearing the cache empties all of it.
        number = 15 - int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
        cache = cache | {"LOCATION": urlsplit(project_settings.REDIS_URL)._replace(path=f"/{number}").geturl()}
    else:
        cache = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 100_000}}
    with override_settings(
        BASE_HOST="localhost",
        CITY_HOSTS="subdomain",
        PORT=8000,
        PUBLIC_PORT=8000,
        ALLOWED_HOSTS=["localhost", ".localhost", "127.0.0.1"],
        WAGTAILADMIN_BASE_URL=f"http://{HOST}",
        CACHES={"default": cache, "pages": cache | {"KEY_PREFIX": "pages"}},
        CONTENT_VERSION_FILE=tmp_path_factory.mktemp("version") / "content_version",
        TASKS={"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        MEDIA_ROOT=tmp_path_factory.mktemp("media"),
        STATIC_ROOT=static,
        STORAGES=project_settings.STORAGES
        | {
            "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
    ):
        yield


@pytest.fixture(autouse=True)
def _clean_slate() -> Iterator[None]:
    """Every test starts with an empty cache of its own (processes share one Redis) and in Finnish.

    Where a module keeps a tree, a test is undone by a savepoint, of which the connection hears nothing: what the log
    remembers of tables as the test before left them is forgotten here.
    """
    forget()
    seeing.forget(connection)
    with translation.override("fi"):
        yield


@pytest.fixture
def client() -> Client:
    """A visitor on the programme's host; a request's own `headers` go elsewhere."""
    return Client(headers={"host": HOST})


@pytest.fixture
def admin_client(admin_user: object) -> Client:
    """A superuser whose browser is Finnish."""
    logged_in = Client(headers={"host": HOST})
    logged_in.force_login(admin_user)
    return logged_in


@pytest.fixture
def committing(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """What the test does is committed, and it leaves nothing behind: pytest-django's own `transaction=True` would empty
    the database, the root of the page tree with it, for all tests that come after."""
    with django_db_blocker.unblock():
        yield


@contextmanager
def kept(django_db_blocker: object) -> Iterator[None]:
    """What is made inside stands until the end of the block and is undone then.

    pytest-django makes the test database only when a test asks for one: such a module needs the mark `django_db`.
    """
    if not str(connection.settings_dict["NAME"]).startswith(("test_", "file:memorydb")):
        pytest.fail("No test database: mark the module's tests with django_db.")
    with django_db_blocker.unblock(), translation.override("fi"), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def module_database(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """What is made after this is shared by the module's tests and undone after the last."""
    with kept(django_db_blocker):
        yield


@pytest.fixture(scope="module")
def planted(module_database: None) -> None:
    """The lean tree, once a module."""
    plant()


@pytest.fixture
def tree(planted: None, db: None) -> Tree:
    """Programme, Turku and Espoo in both editions, each on its own host, as the database holds them."""
    return Tree()
