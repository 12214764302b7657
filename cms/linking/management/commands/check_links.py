"""`manage.py check_links`: what the worker does by night, at once and in one go."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from cms.linking.check import check_due
from cms.linking.collect import collect_all
from cms.linking.models import LinkPlace


class Command(BaseCommand):
    """Reads the links of every live page, then asks the addresses that are due, politely."""

    help = "Read all links and ask the web addresses among them whether they still answer."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How long, and whether to use the network."""
        parser.add_argument("--minutes", type=float, default=60, help="stop asking after so long (60)")
        parser.add_argument("--inside-only", action="store_true", help="no network: links within the install only")

    def handle(self, *, minutes: float, inside_only: bool, **options: Any) -> None:
        """Say how many links there are, how many addresses were asked and how many links are broken."""
        links = collect_all()
        asked = 0 if inside_only else check_due(time.monotonic() + minutes * 60)
        broken = LinkPlace.objects.broken().count()
        self.stdout.write(f"{links} links outside or faulty, {asked} addresses asked, {broken} broken or moved")
