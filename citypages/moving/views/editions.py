"""An imported page as another edition of a page: of one that came along, or of one that stands here."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from citypages.moving.models import MovedPage
from citypages.moving.services import choose
from citypages.moving.views.frame import title_of
from cms.languages.names import source_language

MOST = 400  # pages of a site in the menu


@dataclass(frozen=True)
class Edition:
    """One page that it could be another edition of. `value` is 'moved-7', 'page-7', or '' for none."""

    value: str
    label: str
    is_chosen: bool
    group: str = ""


def editions_for(moved: MovedPage, user: Any) -> list[Edition]:
    """What a page can be an edition of; nothing for one in the source language, of which others are editions."""
    language = moved.recognised.get("language", "")
    if not language or language == source_language():
        return []
    now = _now(moved)
    found = [Edition("", _("A page of its own"), now == "")]
    for other in moved.move.pages.exclude(pk=moved.pk):
        if other.recognised.get("language") == source_language():
            value = f"moved-{other.pk}"
            found.append(Edition(value, title_of(other), value == now, _("Imported now")))
    for pk, title in _pages(moved).values_list("pk", "draft_title")[:MOST]:
        found.append(Edition(f"page-{pk}", title, f"page-{pk}" == now, _("On the site")))
    return found


def join(moved: MovedPage, value: str, user: Any) -> None:
    """Make it an edition of what was chosen, of nothing, or leave it where the choice is not one."""
    offered = {edition.value for edition in editions_for(moved, user)}
    if value not in offered or value == _now(moved):
        return
    what, _dash, key = value.partition("-")
    moved.translation_of_id = int(key) if what == "moved" else None
    moved.save(update_fields=["translation_of"])
    choose(moved, page_of=int(key) if what == "page" else None)


def _now(moved: MovedPage) -> str:
    if moved.translation_of_id:
        return f"moved-{moved.translation_of_id}"
    page = moved.choices.get("page_of") or moved.move.edition_of_id
    return f"page-{page}" if page else ""


def _pages(moved: MovedPage) -> Any:
    section = moved.move.section
    source = Page.objects.filter(translation_key=section.translation_key, locale__language_code=source_language())
    top = source.first() or section
    return Page.objects.descendant_of(top, inclusive=True).filter(alias_of__isnull=True).order_by("path")
