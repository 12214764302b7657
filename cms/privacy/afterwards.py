"""What is made from texts follows them: translation memory, search, kept pages."""

import re
from collections.abc import Iterable
from typing import Any

from django.core.cache import caches
from django.db.models import Model
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.models import String

from cms.caching import version
from cms.privacy.sweep import Mention
from cms.search.entries.documents import index_documents
from cms.search.entries.people import index_people
from cms.search.entries.tasks import index_below
from cms.search.models import DocumentText, Entry
from cms.search.vocabulary import forget
from cms.wording.models import KnownText


def relearn(changed: Iterable[Mention]) -> None:
    """Texts of wagtail-localize are found by their digest; the translation memory learns them anew at night."""
    keys = {mention.pk for mention in changed if mention.model is String}
    for text in String.objects.filter(pk__in=keys):
        digest = String._get_data_hash(text.data)  # wagtail-localize has no public name for it
        if not String.objects.filter(locale=text.locale_id, data_hash=digest).exists():
            text.data_hash = digest
            text.save(update_fields=["data_hash"])
    KnownText.objects.filter(pk__in=keys).delete()


def refresh(pattern: re.Pattern[str], changed: Iterable[tuple[type[Model], Any]]) -> None:
    """Make what is found by search anew where it named somebody, and show no page that was kept before."""
    naming = [
        entry.pk
        for entry in Entry.objects.iterator(500)
        if pattern.search(f"{entry.title}\n{entry.summary}\n{entry.text}")
    ]
    entries = Entry.objects.filter(pk__in=naming)
    paths = list(Page.objects.filter(pk__in=entries.values("page")).values_list("path", flat=True))
    documents = set(entries.exclude(document=None).values_list("document", flat=True))
    documents |= {pk for model, pk in changed if model is DocumentText}
    people = set(entries.exclude(person=None).values_list("person", flat=True))
    for entry in entries:
        entry.delete()
    for path in paths:
        index_below(path)
    index_documents(sorted(documents))
    index_people(sorted(people))
    forget()
    for model, pk in set(changed):
        row = model._base_manager.filter(pk=pk).first() if issubclass(model, index.Indexed) else None
        if row:
            index.insert_or_update_object(row)
    version.taken_away()
    version.changed()
    for name in ("default", "pages"):
        caches[name].clear()
