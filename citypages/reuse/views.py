"""Saving a block as a reusable section, and the views of sections cut to one's own city."""

from typing import Any
from uuid import uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.snippets.views import snippets

from citypages.reuse.models import ReusableSection
from citypages.reuse.policies import POLICY
from cms.access.models import cities_of
from cms.access.views import OwnDeleteView, OwnEditView
from cms.clipboard.values import typed_value, with_new_ids
from cms.clipboard.views import FormView, Refusal
from cms.models import SectionPage


class SaveView(FormView):
    """Makes a section of the block that the form holds now. Public at once when made by those who may publish."""

    def post(self, request: HttpRequest) -> HttpResponse:
        place, name = self.place(), self.said("title").strip()
        link = self.block_in(place, "reusable")
        block = self.block_in(place, self.said("type"))
        if not isinstance(place.owner, Page):
            raise Refusal(_("Only a block of a page can be saved as a reusable section."))
        city = city_of(place.owner)
        if not name or len(name) > 120:
            raise Refusal(_("Give the section a name of 120 characters at most."))
        cities = cities_of(request.user)
        if not POLICY.user_has_permission(request.user, "add") or not (cities is None or city in cities):
            raise PermissionDenied
        raw = typed_value(block, request.POST, self.said("prefix"))
        try:
            block.clean(block.to_python(raw))
        except ValidationError as error:
            raise Refusal(_("Something is missing in the block. Complete it first.")) from error
        stored = [{"type": self.said("type"), "value": with_new_ids(block, raw), "id": str(uuid4())}]
        section = ReusableSection(name=name, city=city, locale=place.owner.locale, body=stored, live=False)
        with transaction.atomic():
            section.save()
            revision = section.save_revision(user=request.user, log_action=True)
            may_publish = POLICY.user_has_permission_for_instance(request.user, "publish", section)
            if may_publish:
                revision.publish(user=request.user)
        if not may_publish:
            text = _("“%(name)s” was saved as a draft. It can be shown on pages once a publisher has published it.")
            return JsonResponse({"message": text % {"name": name}})
        section.refresh_from_db()
        state = link.get_form_state(link.to_python({"heading": "", "section": section.pk}))
        text = _("“%(name)s” was saved, and stands here in the block's place.") % {"name": name}
        return JsonResponse({"type": "reusable", "value": state, "id": str(uuid4()), "message": text})


def city_of(page: Page) -> str:
    """The city whose site a page belongs to; '' for the programme."""
    branch = [page, *page.get_ancestors().order_by("-depth").specific()]
    return next((above.city_key for above in branch if isinstance(above, SectionPage)), "")


class OwnSectionMixin:
    """Refuses another city's section: Wagtail's views ask for the permission on the model only."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        section = get_object_or_404(ReusableSection, pk=kwargs["pk"])
        if not POLICY.user_has_permission_for_instance(request.user, "view", section):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views


class SectionEditView(OwnEditView):
    """Changing a section."""


class SectionDeleteView(OwnDeleteView):
    """Deleting a section that stands nowhere."""


class SectionUsageView(OwnSectionMixin, snippets.UsageView):
    """Where a section stands."""


class SectionHistoryView(OwnSectionMixin, snippets.HistoryView):
    """What was done with a section."""


class SectionCompareView(OwnSectionMixin, snippets.RevisionsCompareView):
    """What changed between two versions."""


class SectionUnpublishView(OwnSectionMixin, snippets.UnpublishView):
    """Taking a section off all pages."""


class SectionUnscheduleView(OwnSectionMixin, snippets.RevisionsUnscheduleView):
    """Taking back a planned publication."""
