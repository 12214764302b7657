"""`manage.py restore FILE`: an install as it was when the file was made."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from cms.backup.errors import BackupError
from cms.backup.files import to_read
from cms.backup.present import Present, present
from cms.backup.reading import Archive
from cms.backup.restoring import restore


class Command(BaseCommand):
    """Stop the web server and the worker first. The database may be empty, without a single table."""

    help = "Take in a file that `manage.py backup` made, whatever database it was made from."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and what may be thrown away for it."""
        parser.add_argument("file", help="the file to read; - is standard input")
        parser.add_argument("--replace", action="store_true", help="throw away the content that is there")
        parser.add_argument("--no-input", action="store_false", dest="ask", help="do not ask before that")

    def handle(self, *, file: str, replace: bool, ask: bool, **options: Any) -> None:
        """Look at both sides before anything is changed."""
        try:
            there = present(connection, default_storage)
            if there != Present() and not replace:
                raise CommandError(f"There are {there} here. --replace throws them away.")
            with to_read(file) as opened:
                archive = Archive(opened)
                archive.verify()
                self.stdout.write(archive.summary())
                if there != Present() and ask:
                    self._ask(there)
                restore(archive, default_storage, self.stdout.write)
        except (BackupError, DatabaseError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write("Restored. Start the web server and the worker.")

    def _ask(self, there: Present) -> None:
        """Raises CommandError unless somebody types yes."""
        if not sys.stdin.isatty():
            raise CommandError(f"{there} would be thrown away, and nobody can be asked: --no-input says yes.")
        if input(f"{there} will be thrown away. Type yes to go on: ").strip().lower() != "yes":
            raise CommandError("Nothing was changed.")
