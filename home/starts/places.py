"""Where a started page goes: what may be added at a page, and below which parent."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from citypages.focus.adding import missing_areas
from citypages.models import CityPage
from cms.models import SectionPage
from home.starts.catalogue import STARTS
from home.starts.fields import cities_without_page
from home.starts.start import Start


@dataclass(frozen=True)
class Offer:
    """A start as it is offered at a page: the address that opens the editor, or why there is none."""

    start: Start
    address: str = ""
    obstacle: str = ""


def offers_at(place: Page, user: Any) -> list[Offer]:
    """Every start that makes sense at a page, those of a front page's lists among them."""
    found = (_offer(start, place, user) for start in STARTS if user.is_superuser or not start.superusers_only)
    return [offer for offer in found if offer]


def parent_of(start: Start, place: Page) -> Page | None:
    """The page below which the started page comes: the place itself, or the list of its kind below a front page."""
    if start.list_model and isinstance(place, SectionPage):
        return start.list_model.objects.child_of(place).first()
    return place if _allows(place, start) else None


def section_of(page: Page) -> SectionPage | None:
    """The front page that a page stands below, or is; None above all sites."""
    if isinstance(page, SectionPage):
        return page
    sections = (above.specific for above in page.get_ancestors().order_by("-depth").specific())
    return next((above for above in sections if isinstance(above, SectionPage)), None)


def focus_area_address(place: Page, user: Any) -> str:
    """Where a city's focus areas are added; '' where none is missing."""
    may_add = isinstance(place, CityPage) and place.permissions_for_user(user).can_add_subpage()
    return reverse("add_focus_area", args=[place.pk]) if may_add and missing_areas(place) else ""


def import_address(place: Page, user: Any) -> str:
    """Where a page of another site is brought into the site that a page belongs to; '' for whoever may not."""
    section = section_of(place)
    may_add = section is not None and section.permissions_for_user(user).can_add_subpage()
    return f"{reverse('import_page')}?{urlencode({'section': section.pk})}" if section and may_add else ""


def _offer(start: Start, place: Page, user: Any) -> Offer | None:
    parent = parent_of(start, place)
    if parent is None:
        # The front page could have the list, but has none.
        lacks = start.list_model and isinstance(place, SectionPage) and _allows(place, start, start.list_model)
        return Offer(start, obstacle=_no_list(start)) if lacks else None
    if start.is_single and start.model.objects.child_of(parent).exists():
        return None
    if start.key == "city" and not cities_without_page(place.locale):
        return None
    if not parent.permissions_for_user(user).can_add_subpage():
        return None
    return Offer(start, reverse("start_page", args=[start.key, parent.pk]))


def _allows(place: Page, start: Start, model: type[Page] | None = None) -> bool:
    wanted = model or start.model
    return wanted in type(place).creatable_subpage_models() and wanted.can_create_at(place)


def _no_list(start: Start) -> str:
    return _("This site has no %(list)s yet, below which such pages stand. Add it first.") % {"list": start.list_name}
