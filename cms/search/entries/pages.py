"""The entry of a page: what a visitor reads on it."""

import re
from collections.abc import Iterable

from django.utils import timezone
from wagtail.models import Page
from wagtail.search.index import SearchField

from cms.search.entries.sites import Sections
from cms.search.facts import Facts
from cms.search.fields import flat
from cms.search.models import Entry
from cms.search.models.entry import packed

# Addresses of people are printed on pages by a filter that hides them from machines; results show none at all.
MAIL = re.compile(r"\S+@\S+\.\w+")
LONGEST_TEXT = 100_000  # characters
SHOWN_ELSEWHERE = {"title", "summary"}


def page_key(page: Page) -> str:
    """The key of a page's own entry."""
    return f"page:{page.pk}"


def entries_of_pages(pages: Iterable[Page], sections: Sections | None = None) -> list[Entry]:
    """Unsaved entries of live pages, which must be specific and come with their locales."""
    sections = sections or Sections()
    placed = [(page, sections.site_of(page)) for page in pages]
    return [_entry(page, site) for page, site in placed if site is not None and page.live and not page.alias_of_id]


def _entry(page: Page, site: str) -> Entry:
    facts = page.search_facts() if hasattr(page, "search_facts") else Facts()
    return Entry(
        key=page_key(page),
        page=page,
        language=page.locale.language_code,
        site=site,
        title=page.title,
        summary=getattr(page, "summary", ""),
        text=_text(page),
        **described(facts, site),
    )


def described(facts: Facts, site: str) -> dict:
    """The columns by which an entry is narrowed down and ordered."""
    day = facts.starts_on or (timezone.localdate(facts.moment) if facts.moment else None)
    return {
        "kind": facts.kind,
        "cities": packed([*facts.cities, *([site] if site else [])]),
        "areas": packed(facts.areas),
        "starts_on": facts.starts_on,
        "ends_on": facts.ends_on,
        "fixed_state": facts.state,
        "moment": facts.moment,
        "year": day.year if day else None,
    }


def _text(page: Page) -> str:
    """What the page type gives to be searched, in the order of its fields, without addresses of people."""
    fields = [field for field in page.get_search_fields() if isinstance(field, SearchField)]
    parts = (flat(field.get_value(page)) for field in fields if field.field_name not in SHOWN_ELSEWHERE)
    return MAIL.sub("", "\n".join(part for part in parts if part))[:LONGEST_TEXT]
