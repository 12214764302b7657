"""Accessibility statements and privacy notices, complete enough to be published."""

from collections.abc import Iterable

from django.utils import timezone
from wagtail.models import Page

from citypages.duties.models import AccessibilityStatementPage, PrivacyNoticePage, Purpose, Shortcoming


def statement(section: Page, rows: Iterable[Shortcoming] = (), **fields: object) -> AccessibilityStatementPage:
    """The statement of a site, drafted and reviewed today."""
    today = timezone.localdate()
    values = {
        "title": "Saavutettavuusseloste",
        "organisation": "Turun kaupunki",
        "drafted": today,
        "reviewed": today,
        "unit": "viestintä",
        "email": "viestinta@example.fi",
    }
    page = AccessibilityStatementPage(locale=section.locale, shortcomings=list(rows), **(values | fields))
    return section.add_child(instance=page)


def privacy_notice(section: Page, **fields: object) -> PrivacyNoticePage:
    """The privacy notice of a site, with one purpose."""
    values = {
        "title": "Tietosuojaseloste",
        "controller": "<p>Turun kaupunki</p>",
        "protection_officer": "<p>tietosuoja@example.fi</p>",
        "recipients": "<p>Ei kukaan</p>",
        "transfers": "<p>Ei siirtoja</p>",
        "rights": "<p>Tarkastaa tiedot</p>",
    }
    row = Purpose(purpose="Palaute", categories="Viesti", retention="Vuoden", locale=section.locale)
    return section.add_child(instance=PrivacyNoticePage(locale=section.locale, purposes=[row], **(values | fields)))
