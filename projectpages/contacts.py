"""Who answers for a project."""

from typing import Any

from django.db.models import Prefetch, Q

from cms.people.contact import Contact
from cms.people.models import ContactRole, Person
from media.renditions import prefetch_renditions


def contacts_of(project: Any) -> list[Contact]:
    """Persons with a role in the project, and participants' local contacts: three queries whatever their number."""
    key = project.translation_key
    local = [row.contact_id for row in project.participants if row.contact_id]
    people = (
        Person.objects.filter(Q(roles__project__translation_key=key) | Q(pk__in=local))
        .distinct()
        .select_related("organisation", "portrait")
        .prefetch_related(Prefetch("roles", ContactRole.objects.select_related("project")))
    )
    contacts = [person.contact(project_key=key) for person in people]
    prefetch_renditions(contact.portrait for contact in contacts)
    return sorted(contacts, key=lambda contact: (contact.is_past, contact.name))
