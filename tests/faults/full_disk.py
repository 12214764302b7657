"""An install that keeps what it writes on a small file system of its own (tmpfs in a private mount namespace)."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.installs import Install, until
from tests.faults.load import ask

ENTER = ("unshare", "--mount", "--propagation", "private", "sh", "-c")
MOUNT = (
    'cd "$VAR_DIR" && mount -t tmpfs -o size={size}k small small && mkdir small/media small/cache'
    ' && cp db.sqlite3 small/ && cd / && exec "$@"'
)


TABLES = ("media_customimage", "media_customdocument", "media_rendition")
COUNT = """
import json, sqlite3, sys
database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
print(json.dumps([database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in sys.argv[2:]]))
"""


class SmallDisk:
    """Seen from outside: the root of the process that lives in it."""

    def __init__(self, process: subprocess.Popen, folder: Path) -> None:
        self.process, self.inside = process, folder
        self.folder = Path(f"/proc/{process.pid}/root{folder}")

    def rows(self) -> list[int]:
        """How many pictures, documents and renditions the database has. Asked from inside: SQLite follows every link
        of a path, also that in /proc to another root."""
        target = ("nsenter", "--mount", "--target", str(self.process.pid))
        told = subprocess.run(
            [*target, sys.executable, "-c", COUNT, str(self.inside / "db.sqlite3"), *TABLES],
            check=True,
            capture_output=True,
        )
        return json.loads(told.stdout)

    def fill(self, leave: int = 0) -> None:
        """Leave no more than some bytes."""
        with (self.folder / "filler").open("ab", buffering=0) as filler:
            size = 1 << 16
            while size:
                try:
                    while free(self.folder) - size >= leave and filler.write(b"x" * size):
                        pass
                except OSError:
                    pass
                size //= 2

    def empty(self) -> None:
        (self.folder / "filler").unlink()

    def files(self) -> set[str]:
        """Every uploaded file and every rendition."""
        media = self.folder / "media"
        return {str(path.relative_to(media)) for path in media.rglob("*") if path.is_file()}


def free(folder: Path) -> int:
    state = os.statvfs(folder)
    return state.f_bavail * state.f_bsize


@contextmanager
def serving_on_small_disk(install: Install, kilobytes: int):
    """The install, answering, with database, uploads and cache on such a disk; skipped where nobody may mount one."""
    tried = subprocess.run([*ENTER, "mount -t tmpfs small /mnt"], check=False, capture_output=True)
    if tried.returncode:
        pytest.skip("a small disk can only be mounted by root")
    small = install.folder / "small"
    small.mkdir()
    for name in ("media", "cache"):
        shutil.rmtree(install.folder / name, ignore_errors=True)
        (install.folder / name).symlink_to(small / name)
    install.environment["DATABASE_URL"] = f"sqlite:///{small}/db.sqlite3"
    process = install.start("serve", command=(*ENTER, MOUNT.format(size=kilobytes), "sh"))
    try:
        until(lambda: ask(install.port, "/healthz").status == 200 or process.poll() is not None)
        assert process.poll() is None, install.log
        yield SmallDisk(process, small)
    finally:
        process.terminate()
        process.wait(60)
