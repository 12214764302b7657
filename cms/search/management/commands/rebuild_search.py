"""`manage.py rebuild_search`: everything that is searched, anew."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from cms.search.entries.rebuilding import rebuild


class Command(BaseCommand):
    """To be run when the analyser of a language has changed (`manage.py check` says so) or an index is in doubt."""

    help = "Make the entries of the search page and every search index anew."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        """Entries first: Wagtail's own command then indexes them with everything else."""
        count = rebuild()
        call_command("wagtail_update_index", verbosity=0)
        if verbosity:
            self.stdout.write(f"{count} entries for visitors; every index made anew.")
