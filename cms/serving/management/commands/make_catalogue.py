"""`manage.py make_catalogue`: the Finnish catalogue follows the source; `--check` fails where it does not."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.serving.catalogue import faults, renewed, source_strings

FOLDERS = ["cms", "media", "projectpages", "citypages", "home", "templates"]
NEW_METADATA = {
    "Language": "fi",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


class Command(BaseCommand):
    """Works without GNU gettext."""

    help = "Rewrite the Finnish catalogue from the source, keeping its translations."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--check` writes nothing."""
        parser.add_argument("--check", action="store_true", help="only say what is wrong, and fail if anything is")

    def handle(self, *, check: bool, **options: Any) -> None:
        """Compare or rewrite, and list what still needs a translator."""
        path = Path(settings.LOCALE_PATHS[0]) / "fi" / "LC_MESSAGES" / "django.po"
        source = source_strings(settings.BASE_DIR, FOLDERS)
        catalogue = _read(path)
        if not check:
            catalogue = renewed(catalogue, source)
            path.parent.mkdir(parents=True, exist_ok=True)
            catalogue.save(path)
        lines = faults(catalogue, source)
        for line in lines:
            self.stdout.write(line)
        if check and lines:
            raise CommandError(f"{len(lines)} faults in {path.name}: run `make messages`, then translate.")
        self.stdout.write(f"{len(source)} strings, {len(lines)} faults")


def _read(path: Path) -> polib.POFile:
    """The catalogue as it is, or a new one."""
    if path.exists():
        return polib.pofile(path)
    catalogue = polib.POFile()
    catalogue.metadata = NEW_METADATA
    return catalogue
