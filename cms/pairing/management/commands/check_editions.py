"""`manage.py check_editions`: what is out of step between the editions, and with `--repair` mended."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cms.pairing import editions, records, tree
from cms.pairing.fault import Fault


class Command(BaseCommand):
    """Exit code 1 when something is out of step at the end. Deletes nothing that a person wrote."""

    help = "Find translations that are orphaned or out of step with their source, and mend them if told to."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Only looking, or mending as well."""
        parser.add_argument("--repair", action="store_true", help="mend what can be mended, and say how")

    def handle(self, *, repair: bool, **options: Any) -> None:
        """Each part is looked through after the one before it has been mended. Raises CommandError."""
        left = 0
        for part in (tree, editions, records):
            left += sum(self.treat(fault, repair) for fault in list(part.faults()))
        if left:
            raise CommandError(f"{left} out of step.", returncode=1)
        self.stdout.write("All editions are in step.")

    def treat(self, fault: Fault, repair: bool) -> bool:
        """Say what is wrong and what was done; whether it is still so."""
        self.stdout.write(fault.words)
        if not repair:
            return True
        if fault.mend is None:
            self.stdout.write("  Left as it is: a person must decide.")
            return True
        with transaction.atomic():
            self.stdout.write(f"  {fault.mend()}")
        return False
