"""A new record of somebody whom the source names; never a second one, and no role, which would make her public."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from phonenumber_field.phonenumber import to_python
from wagtail.log_actions import log

from citypages.moving.drafting.markup import cut
from citypages.moving.drafting.wanted import WantedPerson
from citypages.moving.models import MovedThing
from cms.people.models import Organisation, Person

if TYPE_CHECKING:
    from citypages.moving.storing.store import Store


def person(store: "Store", wanted: WantedPerson, portrait: int | None, language: str) -> int | None:
    """Key of the record; None for who may not make one. Who has left is kept without contact details."""
    if not store.user.has_perm("people.add_person"):
        return None
    values = wanted.values
    email, phone = str(values.get("email") or ""), to_python(str(values.get("phone") or ""))
    made_before = Person.objects.filter(name__iexact=wanted.name).first()  # earlier on this page
    if made_before:
        return made_before.pk
    row = Person(
        name=wanted.name,
        title={language: cut(str(values.get("title") or ""), 120)} if values.get("title") else {},
        organisation=organisation(store, str(values.get("organisation") or "")),
        email=email if _is_mail(email) else "",
        phone=phone if phone and phone.is_valid() else "",
        portrait_id=portrait,
        city=store.city,
    )
    row.save()
    log(row, "wagtail.create", user=store.user)
    store.made(MovedThing.Kind.PERSON, row.pk)
    if (email and not row.email) or (values.get("phone") and not row.phone):
        store.notes.append(_("Contact details of %(name)s could not be read: look at them.") % {"name": wanted.name})
    return row.pk


def organisation(store: "Store", name: str) -> Organisation | None:
    """The organisation of that name in any language, or a new one where the user may make it."""
    name = cut(name, 160)
    if not name:
        return None
    same = (row for row in Organisation.objects.all() if name.casefold() in map(str.casefold, row.name.values()))
    known = next(same, None)
    if known or not store.user.has_perm("people.add_organisation"):
        return known
    row = Organisation.objects.create(name={"fi": name}, city=store.city)
    log(row, "wagtail.create", user=store.user)
    store.made(MovedThing.Kind.ORGANISATION, row.pk)
    return row


def _is_mail(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
