"""Ways in which a change gets into the database without a word to Django's signals, and those of the admin."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from citypages.models import ContentPage
from cms.people.models import Person
from tests.forms import inline_formset
from tests.freshness.changes.pages import the
from tests.freshness.changes.people import turku
from tests.freshness.changes.register import change, word
from tests.freshness.content import STAFF

MANAGE = Path(__file__).resolve().parents[3] / "manage.py"


@change("one", "many")
def queryset_update(numbers: Random, variant: str) -> None:
    pages = ContentPage.objects.filter(pk=the("nature").pk) if variant == "one" else ContentPage.objects.all()
    pages.update(summary=f"sana 003 {word(numbers)}")


@change()
def raw_sql(numbers: Random, variant: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET title = %s WHERE id = %s", [word(numbers), the("nature").pk])


@change()
def raw_sql_of_many(numbers: Random, variant: str) -> None:
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE people_person SET name = %s WHERE id = %s", [[word(numbers).title(), turku().pk]])


@change()
def in_a_transaction(numbers: Random, variant: str) -> None:
    with transaction.atomic():
        with transaction.atomic():
            Person.objects.filter(pk=turku().pk).update(name=word(numbers).title())
        ContentPage.objects.filter(pk=the("nature").pk).update(title=word(numbers))


@change()
def another_process(numbers: Random, variant: str) -> None:
    """One that serves nobody: a management command."""
    code = (
        f"from cms.people.models import Person; Person.objects.filter(pk={turku().pk}).update(name={word(numbers)!r})"
    )
    subprocess.run([sys.executable, MANAGE, "shell", "-v0", "-c", code], env=os.environ, check=True)


def admin() -> Client:
    """A superuser's browser, whose requests take the whole way through the project."""
    browser = Client(headers={"host": "localhost:8000"})
    browser.force_login(get_user_model().objects.get(username=STAFF))
    return browser


@change()
def page_edited_in_the_admin(numbers: Random, variant: str) -> None:
    page = the("child")
    typed = {"title": "Alasivu", "slug": page.slug, "summary": word(numbers), "seo_title": "", "image": ""}
    body = streamfield([("text", rich_text(f"<p>sana 004 {word(numbers)}</p>"))])
    more = {"search_description": "", "go_live_at": "", "expire_at": "", "comments": inline_formset([])}
    data = nested_form_data(typed | more | {"body": body, "action-publish": "on"})
    answer = admin().post(f"/admin/pages/{page.pk}/edit/", data)
    assert answer.status_code == 302, answer.content.decode()


@change()
def person_edited_in_the_admin(numbers: Random, variant: str) -> None:
    one = turku()
    role = one.roles.get()
    row = {"id": role.pk, "kind": "coordinator", "city": "turku", "project": "", "scope_fi": word(numbers)}
    row |= {"scope_en": "", "start": "", "end": ""}
    typed = {"name": word(numbers).title(), "title_fi": "johtaja", "title_en": "", "phone": "+358501234567"}
    more = {"email": "", "organisation": "", "portrait": one.portrait_id, "city": ""}
    data = nested_form_data(typed | more | {"roles": inline_formset([row], initial=1)})
    address = f"/admin/snippets/people/person/edit/{one.pk}/"
    answer = admin().post(address, data)
    assert answer.status_code == 302, answer.content.decode()
