"""manage.py setup_cities: see home/setup.py."""

from typing import Any

from django.core.management.base import BaseCommand

from home.setup import setup_cities


class Command(BaseCommand):
    """Make for every city in cms/cities.py what is missing: section, site, groups, permissions, workflow."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        made = setup_cities()
        for line in made:
            self.stdout.write(f"+ {line}")
        self.stdout.write(f"{len(made)} things made." if made else "Everything was there.")
