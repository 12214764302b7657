"""Keeping the list of links as the live pages and snippets have them."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, QuerySet, URLField
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from cms.desk.reach import Section, section_pages
from cms.linking.found import Found, links_of
from cms.linking.inside import Inside
from cms.linking.models import LinkedAddress, LinkPlace

A_TIME = 50  # pages read at once


def collect_all() -> int:
    """Read every live page and every snippet with an address; forget what is gone. Returns the number of links."""
    collector = Collector()
    live = Page.objects.live().filter(alias_of__isnull=True).select_related("locale").order_by("pk")
    seen = 0
    while pages := list(live[seen : seen + A_TIME].specific()):
        seen += len(pages)
        collector.read_pages(pages)
    for model in snippet_models():
        collector.read_snippets(model.objects.all())  # type: ignore[attr-defined]  # a snippet's manager
    LinkPlace.objects.exclude(page__live=True).filter(page__isnull=False).delete()
    forget_unused()
    return LinkPlace.objects.count()


def snippet_models() -> list[type[Model]]:
    """Snippets with an address of their own: organisations, picked news."""
    return [
        model
        for model in get_snippet_models()
        if any(isinstance(field, URLField) for field in model._meta.concrete_fields)
    ]


def forget_unused() -> None:
    """Addresses that no link leads to any more, with what was known about them."""
    LinkedAddress.objects.filter(places__isnull=True).delete()


class Collector:
    """Reads links and writes the differences."""

    def __init__(self) -> None:
        self.inside = Inside()
        self.sections = [Section.of(page) for page in section_pages()]

    def read_pages(self, pages: list[Page]) -> None:
        """Bring the links of these live pages up to date."""
        found = {page: list(links_of(page)) for page in pages}
        self.inside.read(link for links in found.values() for link in links)
        for page, links in found.items():
            city = next((section.city for section in self.sections if page.path.startswith(section.path)), "")
            here = LinkPlace.objects.filter(page_id=page.pk)
            wanted = self._places(links, page, page_id=page.pk, title=page.title[:255], city=city)
            with transaction.atomic():
                if _is_as_read(page):
                    self._write(here, wanted)

    def read_snippets(self, snippets: Iterable[Model]) -> None:
        for snippet in snippets:
            kind = ContentType.objects.get_for_model(snippet)
            here = LinkPlace.objects.filter(snippet_type=kind, snippet_id=str(snippet.pk))
            facts = {"snippet_type": kind, "snippet_id": str(snippet.pk), "title": str(snippet)[:255]}
            self._write(here, self._places(links_of(snippet), None, city=getattr(snippet, "city", ""), **facts))

    def _places(self, links: Iterable[Found], page: Page | None, **facts: object) -> Iterator[LinkPlace]:
        for link in links:
            place = LinkPlace(content_path=link.path[:500], text=link.text, target=link.target, **facts)
            if self.inside.is_ours(link):
                place.fault = self.inside.fault(link, page)
                if place.fault:
                    yield place
            elif link.target.lower().startswith(("http:", "https:")):
                place.address = address_for(link.target)
                yield place

    def _write(self, here: QuerySet, wanted: Iterable[LinkPlace]) -> None:
        known = {place.key: place.pk for place in here}
        found = {place.key: place for place in wanted}
        LinkPlace.objects.bulk_create(place for key, place in found.items() if key not in known)
        if gone := known.keys() - found.keys():
            LinkPlace.objects.filter(pk__in=[known[key] for key in gone]).delete()


def _is_as_read(page: Page) -> bool:
    """Whether nobody has published the page since it was read; nobody can until the transaction ends. Otherwise who
    reads it later has written what is right, and a link that was mended would stand on the desk again."""
    same = Page.objects.select_for_update().filter(pk=page.pk, live=True, live_revision_id=page.live_revision_id)
    return bool(same.values_list("pk"))


def address_for(url: str) -> LinkedAddress:
    """The record of an address, without the place in its page."""
    whole, _mark, _anchor = url.strip().partition("#")
    try:
        host = urlsplit(whole).hostname or ""
    except ValueError:  # the check will refuse it
        host = ""
    facts = {"url": whole, "host": host[:255]}
    address, _made = LinkedAddress.objects.get_or_create(digest=LinkedAddress.digest_of(whole), defaults=facts)
    return address
