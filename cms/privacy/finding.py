"""The rows of the register that are one person's."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db.models import EmailField, Model, Q, QuerySet

from cms.people.models import Person
from cms.privacy.holding import Holding
from cms.privacy.register import REGISTER
from cms.privacy.subject import Subject


def holdings_of(subject: Subject) -> Iterator[tuple[Holding, type[Model], QuerySet]]:
    """Each holding with its models and the rows that belong to the person, also where there are none."""
    for holding in REGISTER:
        for label, names in holding.places.items():
            model = apps.get_model(label)
            yield holding, model, rows_of(model, names, subject)


def rows_of(model: type[Model], names: tuple[str, ...], subject: Subject) -> QuerySet:
    """Rows whose relation or e-mail address is the person's; forms and sessions have neither and are read."""
    if model is Session:
        return Session.objects.filter(pk__in=sessions_of({str(user.pk) for user in subject.users}))
    by = Q(pk__in=())
    for name in names:
        field: Any = model._meta.get_field(name)
        if field.is_relation:
            rows = subject.people if field.related_model is Person else subject.users
            by |= Q(**{f"{name}__in": [row.pk for row in rows]})
        elif isinstance(field, EmailField):
            for address in subject.emails:
                by |= Q(**{f"{name}__iexact": address})
        elif field.get_internal_type() == "JSONField":
            by |= Q(pk__in=naming(model, name, subject))
    if model in {Person, get_user_model()}:
        by |= Q(pk__in=[row.pk for row in (*subject.people, *subject.users) if isinstance(row, model)])
    return model._base_manager.filter(by)


def naming(model: type[Model], name: str, subject: Subject) -> list[Any]:
    """Keys of rows whose JSON names the person."""
    pattern = subject.pattern()
    rows = model._base_manager.values_list("pk", name).iterator(500)
    return [pk for pk, value in rows if pattern.search(" ".join(map(str, value.values())))]


def sessions_of(users: set[str]) -> list[str]:
    """Keys of sessions in which one of these users is logged in: the session itself says so, and no column does."""
    found = Session.objects.iterator(500) if users else ()
    return [session.pk for session in found if session.get_decoded().get("_auth_user_id") in users]


def learn_names(subject: Subject) -> None:
    """The name under which somebody was a guest or wrote feedback from an address of hers is hers too."""
    for label, name in (("review.GuestReview", "guest_name"), ("duties.AccessibilityFeedback", "name")):
        model = apps.get_model(label)
        field = next(each.name for each in model._meta.concrete_fields if isinstance(each, EmailField))
        for address in subject.emails:
            rows = model._base_manager.filter(**{f"{field}__iexact": address})
            subject.names |= set(rows.exclude(**{name: ""}).values_list(name, flat=True))
    subject.trim_names()
