"""For somebody who has lost the telephone and the sheet of paper: whoever runs the install has seen who she is."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.factors.models import Factor, RecoveryCode
from cms.stays.models import end_stays


class Command(BaseCommand):
    """`manage.py reset_second_step NAME`."""

    help = "Remove somebody's second step and log her out everywhere; she sets up a new one when she logs in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"Nobody is called {username}.")
        count = Factor.objects.filter(user=user).delete()[0]
        RecoveryCode.objects.filter(user=user).delete()
        end_stays(user)
        self.stdout.write(f"{username}: {count} removed.")
