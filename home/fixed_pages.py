"""The pages that every site has, and those of the programme's alone, in the order in which they stand in the tree.

In a language that has no words here they are not made: there they are sent for translation as any page is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from citypages.duties.models import AccessibilityStatementPage, PrivacyNoticePage
from citypages.events.models import EventIndexPage
from citypages.focus.models import FocusAreaPage
from citypages.news.models import NewsIndexPage
from cms.opendata.models import OpenDataPage
from media.credits.models import ImageCreditsPage
from projectpages.calls.models import CallIndexPage
from projectpages.choices import FocusArea
from projectpages.figures.models import FiguresPage
from projectpages.models import ProjectIndexPage


@dataclass(frozen=True)
class FixedPage:
    """A page of one type, told from its siblings by `facts`; `names` gives title and slug in each language."""

    model: type[Page]
    names: Mapping[str, tuple[str, str]]
    facts: Mapping[str, Any] = field(default_factory=dict)
    summary: Mapping[str, str] = field(default_factory=dict)
    in_menu: bool = False
    is_draft: bool = False


SITE_PAGES = (
    FixedPage(
        ProjectIndexPage,
        {"fi": ("Hankkeet", "hankkeet"), "en": ("Projects", "projects"), "sv": ("Projekt", "projekt")},
        in_menu=True,
    ),
    FixedPage(
        NewsIndexPage,
        {"fi": ("Ajankohtaista", "ajankohtaista"), "en": ("News", "news"), "sv": ("Aktuellt", "aktuellt")},
        in_menu=True,
    ),
    FixedPage(
        EventIndexPage,
        {"fi": ("Tapahtumat", "tapahtumat"), "en": ("Events", "events"), "sv": ("Evenemang", "evenemang")},
        in_menu=True,
    ),
    # Drafts, for the law wants them of every site and only its staff can fill them in.
    FixedPage(
        AccessibilityStatementPage,
        {
            "fi": ("Saavutettavuusseloste", "saavutettavuusseloste"),
            "en": ("Accessibility statement", "accessibility-statement"),
            "sv": ("Tillgänglighetsutlåtande", "tillganglighetsutlatande"),
        },
        is_draft=True,
    ),
    FixedPage(
        PrivacyNoticePage,
        {
            "fi": ("Tietosuojaseloste", "tietosuojaseloste"),
            "en": ("Privacy notice", "privacy-notice"),
            "sv": ("Dataskyddsbeskrivning", "dataskyddsbeskrivning"),
        },
        is_draft=True,
    ),
    FixedPage(
        ImageCreditsPage,
        {
            "fi": ("Kuvatiedot", "kuvatiedot"),
            "en": ("Picture credits", "image-credits"),
            "sv": ("Bilduppgifter", "bilduppgifter"),
        },
        summary={
            "fi": "Sivuston kuvat, niiden tekijät ja ehdot, joilla niitä saa käyttää.",
            "en": "The pictures of this site, their makers and the terms of their use.",
            "sv": "Webbplatsens bilder, deras upphovspersoner och villkoren för användning.",
        },
    ),
    FixedPage(
        OpenDataPage,
        {"fi": ("Avoin data", "avoin-data"), "en": ("Open data", "open-data"), "sv": ("Öppna data", "oppna-data")},
        summary={
            "fi": "Hankkeet, organisaatiot, haut, tapahtumat ja uutiset tietoaineistoina, joita saa käyttää vapaasti.",
            "en": "Projects, organisations, calls, events and news as data sets that anybody may use freely.",
            "sv": "Projekt, organisationer, utlysningar, evenemang och nyheter som data som alla får använda fritt.",
        },
    ),
    FixedPage(
        FiguresPage,
        {
            "fi": ("Hankkeet lukuina", "hankkeet-lukuina"),
            "en": ("Projects in figures", "projects-in-figures"),
            "sv": ("Projekten i siffror", "projekten-i-siffror"),
        },
        summary={
            "fi": "Hankkeet kaupungeittain, painopisteittäin, rahastoittain ja vuosittain. "
            "Jokaisesta luvusta pääsee hankkeisiin, joista se on laskettu.",
            "en": "The projects by city, focus area, fund and year. Every figure leads to the projects that it counts.",
            "sv": "Projekten efter stad, fokusområde, fond och år. Varje siffra leder till de projekt som den räknar.",
        },
    ),
)
PROGRAMME_PAGES = (
    FixedPage(
        FocusAreaPage,
        {
            "fi": ("Avoimet innovaatioalustat", "avoimet-innovaatioalustat"),
            "en": ("Open innovation platforms", "open-innovation-platforms"),
            "sv": ("Öppna innovationsplattformar", "oppna-innovationsplattformar"),
        },
        {"area": FocusArea.INNOVATION_PLATFORMS},
    ),
    FixedPage(
        FocusAreaPage,
        {
            "fi": ("Avoin data ja rajapinnat", "avoin-data-ja-rajapinnat"),
            "en": ("Open data and interfaces", "open-data-and-interfaces"),
            "sv": ("Öppna data och gränssnitt", "oppna-data-och-granssnitt"),
        },
        {"area": FocusArea.OPEN_DATA},
    ),
    FixedPage(
        FocusAreaPage,
        {
            "fi": ("Avoin osallisuus ja asiakkuus", "avoin-osallisuus-ja-asiakkuus"),
            "en": ("Open participation and customership", "open-participation-and-customership"),
            "sv": ("Öppen delaktighet och kundrelation", "oppen-delaktighet-och-kundrelation"),
        },
        {"area": FocusArea.OPEN_PARTICIPATION},
    ),
    FixedPage(
        CallIndexPage,
        {"fi": ("Haut", "haut"), "en": ("Calls", "calls"), "sv": ("Utlysningar", "utlysningar")},
        in_menu=True,
    ),
)
