"""Pictures and documents into the collection of the city, through the checks of every other upload."""

import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from citypages.moving.drafting.wanted import WantedFile, WantedPicture
from citypages.moving.models import MovedThing
from cms.cities import city_by_slug
from media.intake import documents, pictures
from media.intake.credits import maker
from media.intake.scanning import scan
from media.models import CustomDocument, CustomImage

if TYPE_CHECKING:
    from citypages.moving.storing.store import Store

LONGEST_TITLE = 255


def picture(store: "Store", wanted: WantedPicture, content: bytes, name: str) -> int | None:
    """Key of the picture; of the same one that is there already, if it is. None, and a note, for what is refused."""
    try:
        clean = pictures.accepted(content, _extension(name))
        scan(content)
    except ValidationError as error:
        _refused(store, name, error)
        return None
    collection = collection_of(store, CustomImage)
    if collection is None:
        _not_allowed(store, name)
        return None
    digest = hashlib.sha1(clean, usedforsecurity=False).hexdigest()  # what Wagtail keeps as file_hash
    if known := CustomImage.objects.filter(file_hash=digest, collection=collection).first():
        return known.pk
    language = store.moved.recognised.get("language", settings.LANGUAGE_CODE)
    image = CustomImage(
        title=(wanted.caption or wanted.alt or PurePath(name).stem or _("Imported picture"))[:LONGEST_TITLE],
        collection=collection,
        uploaded_by_user=store.user,
        alt_text={language: wanted.alt} if wanted.alt else {},
        caption={language: wanted.caption} if wanted.caption else {},
        credit_kind=wanted.credit_kind,
        credit=wanted.credit or maker(content),
    )
    image.file.save(name, ContentFile(clean), save=False)
    store.new_files.append((image.file.storage, str(image.file.name)))
    image.file_size, image.file_hash = len(clean), digest
    image.save()
    store.made(MovedThing.Kind.IMAGE, image.pk)
    return image.pk


def document(store: "Store", wanted: WantedFile, content: bytes, name: str) -> int | None:
    """Key of the document; of the same one that is there already, if it is. None, and a note, for what is refused."""
    try:
        documents.check(content, _extension(name))
        scan(content)
    except ValidationError as error:
        _refused(store, name, error)
        return None
    collection = collection_of(store, CustomDocument)
    if collection is None:
        _not_allowed(store, name)
        return None
    digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
    if known := CustomDocument.objects.filter(file_hash=digest, collection=collection).first():
        return known.pk
    codes = {code for code, _name in settings.LANGUAGES}
    language = wanted.language or store.moved.recognised.get("language", "")
    row = CustomDocument(
        title=(wanted.title or PurePath(name).stem)[:LONGEST_TITLE],
        collection=collection,
        uploaded_by_user=store.user,
        language=language if language in codes else settings.LANGUAGE_CODE,
    )
    row.file.save(name, ContentFile(content), save=False)
    store.new_files.append((row.file.storage, str(row.file.name)))
    row.file_size, row.file_hash = len(content), digest
    row.save()
    store.made(MovedThing.Kind.DOCUMENT, row.pk)
    return row.pk


def collection_of(store: "Store", model: Any) -> Collection | None:
    """The city's collection, as far as the user may add to it; else the one that she may add to."""
    allowed = policy_registry.get_by_type(model).collections_user_has_permission_for(store.user, "add")
    city = city_by_slug(store.city)
    named = allowed.filter(name=city.name_fi).first() if city else None
    return named or allowed.order_by("path").first()


def _extension(name: str) -> str:
    return PurePath(name).suffix.lower().removeprefix(".")


def _refused(store: "Store", name: str, error: ValidationError) -> None:
    facts = {"name": name, "why": " ".join(error.messages)}
    store.notes.append(_("“%(name)s” was not taken: %(why)s") % facts)


def _not_allowed(store: "Store", name: str) -> None:
    store.notes.append(_("“%(name)s” was not taken: you may not add files to the city's collection.") % {"name": name})
