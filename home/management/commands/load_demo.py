"""manage.py load_demo: see home/demo/."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from home.demo.loader import empty, load, remove_content
from home.demo.loader.accounts import account_names
from media.renditions.making import make_all


class Command(BaseCommand):
    """Load the demo content: six cities in two languages, invented people, drawn pictures, demo accounts."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing when there is content already")
        parser.add_argument("--reset", action="store_true", help="delete all content first")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.ENVIRONMENT == "production":
            raise CommandError("The demo has public passwords and is never loaded in production (ENVIRONMENT).")
        if options["if_empty"] and not options["reset"] and not empty():
            self.stdout.write("There is content already; the demo was not loaded.")
            return
        if options["reset"]:
            with transaction.atomic():
                remove_content()
            self.stdout.write("All content deleted.")
        load(self.stdout.write)
        make_all.enqueue()
        self.stdout.write(f"Log in as {', '.join(account_names()[:3])} … (password: DEMO_PASSWORD).")
