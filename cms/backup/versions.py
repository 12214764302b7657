"""Which version made a backup, and how its database relates to the one that this version makes."""

import tomllib
from collections.abc import Iterable

import django
import wagtail
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from cms.backup.errors import BackupError
from cms.backup.manifest import FORMAT, Header

Key = tuple[str, str]  # a migration: app and name


def project_version() -> str:
    """Of this code, from its metadata."""
    with (settings.BASE_DIR / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]["version"]


def described(connection: BaseDatabaseWrapper) -> Header:
    """This install, now. Raises BackupError if the database is not the one that this code makes."""
    known = Known(connection)
    applied = set(MigrationRecorder(connection).applied_migrations())
    if unknown := known.unknown(applied):
        raise BackupError(f"The database is newer than this code: {_listed(unknown)}. Install its version.")
    if missing := known.all() - known.of(applied):
        raise BackupError(f"The database waits for migrations: {_listed(missing)}. Run manage.py migrate first.")
    return header(connection, known.of(applied))


def header(connection: BaseDatabaseWrapper, applied: Iterable[Key]) -> Header:
    """This code's versions, and these migrations."""
    migrations: dict[str, list[str]] = {}
    for app, name in sorted(applied):
        migrations.setdefault(app, []).append(name)
    return Header(
        FORMAT,
        project_version(),
        django.get_version(),
        wagtail.__version__,
        timezone.now().isoformat(),
        connection.vendor,
        settings.BASE_HOST,
        migrations,
    )


class Known:
    """The migrations that this code has. A squashed one stands for those that it replaces."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.on_disk = MigrationLoader(connection, replace_migrations=False).disk_migrations
        self.replaced = {old: key for key, migration in self.on_disk.items() for old in migration.replaces}

    def all(self) -> set[Key]:
        """Every migration that is no longer to be split up."""
        return set(self.on_disk) - set(self.replaced)

    def of(self, applied: Iterable[Key]) -> set[Key]:
        """Those of `all` that these amount to."""
        given = set(applied)
        return {
            key
            for key in self.all()
            if key in given or ((parts := self.on_disk[key].replaces) and given.issuperset(map(tuple, parts)))
        }

    def unknown(self, applied: Iterable[Key]) -> set[Key]:
        """What this code has never heard of."""
        return set(applied) - set(self.on_disk) - set(self.replaced)


def made_by(made: Header, known: Known) -> set[Key]:
    """The migrations that a backup's database had. Raises BackupError if this code does not know them all."""
    keys = {(app, name) for app, names in made.migrations.items() for name in names}
    if unknown := known.unknown(keys):
        raise BackupError(
            f"It was made by version {made.project} (Wagtail {made.wagtail}), whose database has what that of this "
            f"version {project_version()} lacks: {_listed(unknown)}. Install version {made.project}, or a newer one."
        )
    return known.of(keys)


def _listed(keys: Iterable[Key]) -> str:
    names = [f"{app}.{name}" for app, name in sorted(keys)]
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
