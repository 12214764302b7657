"""Checks of the people whom a page names."""

from collections.abc import Iterator

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from citypages.blocks.coordinators import CoordinatorBlock
from cms.checking.content import Content
from cms.checking.findings import Finding
from cms.people.models import ContactRole, Person


def check_coordinators(content: Content) -> Iterator[Finding]:
    """Picked people whose roles are over: their cards show no contact details. One query for all."""
    chosen = [part for part in content.parts_of(CoordinatorBlock) if part.value.get("person")]
    prefetch_related_objects([part.value["person"] for part in chosen], "roles")
    for part in chosen:
        person = part.value["person"]
        if has_left(person):
            text = _("%(name)s's role has ended, so no contact details are shown. Choose the successor.")
            title, advice = _("Former coordinator"), text % {"name": person.name}
            yield Finding("ended_role", f"{part.path}.person", title, advice)


def has_left(person: Person) -> bool:
    """Whether everything that she was a coordinator of is over; for others, every role they had."""
    roles = list(person.roles.all())
    roles = [role for role in roles if role.kind == ContactRole.Kind.COORDINATOR] or roles
    return bool(roles) and all(role.has_ended() for role in roles)
