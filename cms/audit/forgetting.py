"""Forgetting a person: her name goes from the log, what was done stays. For the commands that erase personal data."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from wagtail.models import ModelLogEntry

from cms.audit.guard import log_opened
from cms.audit.models import Record


def forget_person(model: type[Model], key: object) -> int:
    """Take the name out of every entry about an account or a person, deleted or not; returns how many entries.

    As an actor an account is named by its own row: once that is deleted, entries say "deleted user".
    """
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    place = {"content_type": kind, "object_id": str(key)}
    with transaction.atomic(), log_opened():
        Record.objects.filter(**place).update(label="")
        return ModelLogEntry.objects.filter(**place).update(label="–")
