"""What can be done about a broken link besides mending it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.linking.faults import Fault
from cms.linking.forms import PardonForm
from cms.linking.models import LinkPardon, LinkPlace
from cms.linking.rights import may_ask_again, may_pardon
from cms.linking.tasks import ask_again

PLACES = LinkPlace.objects.select_related("page", "address", "snippet_type").filter(address__isnull=False)


@require_POST
def ask_again_view(request: HttpRequest, place_id: int) -> HttpResponse:
    """Have the address asked by the worker: a website that hangs must not hold up the server of everybody's pages."""
    place = get_object_or_404(PLACES.all(), pk=place_id)
    if not may_ask_again(request.user, place):
        raise PermissionDenied
    ask_again.enqueue(int(place.address_id or 0))
    text = _("The address is being checked. If it works, it is gone from the list when you open the page next time.")
    messages.success(request, text)
    return redirect("wagtailadmin_home")


@require_POST
def withdraw_view(request: HttpRequest, pardon_id: int) -> HttpResponse:
    """Watch an address again."""
    pardon = get_object_or_404(LinkPardon, pk=pardon_id)
    place = pardon.address.places.filter(city=pardon.city).select_related("page", "snippet_type").first()
    if place is None or not may_pardon(request.user, place):
        raise PermissionDenied
    pardon.delete()
    messages.success(request, _("The address is watched again."))
    return redirect("links_pardon", place.pk)


class PardonView(WagtailAdminTemplateMixin, FormView):
    """Leave an address alone, in the whole of one site, for a reason."""

    form_class = PardonForm
    template_name = "linking/admin/pardon.html"
    page_title = gettext_lazy("Leave the address alone")
    header_icon = "link"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.place = get_object_or_404(PLACES.all(), pk=kwargs["place_id"])
        if not may_pardon(request.user, self.place):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: PardonForm) -> HttpResponse:
        LinkPardon.objects.update_or_create(
            address_id=self.place.address_id,
            city=self.place.city,
            defaults={"reason": form.cleaned_data["reason"], "given_by_id": self.request.user.pk},
        )
        messages.success(self.request, _("The address is left alone on this site."))
        return redirect("wagtailadmin_home")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        address = self.place.address
        fault = Fault(address.fault).label if address and address.fault else ""
        pardon = LinkPardon.objects.filter(address=address, city=self.place.city).select_related("given_by").first()
        return super().get_context_data(**kwargs) | {"place": self.place, "fault": fault, "pardon": pardon}
