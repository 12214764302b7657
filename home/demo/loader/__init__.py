"""Puts the demo into the database: `load` says what it does through `report`."""

from collections.abc import Callable

from django.conf import settings
from django.db import transaction
from django.utils import translation
from wagtail.models import Locale

from home.demo.events import EVENTS
from home.demo.loader.accounts import load_accounts
from home.demo.loader.duties import load_ticket
from home.demo.loader.english import EnglishEdition
from home.demo.loader.finding import load_wishes
from home.demo.loader.finnish import FinnishEdition
from home.demo.loader.glossary import load_glossary
from home.demo.loader.indexes import indexes_left_alone, rebuild_indexes
from home.demo.loader.library import (
    load_documents,
    load_organisations,
    load_people,
    load_pictures,
    load_roles,
)
from home.demo.loader.looks import load_looks
from home.demo.loader.newsroom import load_newsroom
from home.demo.loader.registry import Registry
from home.demo.loader.reset import empty, remove_content
from home.demo.loader.reusable import load_sections
from home.demo.loader.searching import load_searching
from home.demo.pages import PAGES
from home.demo.projects import PROJECTS
from home.setup import setup_cities

__all__ = ["empty", "load", "remove_content"]

Report = Callable[[str], object]


def load(report: Report = lambda _line: None) -> None:
    """Make what is missing of the demo; pages that have content are left as they are."""
    with translation.override(settings.LANGUAGE_CODE), indexes_left_alone():
        # Committed before the rest: its editions are published when its transaction ends.
        report(f"{len(setup_cities())} parts of the six sites made")
        with transaction.atomic():
            english = _load(report)
        english.forget_redirects()
    rebuild_indexes()
    report("search and reference indexes rebuilt")


def _load(report: Report) -> EnglishEdition:
    registry = Registry()
    for step in (load_pictures, load_documents, load_organisations, load_people, load_sections):
        step(registry)
    report("pictures, documents, organisations, people and reusable sections are there")
    pages = _load_finnish(registry)
    report(f"{len(pages.made)} Finnish pages published")
    english = EnglishEdition(Locale.objects.get(language_code="en"), registry)
    for demo, page in pages.made:
        english.make(demo, page)
    load_wishes(pages.made, english.locale.language_code)
    load_newsroom(registry)
    load_looks(registry)
    load_glossary(english.locale)
    load_searching()
    changed = pages.change_later()
    load_ticket()
    report(f"English edition made; {len(changed)} Finnish pages changed after their translation")
    report(f"{load_accounts(settings.DEMO_PASSWORD)} accounts ready")
    return english


def _load_finnish(registry: Registry) -> FinnishEdition:
    edition = FinnishEdition(Locale.objects.get(language_code=settings.LANGUAGE_CODE), registry)
    edition.place((*PAGES, *PROJECTS, *EVENTS))
    load_roles(registry)
    edition.publish()
    return edition
