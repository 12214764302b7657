"""Entries of what hangs on pages, documents and people, follow the pages and their own records."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal
from django_tasks import task
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, get_page_models
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.people.models import ContactRole, Organisation, Person
from cms.search.entries.documents import index_documents, linked_by
from cms.search.entries.people import index_people
from cms.search.facts import Kind
from cms.search.models import Entry


@task()
def follow(documents: list[int], people: list[int]) -> int:
    """Make the entries of some documents and people anew; returns how many there are."""
    return (index_documents(documents) if documents else 0) + (index_people(people) if people else 0)


@task()
def follow_pages(path: str, below: bool = False) -> int:
    """Make the entries of what hangs on the page at a tree path anew, or on all pages at and `below` it."""
    pages = Page.objects.filter(path__startswith=path) if below else Page.objects.filter(path=path)
    keys = dict(pages.values_list("pk", "translation_key"))
    people = ContactRole.objects.filter(_answering(pages, set(keys.values()))).values_list("person_id", flat=True)
    return follow.func(sorted(linked_by(keys)), sorted(set(people)))


def _answering(pages: Any, keys: set) -> Q:
    """Roles whose place is one of the pages, in whichever language."""
    models = [model for model in get_page_models() if getattr(model, "is_section", False)]
    fronts = [page for model in models for page in model.objects.filter(pk__in=pages.values("pk")).defer_streamfields()]
    answering = Q(project__translation_key__in=keys)
    for front in fronts:
        city = front.city_key
        answering |= Q(kind=ContactRole.Kind.COORDINATOR, city=city) if city else Q(kind=ContactRole.Kind.PROGRAMME)
    return answering


def on_page(instance: Page, **kwargs: Any) -> None:
    """A page says something new, and may link to other documents."""
    transaction.on_commit(partial(follow_pages.enqueue, instance.path))


def on_branch(instance: Any, **kwargs: Any) -> None:
    """Pages have come to another place, or are read by others than before."""
    page = instance if isinstance(instance, Page) else instance.page
    transaction.on_commit(partial(follow_pages.enqueue, page.path, below=True))


def on_unpublished(instance: Page, **kwargs: Any) -> None:
    """Documents of the page may stand on another one."""
    _enqueue(documents=linked_by([instance.pk]))


def on_document(instance: Any, **kwargs: Any) -> None:
    """A document has another name, file or collection."""
    if instance.collection.get_view_restrictions():
        Entry.objects.filter(document=instance.pk).delete()
    _enqueue(documents=[instance.pk])


def on_collection(instance: CollectionViewRestriction, **kwargs: Any) -> None:
    """A collection is private from this moment, or public again."""
    inside = get_document_model().objects.filter(collection__path__startswith=instance.collection.path)
    Entry.objects.filter(document__in=inside.values("pk")).delete()
    _enqueue(documents=inside.values_list("pk", flat=True))


def on_role(instance: ContactRole, **kwargs: Any) -> None:
    """Somebody's role has changed. One that is over or gone is found no more, from this very moment."""
    if "created" not in kwargs or instance.has_ended():
        Entry.objects.filter(person=instance.person_id).delete()
    _enqueue(people=[instance.person_id])


def on_person(instance: Person, **kwargs: Any) -> None:
    """Somebody has another name or title."""
    _enqueue(people=[instance.pk])


def on_organisation(instance: Organisation, **kwargs: Any) -> None:
    """People of an organisation are found by its name."""
    people = Entry.objects.filter(kind=Kind.PERSON, person__organisation=instance.pk)
    _enqueue(people=people.values_list("person", flat=True))


def _enqueue(documents: Iterable[int] = (), people: Iterable[int] = ()) -> None:
    wanted = sorted(set(documents)), sorted(set(people))
    if any(wanted):
        transaction.on_commit(partial(follow.enqueue, *wanted))


def listeners() -> list[tuple[Signal, Callable, type[Model] | None]]:
    """What is listened to: signal, listener, sender."""
    document = get_document_model()
    return [
        (page_published, on_page, None),
        (page_unpublished, on_unpublished, None),
        (post_page_move, on_branch, None),
        (post_save, on_branch, PageViewRestriction),
        (post_delete, on_branch, PageViewRestriction),
        (post_save, on_document, document),
        (post_save, on_collection, CollectionViewRestriction),
        (post_delete, on_collection, CollectionViewRestriction),
        (post_save, on_role, ContactRole),
        (post_delete, on_role, ContactRole),
        (post_save, on_person, Person),
        (post_save, on_organisation, Organisation),
    ]


def connect() -> None:
    """Begin to listen."""
    for signal, listener, sender in listeners():
        signal.connect(listener, sender=sender, dispatch_uid="search attached")


def disconnect() -> None:
    """Listen no more, until `connect`."""
    for signal, listener, sender in listeners():
        signal.disconnect(listener, sender=sender, dispatch_uid="search attached")
