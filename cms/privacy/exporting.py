"""All that the install holds of one person, as she may ask for it (GDPR art. 15 and 20)."""

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.utils import timezone

from cms.privacy import sweep
from cms.privacy.finding import holdings_of, learn_names
from cms.privacy.holding import FREE_TEXT
from cms.privacy.subject import GONE, Subject

# Secrets that would open something, and whole pages, which are not about the person who saved them.
HIDDEN = {"password", "key_hash", "token_hash", "session_data", "content"}
AROUND = 80  # characters before and after a mention


def export(subject: Subject) -> dict[str, Any]:
    """What is held, by kind, where free text names her, and where nothing was found."""
    learn_names(subject)
    held: dict[str, list[dict[str, Any]]] = {}
    looked = []
    for holding, model, rows in holdings_of(subject):
        looked.append(model._meta.label)
        if found := [_row(row) for row in rows.iterator(500)]:
            entry = {"where": model._meta.label, "why": holding.why, "kept": holding.kept_for, "rows": found}
            held.setdefault(holding.what, []).append(entry)
    named = [
        {"where": mention.place, "key": str(mention.pk), "text": _around(mention.before, subject)}
        for mention in sweep.mentions(subject.pattern(), GONE)
    ]
    return {
        "made_at": timezone.now(),
        "about": {
            "names": sorted(subject.names),
            "names_of_others_too": sorted(subject.shared_names),
            "emails": sorted(subject.emails),
            "telephones": sorted(subject.phones),
        },
        "held": held,
        "named_in_texts": named,
        "looked_in": {"rows": sorted(set(looked)), "texts": FREE_TEXT},
    }


def as_json(found: dict[str, Any]) -> str:
    """Readable, with its letters as they are."""
    return json.dumps(found, cls=DjangoJSONEncoder, default=str, ensure_ascii=False, indent=2)


def _row(row: Model) -> dict[str, Any]:
    fields = [field for field in row._meta.concrete_fields if field.attname not in HIDDEN]
    return {field.attname: str(field.value_from_object(row)) for field in fields if field.value_from_object(row)}


def _around(text: str, subject: Subject) -> str:
    hit = subject.pattern().search(text)
    return text[max(0, hit.start() - AROUND) : hit.end() + AROUND] if hit else text[:AROUND]
