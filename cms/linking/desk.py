"""Broken links on the desk of those who can mend them."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.desk.lists import Action, DeskList, Row, spot
from cms.formats import short_date
from cms.linking.collect import snippet_models
from cms.linking.faults import Fault
from cms.linking.models import LinkPlace


class BrokenLinksList(DeskList):
    """Links that lead nowhere, then those that have moved for good."""

    key = "links"
    heading = gettext_lazy("Broken links")
    nothing = gettext_lazy("no broken links")
    icon = "link"
    order = 50

    def find(self) -> QuerySet:
        moved_last = Case(When(address__moved_to__gt="", then=Value(1)), default=Value(0), output_field=IntegerField())
        places = LinkPlace.objects.broken().filter(self._own())
        places = places.select_related("page__locale", "address", "snippet_type")
        return places.order_by(moved_last, "city", "page__path", "pk")

    def _own(self) -> Q:
        """In pages that the reader may change, and in snippets of her cities."""
        if self.reach.sees_all:
            return Q()
        models = [model for model in snippet_models() if self.reach.user.has_perm(_change(model))]
        snippets = Q(snippet_type__in=ContentType.objects.get_for_models(*models).values())
        if self.reach.cities is not None:
            snippets &= Q(city__in=self.reach.cities)
        return self.reach.pages("change", field="page__path") | snippets

    def rows(self, found: list[Any]) -> list[Row]:
        return [self._row(place) for place in found]

    def _row(self, place: LinkPlace) -> Row:
        return Row(
            place.text or place.target,
            self._spot(place),
            f"{place.title}. {_what(place)}",
            self.reach.place_of(place.page.path, place.page.locale.language_code) if place.page else "",
            place.target if place.address or not place.target.isdecimal() else "",
            tuple(self._actions(place)),
        )

    def _spot(self, place: LinkPlace) -> str:
        if place.page_id:
            return spot(place.page_id, place.content_path)
        kind = place.snippet_type
        model = kind.model_class() if kind else None
        viewset = getattr(model, "snippet_viewset", None)
        return reverse(viewset.get_url_name("edit"), args=[place.snippet_id]) if viewset else ""

    def _actions(self, place: LinkPlace) -> list[Action]:
        if not place.address_id:
            return []
        actions = [Action(_("Check again"), reverse("links_ask_again", args=[place.pk]), posts=True)]
        if place.page is None or self.reach.may("publish", place.page.path):
            actions.append(Action(_("Leave it alone"), reverse("links_pardon", args=[place.pk])))
        return actions


def _what(place: LinkPlace) -> str:
    """What is wrong, since when; or the new address."""
    address = place.address
    if address is None:
        return str(Fault(place.fault).label)
    if not address.fault:
        return _("The address has moved for good: use {address}").format(address=address.moved_to)
    since = short_date(timezone.localdate(address.failing_since)) if address.failing_since else "–"
    return _("{what} Noticed on {day}.").format(what=Fault(address.fault).label, day=since)


def _change(model: Any) -> str:
    return f"{model._meta.app_label}.change_{model._meta.model_name}"
