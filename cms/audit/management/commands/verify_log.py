"""`manage.py verify_log`: whether anybody has changed the log."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.audit.models import Record
from cms.audit.sealing import broken_links


class Command(BaseCommand):
    """Compare the seals of all records. Number and seal of the last one are also in the log lines `audit seal`."""

    help = "Say whether the log of who did what is whole."

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError, with the places, if it is not."""
        broken = list(broken_links())
        if broken:
            raise CommandError("; ".join(f"record {number}: {what}" for number, what in broken[:50]))
        last = Record.objects.filter(number__isnull=False).order_by("-number").first()
        self.stdout.write(f"The log is whole. Last record: {last.number} {last.seal}" if last else "The log is empty.")
