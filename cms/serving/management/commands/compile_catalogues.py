"""`manage.py compile_catalogues`: .po to .mo, without gettext's programs on the machine."""

from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Django's compilemessages needs msgfmt, which a fresh machine lacks; polib is here anyway."""

    help = "Compile every translation catalogue of the project."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Write each .mo beside its .po."""
        for folder in settings.LOCALE_PATHS:
            for catalogue in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
                polib.pofile(catalogue).save_as_mofile(catalogue.with_suffix(".mo"))
                self.stdout.write(f"{catalogue.relative_to(settings.BASE_DIR)} compiled")
