"""People who leave, their successors, and pages that show their cards."""

from wagtail.models import Page

from citypages.models import ContentPage
from cms.people.models import ContactRole, Person
from tests.factories import PersonFactory, content_page


def turku_coordinator(name: str) -> Person:
    """A coordinator whose record Turku's staff keep."""
    person = PersonFactory(name=name, city="turku")
    ContactRole.objects.create(person=person, kind=ContactRole.Kind.COORDINATOR, city="turku")
    return person


def cards(*people: Person) -> list[dict]:
    """A body with contact cards."""
    picked = [{"type": "item", "id": f"card-{n}", "value": {"person": p.pk, "title": ""}} for n, p in enumerate(people)]
    return [{"type": "coordinators", "id": "cards", "value": {"heading": "Yhteys", "people": picked}}]


def published(parent: Page, *people: Person, title: str = "Sivu") -> ContentPage:
    """A live page with cards, as an editor leaves it."""
    page = content_page(parent, title, cards(*people))
    page.save_revision().publish()
    return ContentPage.objects.get(pk=page.pk)


def shown(page: Page) -> list[str]:
    """Names on the cards."""
    return [item["person"].name for block in page.body for item in block.value["people"]]


def live(page: Page) -> list[str]:
    return shown(ContentPage.objects.get(pk=page.pk))


def newest(page: Page) -> list[str]:
    return shown(Page.objects.get(pk=page.pk).get_latest_revision_as_object())
