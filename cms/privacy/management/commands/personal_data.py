"""manage.py personal_data export|erase WHO: what the install holds of one person, and removing it.

`manage.py personal_data document` prints docs/privacy.md.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.audit.noting import note
from cms.privacy.document import document
from cms.privacy.erasing import LastSuperuserError, Report, erase
from cms.privacy.exporting import as_json, export
from cms.privacy.subject import Subject, UnclearError


class Command(BaseCommand):
    """The person is named by name or address, or by the options, which may be combined."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, about whom."""
        parser.add_argument("action", choices=["export", "erase", "document"])
        parser.add_argument("who", nargs="?", default="", help="a full name or an e-mail address")
        parser.add_argument("--email", default="", help="an e-mail address")
        parser.add_argument("--user", default="", help="a user name of staff")
        parser.add_argument("--person", default="", help="number or name of a record under People")
        parser.add_argument("--dry-run", action="store_true", help="erase: say what would be done, change nothing")
        parser.add_argument("--output", default="", help="export: the file to write, instead of standard output")

    def handle(self, *, action: str, dry_run: bool, output: str, **options: Any) -> None:
        """Find the person, then do it."""
        if action == "document":
            self.stdout.write(document(), ending="")
            return
        try:
            subject = Subject.of(*(options[name] for name in ("who", "email", "user", "person")))
            if action == "export":
                self._write(as_json(export(subject)), output)
                note("audit.export.person")
            else:
                self._tell(erase(subject, dry_run), dry_run)
                if not dry_run:
                    note("audit.erase")
        except (UnclearError, LastSuperuserError) as error:
            raise CommandError(str(error)) from error

    def _write(self, text: str, output: str) -> None:
        if not output:
            self.stdout.write(text)
            return
        file = Path(output)
        file.touch(mode=0o600)  # before anything is in it
        file.write_text(text + "\n")
        self.stderr.write(f"Written to {output}")

    def _tell(self, report: Report, dry_run: bool) -> None:
        self.stdout.write("Would be done:" if dry_run else "Done:")
        for place, count in sorted(report.done.items()):
            self.stdout.write(f"  {count} × {place}")
        if not report.done:
            self.stdout.write("  nothing: the person is not found anywhere")
        self.stdout.write("Left:")
        for line in report.left:
            self.stdout.write(f"  {line}")
