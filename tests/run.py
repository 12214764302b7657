"""`make test`: every test that this machine has the parts for, and one closing line that says what was left out.

Twice over the same tests: on SQLite with the local cache, and on PostgreSQL and Redis where they answer. The browser
tests run once, on the stronger of the two, and those that fail once more by themselves (docs/decisions.md 80). Those of
several processes behind Varnish and those of faults run once, on servers that they start themselves.
REQUIRE_ALL=1 turns anything left out into a failure.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import zlib
from importlib.util import find_spec
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parent.parent
PROCESSES = os.environ.get("TEST_PROCESSES", "2")
PASSED, FAILED, NOTHING_CHOSEN = 0, 1, 5  # what pytest returns
STORED = "not e2e and not scaleout and not faults and stored"
CHANGES = 80  # random ones over all databases, after each of which nothing may be stale; by itself the test makes 200
MOST_UNSTEADY = 5  # browser tests that may run a second time: where more fail, something is broken


def postgresql() -> str:
    """The address of a database to test in (DATABASE_URL, or a server on this machine that trusts us), or ''."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        return given
    name = f"sixcities_{zlib.crc32(str(ROOT).encode()):x}"  # one a checkout, so that two may test at once
    for server in ("postgres://postgres@127.0.0.1:5432", f"postgres://{os.environ.get('USER', 'root')}@127.0.0.1:5432"):
        try:
            psycopg.connect(f"{server}/postgres", connect_timeout=3).close()
        except psycopg.OperationalError:
            continue
        return f"{server}/{name}"
    return ""


def redis() -> str:
    """The address of a Redis to test in, or ''. Tests empty it: on this machine they take database 15."""
    given = os.environ.get("REDIS_URL", "")
    if given:
        return given
    try:
        socket.create_connection(("127.0.0.1", 6379), timeout=3).close()
    except OSError:
        return ""
    return "redis://127.0.0.1:6379/15"


def html_checker() -> bool:
    """Install the HTML checker where npm and Java are; the tests that need it skip themselves without it."""
    if not (shutil.which("npm") and shutil.which("java")):
        return False
    installed, lock = ROOT / "node_modules" / ".package-lock.json", ROOT / "package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=ROOT, check=True)  # noqa: S607  npm is found on PATH
        installed.touch()
    return True


def libvoikko() -> bool:
    """Whether the system's library and its Finnish dictionary are there."""
    command = [sys.executable, "-c", 'import libvoikko; libvoikko.Voikko("fi")']
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def lacking_for_scaleout() -> list[str]:
    """Debian packages that the tests of several processes start parts of and this machine lacks."""
    found = {
        "varnish": shutil.which("varnishd") or Path("/usr/sbin/varnishd").exists(),
        "redis-server": shutil.which("redis-server"),
        "postgresql": list(Path("/usr/lib/postgresql").glob("*/bin/initdb")),
    }
    return [package for package, there in found.items() if not there]


def run(title: str, chosen: list[str], *options: str, database: str = "", cache: str = "") -> int:
    """One run of pytest in an environment of its own; what it returns."""
    print(f"\n== {title}", flush=True)
    environment = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "REDIS_URL"}}
    environment |= {key: value for key, value in (("DATABASE_URL", database), ("REDIS_URL", cache)) if value}
    environment.setdefault("STALE_CHANGES", str(CHANGES // (1 + bool(postgresql() or redis()))))
    command = [sys.executable, "-m", "pytest", "-q", *options, *chosen]
    code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    return PASSED if chosen and code == NOTHING_CHOSEN else code


def run_browser(chosen: list[str], *, database: str, cache: str) -> tuple[int, list[str]]:
    """The browser tests; the few that fail run once more, alone. What pytest returns, and what passed only then."""
    parts = {"database": database, "cache": cache}
    with tempfile.TemporaryDirectory() as folder:
        memory = ("-m", "e2e", "-o", f"cache_dir={folder}")
        code = run("Browser", chosen, *memory, "-n", PROCESSES, **parts)
        kept = Path(folder) / "v" / "cache" / "lastfailed"
        failed = list(json.loads(kept.read_text())) if code == FAILED and kept.exists() else []
        # What could not even be collected has the name of its module: it would not run alone either.
        if not 0 < len(failed) <= MOST_UNSTEADY or not all("::" in name for name in failed):
            return code, []
        code = run("Browser: what failed, once more by itself", failed, *memory, "-n", "0", **parts)
        return code, [] if code else failed


def main() -> int:
    """Find the parts, run what they allow, say what was left out."""
    database, cache = postgresql(), redis()
    browser, lacking = bool(shutil.which("chromium")), lacking_for_scaleout()
    services = " and ".join(name for name, there in (("PostgreSQL", database), ("Redis", cache)) if there)
    parts = {
        "PostgreSQL (no server on 127.0.0.1:5432)": database,
        "Redis (no server on 127.0.0.1:6379)": cache,
        "the browser tests (no Chromium)": browser,
        "faults of PostgreSQL (no server's programs in /usr/lib/postgresql)": bool(
            list(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        ),
        "faults of Redis (no redis-server)": shutil.which("redis-server") or shutil.which("valkey-server"),
        "faults of the clock (no faketime)": shutil.which("faketime"),
        "faults of the disk (only root may mount one)": not os.getuid(),
        "the HTML checker (needs npm and Java)": html_checker(),
        "libvoikko (no libvoikko1 and voikko-fi on the system)": libvoikko(),
        "pyvoikko (not installed: make voikko)": bool(find_spec("pyvoikko")),
        f"several processes behind Varnish (no {' and '.join(lacking)})": not lacking,
    }
    chosen = sys.argv[1:]
    fast = ("-n", PROCESSES)
    codes, unsteady = [run("SQLite", chosen, "-m", "not e2e and not scaleout and not faults", *fast)], []
    if services:
        # What asks neither a database nor a cache has just run.
        codes.append(run(services, chosen, "-m", STORED, *fast, database=database, cache=cache))
    if not lacking:
        codes.append(run("Several processes behind Varnish", chosen, "-m", "scaleout", "-n", "0"))
    codes.append(run("Faults", chosen, "-m", "faults", *fast))
    if browser:
        code, unsteady = run_browser(chosen, database=database, cache=cache)
        codes.append(code)
    missing = [part for part, there in parts.items() if not there]
    failed = any(codes) or (bool(missing) and os.environ.get("REQUIRE_ALL") == "1")
    for name in unsteady:
        print(f"passed only when run again: {name}")
    verdict = "FAILED" if failed else "Passed"
    print(f"\n{verdict}. {'Left out: ' + '; '.join(missing) if missing else 'Nothing was left out'}.")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
