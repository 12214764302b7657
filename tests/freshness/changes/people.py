"""People, their roles and their organisations."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from cms.people.models import ContactRole, Organisation, Person
from tests.factories import coordinator
from tests.freshness.changes.register import change, word


def turku() -> Person:
    """Turku's coordinator, who stands on cards too."""
    return Person.objects.get(portrait__isnull=False)


@change("name", "phone", "title", "email")
def person(numbers: Random, variant: str) -> None:
    one, text = turku(), word(numbers)
    values = {"name": text.title(), "phone": f"+35850{numbers.randrange(10**6, 10**7)}", "email": f"{text}@example.fi"}
    setattr(one, variant, values.get(variant, {"fi": text, "en": text[::-1]}))
    one.save()


@change("turku", "espoo")
def role_ends_or_lasts(numbers: Random, variant: str) -> None:
    role = ContactRole.objects.filter(city=variant, kind="coordinator").order_by("pk").first()
    role.end = None if role.end else timezone.localdate() - timedelta(days=1)
    role.save()


@change()
def role_starts_later_or_now(numbers: Random, variant: str) -> None:
    role = ContactRole.objects.filter(city="espoo", kind="coordinator").order_by("pk").first()
    ContactRole.objects.filter(pk=role.pk).update(
        start=None if role.start else timezone.localdate() + timedelta(days=400), end=None
    )


@change()
def coordinator_comes(numbers: Random, variant: str) -> None:
    coordinator("espoo", name=f"Uusi {word(numbers).title()}")


@change()
def coordinator_goes(numbers: Random, variant: str) -> None:
    if not Person.objects.filter(name__startswith="Uusi").exists():
        coordinator_comes(numbers, variant)
    Person.objects.filter(name__startswith="Uusi").first().delete()


@change()
def organisation(numbers: Random, variant: str) -> None:
    for one in Organisation.objects.all():
        one.name = {"fi": word(numbers).title(), "en": word(numbers).title()}
        one.save()
