"""The pictures of a site, each with its credits, its rights and the pages it is shown on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.addresses import Addresses
from cms.frame import Link
from cms.models import SectionPage
from media.credits.uses import pages_of_site, uses_on
from media.models import CustomImage
from media.models.image import credit_line
from media.renditions import prefetch_renditions


@dataclass(frozen=True)
class CreditedPicture:
    """One picture of the list."""

    image: CustomImage
    credits: list[str]
    pages: list[Link]


def credited_pictures(section: SectionPage, request: HttpRequest) -> list[CreditedPicture]:
    """Every picture on the live, public pages of a site, in the order in which the pages stand in the tree.

    Costs the same number of queries for any number of pictures; only a further page type adds one.
    """
    pages = pages_of_site(section)
    uses = uses_on(pages, section)
    images = CustomImage.objects.in_bulk(list(uses))
    prefetch_renditions(images.values())
    own_words = _credits_on(page for pk, page in pages.items() if any(pk in shown for shown in uses.values()))
    addresses = Addresses(request)
    order = {pk: number for number, pk in enumerate(pages)}
    listed = []
    for pk, shown in sorted(uses.items(), key=lambda use: (min(order[page] for page in use[1]), use[0])):
        if image := images.get(pk):
            links = [
                Link(pages[page].title, addresses.of(pages[page])) for page in sorted(shown, key=order.__getitem__)
            ]
            listed.append(CreditedPicture(image, _credits(image, own_words.get(pk, set())), links))
    return listed


def _credits(image: CustomImage, used: set[tuple[str, str]]) -> list[str]:
    """'Kuva: Nimi' of the picture library, then those that single uses give instead, each once."""
    lines = [credit_line(kind or image.credit_kind, name) for kind, name in sorted(used)]
    return list(dict.fromkeys(line for line in [image.credit_line, *lines] if line))


def _credits_on(pages: Any) -> dict[int, set[tuple[str, str]]]:
    """(kind, name) by picture, where a block names a maker of its own; read from what is stored, block by block."""
    wanted = [page.pk for page in pages]
    found: dict[int, set[tuple[str, str]]] = {}
    for page in Page.objects.filter(pk__in=wanted).specific():
        for field in page._meta.get_fields():
            if isinstance(field, StreamField):
                for picture, kind, name in _named(list(getattr(page, field.name).raw_data)):
                    found.setdefault(picture, set()).add((kind, name))
    return found


def _named(value: Any) -> Iterator[tuple[int, str, str]]:
    if isinstance(value, dict):
        if isinstance(value.get("image"), int) and value.get("credit"):
            yield value["image"], value.get("credit_kind") or "", value["credit"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _named(part)
