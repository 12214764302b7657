"""What no visitor may notice, and what must not bring anything old back either."""

from random import Random

from django.core.management import call_command
from django.db import transaction

from cms.people.models import Person
from tests.freshness.changes.pages import the
from tests.freshness.changes.people import turku
from tests.freshness.changes.register import change, word


@change(silent=True)
def draft_saved(numbers: Random, variant: str) -> None:
    page = the("nature")
    page.title, page.summary = word(numbers), word(numbers)
    page.save_revision()
    # What is published later by other changes is the published text again.
    the("nature").save_revision()


@change(silent=True)
def rolled_back(numbers: Random, variant: str) -> None:
    with transaction.atomic():
        Person.objects.filter(pk=turku().pk).update(name=word(numbers).title())
        transaction.set_rollback(True)


@change()
def queue_worked_off(numbers: Random, variant: str) -> None:
    """Every job that the changes so far have left for the worker: what is found by searching follows them."""
    call_command("db_worker", batch=True, startup_delay=False)
