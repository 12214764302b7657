"""Thousands of projects, written past the tree's own care, which would take minutes."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

from django.db import connection
from django.db.models import Max
from wagtail.models import Page

from projectpages.choices import Role
from projectpages.models import Participation, ProjectPage

CITIES = ("turku", "espoo")


def multiply(
    model: ProjectPage,
    size: int,
    facts: Callable[[int], Mapping[str, Any]] = lambda _number: {},
    parts: Callable[[int], Mapping[str, Any]] = lambda _number: dict.fromkeys(CITIES),
) -> None:
    """So many projects in all, beside this one and like it but for `facts`.

    `parts` says by city what its participant spends; the first one leads.
    """
    first = Page.objects.aggregate(last=Max("pk"))["last"] + 1
    base, register = Page.objects.get(pk=model.pk), model.get_parent()
    pages, rows, participants = [], [], []
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    own = [field.attname for field in ProjectPage._meta.local_concrete_fields if field.attname != "page_ptr_id"]
    organisation = model.participations.first().organisation_id
    for number in range(size - 1):
        values = {name: getattr(base, name) for name in names}
        key, place = f"h{number}", Page._get_path(register.path, model.depth, number + 9000)
        values |= {"path": place, "translation_key": uuid4(), "slug": key}
        values |= {"title": f"Hanke {number}", "url_path": f"{register.url_path}{key}/"}
        pages.append(Page(pk=first + number, **values))
        rows.append(
            {name: getattr(model, name) for name in own} | dict(facts(number)) | {"page_ptr_id": first + number}
        )
        participants += [
            Participation(
                page_id=first + number,
                organisation_id=organisation,
                city=city,
                total_cost=cost,
                role=Role.PARTNER if place else Role.LEAD,
                locale_id=base.locale_id,
            )
            for place, (city, cost) in enumerate(parts(number).items())
        ]
    Page.objects.bulk_create(pages, batch_size=300)
    _insert(rows)
    Participation.objects.bulk_create(participants, batch_size=500)


def _insert(rows: list[dict]) -> None:
    """Django refuses to insert the lower half of an inherited row alone."""
    fields = ProjectPage._meta.local_concrete_fields
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    values = [[field.get_db_prep_save(row[field.attname], connection) for field in fields] for row in rows]
    marks = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO projectpages_projectpage ({columns}) VALUES ({marks})", values)  # noqa: S608 - names of columns
