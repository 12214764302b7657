"""manage.py sync_hosts: run at every start, so that Site records follow the environment."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.hosts.sites import sync_sites


class Command(BaseCommand):
    """Bring the Site records in line with BASE_HOST, CITY_HOSTS and the public port."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        for line in sync_sites():
            self.stdout.write(line)
