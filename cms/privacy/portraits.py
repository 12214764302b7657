"""A person's picture: the record, the file and its sizes."""

from typing import Any

from wagtail.models import ReferenceIndex

from cms.people.models import Person


def remove_portrait(person: Person) -> bool:
    """Take the picture from her record; delete it, with its files, unless something else shows it. Whether it went."""
    picture: Any = person.portrait
    if picture is None:
        return True
    person.portrait = None
    person.save(update_fields=["portrait"])
    if Person.objects.filter(portrait=picture).exists() or is_shown_elsewhere(picture, person):
        return False
    picture.delete()  # Wagtail deletes the files at the commit
    return True


def is_shown_elsewhere(picture: Any, person: Person) -> bool:
    """Whether a page, a snippet or another record refers to it."""
    uses = ReferenceIndex.get_references_to(picture)
    return any(use.model_name != "person" or use.object_id != str(person.pk) for use in uses)
