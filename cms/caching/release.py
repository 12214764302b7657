"""Which code and which settings make the pages: another release never shows what the one before it has made."""

import json
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from django.apps import apps
from django.conf import settings

READ = {".py", ".html", ".txt", ".xml", ".mo", ".po"}
# Of a process, not of the install: several on one machine differ in them and share their pages.
PROCESS = {"HOST", "PORT", "WEB_WORKERS", "PROXIES", "DATABASES"}


@cache
def release() -> str:
    """A digest of the code, the templates, the words, the locked requirements and the settings; read once, 60 ms."""
    found = blake2b(digest_size=6)
    for path in sorted(_files()):
        found.update(path.as_posix().removeprefix(str(settings.BASE_DIR)).encode())
        found.update(path.read_bytes())
    found.update(_settings().encode())
    return found.hexdigest()


def _files() -> Iterator[Path]:
    base = Path(settings.BASE_DIR)
    own = {Path(app.path) for app in apps.get_app_configs() if Path(app.path).parent == base}
    for folder in (*own, base / "templates", base / "locale"):
        yield from (path for path in folder.rglob("*") if path.suffix in READ and path.is_file())
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    yield from (path for path in (base / "requirements.txt", manifest) if path.is_file())


def _settings() -> str:
    """Those that are plain data; what is an object or a path says nothing that a page shows."""
    named = {name: getattr(settings, name) for name in dir(settings) if name.isupper() and name not in PROCESS}
    return json.dumps(named, default=lambda value: type(value).__name__, sort_keys=True)
