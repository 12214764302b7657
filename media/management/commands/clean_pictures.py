"""`manage.py clean_pictures`: takes out of the library's pictures what their cameras wrote into them."""

from typing import Any

from django.core.management.base import BaseCommand

from media.intake.library import clean


class Command(BaseCommand):
    """For pictures that came in before that was done as they come in. Running it again changes nothing."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        done = clean()
        self.stdout.write(f"Cleaned: {done.cleaned}, clean already: {done.clean}, unreadable: {done.unreadable}.")
