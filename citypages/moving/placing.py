"""Where a draft belongs: its page type, the page that it will stand below, and what a site knows already."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.models import Page

from citypages.events.models import EventIndexPage, EventPage
from citypages.models import ContentPage
from citypages.moving.drafting.draft import Place
from citypages.moving.knowing import known_people, known_projects
from citypages.moving.models import MovedPage
from citypages.news.models import NewsIndexPage, NewsPage
from cms.moving.parts import Recognised
from projectpages.models import ProjectIndexPage, ProjectPage

# Page type of a source: our type, and the list below which it stands.
TYPES: dict[str, tuple[type[Page], type[Page]]] = {
    "news": (NewsPage, NewsIndexPage),
    "event": (EventPage, EventIndexPage),
    "project": (ProjectPage, ProjectIndexPage),
}


@dataclass
class Spot:
    """A place in the tree: below `parent` a page of `model`, or `onto` a page that is there."""

    parent: Page
    model: type[Page]
    type_name: str
    onto: Page | None = None
    note: str = ""


def spot_of(moved: MovedPage, recognised: Recognised, user: Any) -> Spot:
    """Where the page goes. What the site has no list for becomes a content page. Raises PermissionDenied."""
    section = edition_for(moved.move.section.specific, recognised.language)
    if moved.choices.get("onto") and recognised.page_type in ("city", "programme"):
        if not section.permissions_for_user(user).can_edit():
            raise PermissionDenied
        return Spot(section, type(section), recognised.page_type, onto=section)
    note = ""
    if known := TYPES.get(recognised.page_type):
        model, index_model = known
        index = index_model.objects.child_of(section).first()
        if index and index.permissions_for_user(user).can_add_subpage() and model.can_create_at(index):
            return Spot(index, model, recognised.page_type)
        names = {"type": model._meta.verbose_name, "list": index_model._meta.verbose_name}
        note = _("The site has no %(list)s for it: it is a content page, not of the type %(type)s.") % names
    if not section.permissions_for_user(user).can_add_subpage():
        raise PermissionDenied
    return Spot(section, ContentPage, "content", note=note)


def edition_for(section: Page, language: str) -> Page:
    """The section in a language; as it is where it does not exist in that language."""
    if section.locale.language_code == language:
        return section
    edition = section.get_translations().filter(locale__language_code=language, alias_of__isnull=True).first()
    return edition.specific if edition else section


def place_of(moved: MovedPage, recognised: Recognised, spot: Spot, user: Any) -> Place:
    """What drawing a draft there has to know: two queries or three, whatever the number of parts."""
    stream = getattr(spot.model, "body").field.stream_block  # noqa: B009  a field of page types, not of Page
    return Place(
        city=moved.move.city_key,
        language=recognised.language,
        type_name=spot.type_name,
        blocks=frozenset(stream.child_blocks),
        people=known_people(recognised, moved.choices.get("people", {}), user),
        projects=known_projects(recognised),
        attached=frozenset(moved.attachments.values_list("piece", flat=True)),
    )
