"""What somebody has begun, and what she keeps from others."""

from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Revision, WorkflowState

from cms.access.models import Team
from cms.desk.lists import DeskList, Row, spot, title_of
from cms.formats import stamp


class DraftsList(DeskList):
    """Pages whose latest draft is the reader's and has not been handed on."""

    key = "drafts"
    heading = gettext_lazy("My drafts")
    nothing = gettext_lazy("no drafts of yours")
    icon = "draft"
    order = 20
    first_for = frozenset({Team.Role.EDITORS.value})

    def find(self) -> QuerySet:
        in_review = WorkflowState.objects.active().filter(object_id=Cast(OuterRef("pk"), CharField()))
        scheduled = Revision.page_revisions.filter(
            object_id=Cast(OuterRef("pk"), CharField()), approved_go_live_at__isnull=False
        )
        drafts = Page.objects.filter(self.reach.pages("add", "change"), Q(has_unpublished_changes=True) | Q(live=False))
        mine = drafts.filter(latest_revision__user=self.reach.user.pk, alias_of__isnull=True)
        waiting = mine.filter(~Exists(in_review), ~Exists(scheduled))
        return waiting.select_related("locale").order_by(F("latest_revision_created_at").desc(nulls_last=True), "pk")

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(page) for page in found]

    def _row(self, page: Page) -> Row:
        when = stamp(page.latest_revision_created_at)
        text = (
            _("Changed on {when}; the published page is older.")
            if page.live
            else _("Not published. Changed on {when}.")
        )
        place = self.reach.place_of(page.path, page.locale.language_code)
        return Row(title_of(page), spot(page.pk), text.format(when=when), place)


class LockedList(DeskList):
    """Pages that the reader has locked, so that nobody else can change them."""

    key = "locked"
    heading = gettext_lazy("Locked by me")
    nothing = gettext_lazy("no pages locked by you")
    icon = "lock"
    order = 80

    def find(self) -> QuerySet:
        own = Page.objects.filter(self.reach.pages("add", "change", "publish"))
        mine = own.filter(locked=True, locked_by=self.reach.user.pk)
        return mine.select_related("locale").order_by("-locked_at", "pk")

    def rows(self, found: list[Any]) -> list[Row]:
        note = _("Nobody else can change the page. Locked on {when}.")
        return [
            Row(
                title_of(page),
                spot(page.pk),
                note.format(when=stamp(page.locked_at)),
                self.reach.place_of(page.path, page.locale.language_code),
            )
            for page in found
        ]
