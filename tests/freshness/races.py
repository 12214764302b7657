"""A write that is committed while somebody else's page is being made."""

from threading import Thread

from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction

from cms.people.models import Person
from cms.wsgi import application
from tests.freshness.asking import Answer, Ask, ask


def render_while(position: int, address: str, name: str, way: str) -> tuple[Answer, int]:
    """Have a page made; before its statement number `position` another thread, with a connection of its own, gives
    a person a new name and commits. The answer, and how many statements it took."""
    count = 0
    _write(f"{name} ensin", "at once")  # so that the page is not kept already

    def between(execute, sql, params, many, context):
        nonlocal count
        if count == position:
            _write(name, way)
        count += 1
        return execute(sql, params, many, context)

    with connection.execute_wrapper(between):
        answer = ask(application, Ask(address))
    return answer, count


def _write(name: str, way: str) -> None:
    writer = Thread(target=_rename, args=(name, way))
    writer.start()
    writer.join()


def _rename(name: str, way: str) -> None:
    people = Person.objects.filter(portrait__isnull=False)
    if way == "at once":
        people.update(name=name)
    else:
        with transaction.atomic():
            people.update(name=name)
            people.update(title={"fi": "johtaja", "en": "Director"})
    connection.close()


def begin_and_read(address: str, name: str) -> bool:
    """Inside a transaction that has written a name, which is undone then, have a page made in the same process.

    Django gives connections back around a request, and closes one that is in a transaction: not so here, as in its
    test client.
    """
    around = (request_started, request_finished)
    for signal in around:
        signal.disconnect(close_old_connections)
    try:
        with transaction.atomic():
            Person.objects.filter(portrait__isnull=False).update(name=name)
            answer = ask(application, Ask(address))
            transaction.set_rollback(True)
    finally:
        for signal in around:
            signal.connect(close_old_connections)
    return name.encode() in answer.body
