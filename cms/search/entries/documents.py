"""The entries of documents: one for each site and language in which a public page links to it."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

from cms.search.entries.pages import MAIL, described
from cms.search.entries.sites import Sections
from cms.search.entries.storing import store
from cms.search.facts import Facts, Kind
from cms.search.files.texts import text_of
from cms.search.models import Entry
from cms.visibility import is_public

AT_ONCE = 20  # with their texts in memory


def index_documents(keys: Collection[int] | None = None) -> int:
    """Make the entries of some documents anew, or of all; returns how many there are."""
    old = Entry.objects.filter(kind=Kind.DOCUMENT)
    pages = _linking(keys)
    wanted = sorted(pages if keys is None else {*keys})
    (old.exclude(document__in=wanted) if keys is None else old.none()).delete()
    sections = Sections() if wanted else None
    count = 0
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        documents = get_document_model().objects.filter(pk__in=part).select_related("collection")
        entries = [entry for one in documents for entry in _entries(one, pages.get(one.pk, ()), sections)]
        store(entries, old.filter(document__in=part))
        count += len(entries)
    return count


def linked_by(pages: Iterable[int]) -> set[int]:
    """Numbers of the documents that pages link to, by the index of references, and of those found through them."""
    references = _references().filter(base_content_type=_page_type(), object_id__in=[str(pk) for pk in pages])
    linked = {int(pk) for pk in references.values_list("to_object_id", flat=True)}
    return linked | set(Entry.objects.filter(page__in=pages).exclude(document=None).values_list("document", flat=True))


def _linking(keys: Collection[int] | None) -> dict[int, list[Page]]:
    """By document the public pages that link to it, in the order of the tree."""
    references = _references().filter(base_content_type=_page_type())
    if keys is not None:
        references = references.filter(to_object_id__in=[str(pk) for pk in keys])
    pairs = {(int(to), int(pk)) for to, pk in references.values_list("to_object_id", "object_id")}
    public = Page.objects.filter(pk__in={pk for _to, pk in pairs}, alias_of=None).live().filter(is_public())
    pages = {page.pk: page for page in public.select_related("locale")}
    linking: dict[int, list[Page]] = {}
    for document, page in sorted(pairs, key=lambda pair: pages[pair[1]].path if pair[1] in pages else ""):
        if page in pages:
            linking.setdefault(document, []).append(pages[page])
    return linking


def _references() -> Any:
    document = ContentType.objects.get_for_model(get_document_model())
    return ReferenceIndex.objects.filter(to_content_type=document)


def _page_type() -> ContentType:
    return ContentType.objects.get_for_model(Page)


def _entries(document: Any, pages: Iterable[Page], sections: Sections | None) -> Iterator[Entry]:
    """One for each site and language, at the first page there that links to the document."""
    if sections is None or document.collection.get_view_restrictions():
        return
    first: dict[tuple[str, str], Page] = {}
    for page in pages:
        site = sections.site_of(page)
        if site is not None:
            first.setdefault((site, page.locale.language_code), page)
    text = text_of(document) if first else ""
    for (site, language), page in first.items():
        yield Entry(
            key=f"document:{document.pk}:{site}:{language}",
            language=language,
            site=site,
            page=page,
            document=document,
            title=document.title,
            text=MAIL.sub("", text),
            **described(Facts(kind=Kind.DOCUMENT, moment=document.created_at), site),
        )
