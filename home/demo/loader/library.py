"""What pages refer to: organisations, people, pictures and documents."""

import json
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.models import Collection

from cms.cities import city_by_slug
from cms.people.models import ContactRole, Organisation, Person
from home.demo.files import DOCUMENTS
from home.demo.loader.registry import Registry
from home.demo.organisations import ORGANISATIONS
from home.demo.people import PEOPLE
from home.demo.shapes import DemoPerson, Ref, Role
from media.models import CustomDocument, CustomImage

PICTURES = Path(__file__).parent.parent / "pictures"
MANIFEST = PICTURES / "manifest.json"


def load_organisations(registry: Registry) -> None:
    """Organisations, found again by their Finnish name."""
    for key, organisation in ORGANISATIONS.items():
        row, _made = Organisation.objects.get_or_create(
            name__fi=organisation.name.fi,
            defaults={"name": organisation.name._asdict(), "city": organisation.city, "url": organisation.website},
        )
        registry.add("organisation", key, row.pk)


def load_people(registry: Registry) -> None:
    """People without their roles, which need the projects to exist; found again by e-mail."""
    for person in PEOPLE:
        row, _made = Person.objects.get_or_create(
            email=person.email,
            defaults={
                "name": person.name,
                "title": person.title._asdict(),
                "organisation_id": registry.pk(Ref("organisation", person.organisation)),
                "phone": person.phone,
                "portrait_id": registry.find(Ref("picture", person.portrait)),
                "city": person.organisation if city_by_slug(person.organisation) else "",
            },
        )
        registry.add("person", person.key, row.pk)


def load_roles(registry: Registry) -> None:
    """Who does what, for those people who have no role yet."""
    for person in PEOPLE:
        row = Person.objects.get(pk=registry.pk(Ref("person", person.key)))
        if not row.roles.exists():
            ContactRole.objects.bulk_create(_roles(person, row, registry))


def _roles(person: DemoPerson, row: Person, registry: Registry) -> list[ContactRole]:
    return [
        ContactRole(
            person=row,
            sort_order=order,
            kind=role.kind,
            city=role.target if role.kind == "coordinator" else "",
            project_id=_project(role, registry),
            scope=role.scope._asdict() if role.scope else {},
            start=role.start,
            end=role.end,
            ended=role.end is not None,
        )
        for order, role in enumerate(person.roles)
    ]


def _project(role: Role, registry: Registry) -> int | None:
    return registry.pk(Ref("page", role.target)) if role.kind == "project" else None


def load_documents(registry: Registry) -> None:
    """The brochure in both languages and a table; found again by title."""
    for key, document in DOCUMENTS.items():
        row = CustomDocument.objects.filter(title=document.title).first()
        if row is None:
            row = CustomDocument(title=document.title, language=document.language)
            row.file = ContentFile(document.content(), name=document.file_name)
            row.file_size = row.file.size
            row.save()
        registry.add("document", key, row.pk)


def load_pictures(registry: Registry) -> None:
    """The drawn pictures with their words; a city's header goes into the city's collection."""
    collections = {collection.name: collection for collection in Collection.objects.all()}
    for entry in json.loads(MANIFEST.read_text()) if MANIFEST.exists() else []:
        row = CustomImage.objects.filter(title=entry["title"]).first() or _picture(entry, collections)
        registry.add("picture", Path(entry["file"]).stem, row.pk)


def _picture(entry: dict[str, Any], collections: dict[str, Collection]) -> CustomImage:
    city = city_by_slug(entry["file"].removeprefix("logo-").removesuffix(".png").partition("-")[0])
    image = CustomImage(
        title=entry["title"],
        alt_text=entry["alt"],
        caption=entry["caption"],
        credit_kind=entry["credit_kind"],
        credit=entry["credit"],
        collection=collections[city.name_fi] if city else Collection.get_first_root_node(),
        **{f"focal_point_{name}": value for name, value in (entry.get("focal_point") or {}).items()},
    )
    with (PICTURES / entry["file"]).open("rb") as file:
        image.file = ImageFile(file, name=entry["file"])  # type: ignore[assignment]  # as Django takes it
        image.file_size = image.file.size
        image.save()
    return image
