"""A draft as a page of the tree: a new one, or a further revision of one that is there."""

import re
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug, string_to_ascii
from wagtail.models import Page, Revision

from citypages.moving.drafting import Draft
from citypages.moving.drafting.joining import with_ids
from citypages.moving.drafting.wanted import settled
from citypages.moving.models import MovedPage
from citypages.moving.placing import Spot
from cms.moving.parts import words

SLUG = 100  # characters
DIGITS = re.compile(r"feed|\d+")  # addresses that lists keep for themselves


@dataclass(frozen=True)
class Existing:
    """The page that an import writes over, if any; `refusal` says why it does not, as a sentence."""

    page: Page | None = None
    revision: Revision | None = None
    refusal: str = ""


def existing(moved: MovedPage, spot: Spot, user: Any) -> Existing:
    """What the same source made earlier, or the page that the editor chose to fill."""
    last = MovedPage.objects.filter(key=moved.key, page__isnull=False).exclude(pk=moved.pk).order_by("-pk").first()
    page = spot.onto or (last.page.specific if last and last.page else None)
    if page is None or (not spot.onto and type(page) is not spot.model):
        return Existing()
    if not page.permissions_for_user(user).can_edit():
        return Existing(page, None, _("The page that this source made earlier is not yours to change."))
    may_overwrite = bool(moved.choices.get("overwrite"))
    revision = last.revision if last and last.page_id == page.pk else None
    if revision and last and last.digest == moved.digest and _same(last, moved) and not may_overwrite:
        return Existing(page, revision, _("The source has not changed since it was imported: nothing was made."))
    is_edited = page.latest_revision_id != (revision.pk if revision else None)
    if is_edited and not spot.onto and not may_overwrite:
        sentence = _("The page has been edited since the source was imported, so it was left as it is.")
        return Existing(page, revision, sentence)
    return Existing(page, revision)


def _same(last: MovedPage, moved: MovedPage) -> bool:
    """Whether the editor chose the same again; what was chosen is forgotten with the source."""
    return not moved.choices or last.choices == moved.choices


def make(spot: Spot, draft: Draft, city: str, user: Any) -> tuple[Page, Revision]:
    """A page that nobody reads before it is published, with its first revision."""
    page = spot.model(live=False, owner=user, locale=spot.parent.locale)
    fill(page, draft)
    if spot.type_name == "news":
        page.city = city
    page.slug = find_available_slug(spot.parent, slug_of(page.title, city))
    spot.parent.add_child(instance=page)
    return page, page.save_revision(user=user, log_action=False, clean=False)


def update(page: Page, draft: Draft, user: Any) -> tuple[Page, Revision]:
    """A further draft of a page: its row, which visitors may read, stays as it is."""
    edited = page.get_latest_revision_as_object()
    title = edited.title
    fill(edited, draft)
    if getattr(edited, "is_section", False):
        edited.title = title  # a site is not renamed by its text
    return page, edited.save_revision(user=user, changed=True, log_action=True, clean=False)


def fill(page: Any, draft: Draft) -> None:
    """Put fields and blocks into a page in memory."""
    for name, value in draft.fields.items():
        setattr(page, name, value)
    seen: dict[str, int] = {}
    raw = [with_ids(block.kind, settled(block.value), seen) for block in draft.blocks]
    page.body = page._meta.get_field("body").stream_block.to_python(raw)


def slug_of(title: str, city: str = "") -> str:
    """'Ääniä kadulta' -> 'aania-kadulta'; nothing that a list needs itself, or that names the site it stands on."""
    slug = "-".join(re.findall(r"[a-z0-9]+", string_to_ascii(" ".join(words(title))).lower()))[:SLUG].strip("-")
    return f"sivu-{slug}".strip("-") if not slug or slug == city or DIGITS.fullmatch(slug) else slug
