"""What the install holds at first; run by `manage.py shell`, in an environment of its own."""

from django.contrib.auth import get_user_model

from cms.people.models import ContactRole, Person
from tests.tree import Tree, plant

NAME = "Maija Malli"


def fill() -> None:
    """The lean tree, an administrator, and on Turku's front pages a person."""
    plant()
    get_user_model().objects.create_superuser("admin", password="admin")
    tree = Tree()
    person = Person(name=NAME, roles=[ContactRole(kind="coordinator", city="turku")])
    person.save()
    for page in (tree.turku, tree.turku_en):
        page.body = [("coordinators", {"heading": "", "people": []})]
        page.save()
