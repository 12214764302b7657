"""`manage.py backup FILE`: everything that is not code or environment, in one file."""

from argparse import ArgumentParser
from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from cms.audit.noting import note
from cms.backup.errors import BackupError
from cms.backup.files import to_read, to_write
from cms.backup.making import make
from cms.backup.reading import Archive


class Command(BaseCommand):
    """The site may run meanwhile. What is said goes to standard error, so that `-` can be the file."""

    help = "Write the database and the uploads into one file, or check such a file."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and whether it is to be written or read."""
        parser.add_argument("file", help="the file to write; - is standard output (with --check: input)")
        parser.add_argument("--check", action="store_true", help="read the file, compare every hash, change nothing")

    def handle(self, *, file: str, check: bool, **options: Any) -> None:
        """Make or check."""
        try:
            if check:
                with to_read(file) as opened:
                    archive = Archive(opened)
                    archive.verify()
                    self.stdout.write(archive.summary())
                return
            with to_write(file) as (opened, folder):
                missing = make(opened, default_storage, folder, self.stderr.write)
        except (BackupError, DatabaseError, OSError) as error:
            raise CommandError(str(error)) from error
        note("audit.backup")
        for name in missing:
            self.stderr.write(f"The database names an upload that is not there: {name}")
