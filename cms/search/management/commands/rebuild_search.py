"""`manage.py rebuild_search`: everything that is searched, anew."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from cms.search.entries.rebuilding import rebuild
from cms.search.state import differences, note_rebuilt


class Command(BaseCommand):
    """To be run when the analyser of a language has changed (`manage.py check` says so) or an index is in doubt."""

    help = "Make the entries of the search page and every search index anew."
    # The check says to run this.
    requires_system_checks: list = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What `make run` asks for."""
        parser.add_argument("--if-needed", action="store_true", help="only if another analyser made the index")

    def handle(self, *, verbosity: int, if_needed: bool = False, **options: Any) -> None:
        """Entries first: Wagtail's own command then indexes them with everything else."""
        if if_needed and not differences():
            return
        count = rebuild()
        call_command("wagtail_update_index", verbosity=0)
        note_rebuilt()
        if verbosity:
            self.stdout.write(f"{count} entries for visitors; every index made anew.")
