"""The newsroom's pages: what came in and went out, offering a page, deciding on an offer."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from citypages.news.models import Offer
from citypages.news.newsroom.forms import STANDING, DecisionForm, OfferForm
from citypages.news.newsroom.rows import rows_of
from citypages.news.newsroom.sites import may_offer, offers_from, own_sites, site_name

NEWEST = 100


class NewsroomView(WagtailAdminTemplateMixin, TemplateView):
    """What other sites offer to mine, and what mine offer to others."""

    template_name = "news/admin/newsroom.html"
    page_title = _("Newsroom")
    header_icon = "rotate"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.sites = own_sites(request.user)
        if not self.sites:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        received = Offer.objects.filter(receiver__in=[site.key for site in self.sites]).select_related("page")
        lists = {"received": received.exclude(state=Offer.State.WITHDRAWN), "sent": offers_from(self.sites)}
        return super().get_context_data(**kwargs) | {name: rows_of(found[:NEWEST]) for name, found in lists.items()}


class OfferView(WagtailAdminTemplateMixin, TemplateView):
    """Offers one page to other sites."""

    template_name = "news/admin/offer.html"
    page_title = _("Offer to other sites")
    header_icon = "rotate"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.page = get_object_or_404(Page, pk=kwargs["page_id"])
        if not may_offer(request.user, self.page):
            raise PermissionDenied
        self.form = OfferForm(self.page, request.POST or None)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        room = {"url": reverse("newsroom"), "label": NewsroomView.page_title}
        return [*super().get_breadcrumbs_items(), room, {"url": "", "label": self.page.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        offers = Offer.objects.filter(page__translation_key=self.page.translation_key).select_related("page")
        mine = {"page": self.page, "form": self.form, "offers": rows_of(offers), "choices": bool(self._choices)}
        return super().get_context_data(**kwargs) | mine

    @property
    def _choices(self) -> Any:
        return self.form.fields["receivers"].choices  # type: ignore[attr-defined]  # a choice field

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        receivers, message = self.form.cleaned_data["receivers"], self.form.cleaned_data["message"]
        for receiver in receivers:
            Offer.objects.create(page=self.page, receiver=receiver, message=message, offered_by_id=request.user.pk)
        text = ngettext(
            "Offered to %(count)s site: %(names)s.", "Offered to %(count)s sites: %(names)s.", len(receivers)
        )
        names = ", ".join(site_name(receiver) for receiver in receivers)
        messages.success(request, text % {"count": len(receivers), "names": names})
        return redirect("newsroom")


class DecideView(WagtailAdminTemplateMixin, TemplateView):
    """Accepts an offer for a place and a time, changes them later, or declines it."""

    template_name = "news/admin/decide.html"
    header_icon = "rotate"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.offer = get_object_or_404(Offer.objects.select_related("page"), pk=kwargs["offer_id"])
        if self.offer.receiver not in {site.key for site in own_sites(request.user)}:
            raise PermissionDenied
        if self.offer.state == Offer.State.WITHDRAWN:
            messages.error(request, gettext("The offer has been withdrawn."))
            return redirect("newsroom")
        self.form = DecisionForm(request.POST or None, instance=self.offer)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return self.offer.page.title

    def get_breadcrumbs_items(self) -> list[dict]:
        room = {"url": reverse("newsroom"), "label": NewsroomView.page_title}
        return [*super().get_breadcrumbs_items(), room, {"url": "", "label": self.offer.page.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        (row,) = rows_of([self.offer])
        return super().get_context_data(**kwargs) | {"row": row, "form": self.form, "media": self.form.media}

    def post(self, request: HttpRequest, offer_id: int) -> HttpResponse:
        self.offer.decided_by_id = request.user.pk
        if "decline" in request.POST:
            self.offer.state = Offer.State.DECLINED
            self.offer.save(update_fields=["state", "decided_by"])
            messages.success(request, gettext("The offer was declined."))
        elif not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        else:
            self.offer.state = Offer.State.ACCEPTED
            self.form.save()
            messages.success(request, gettext("The offer was accepted."))
        return redirect("newsroom")


class WithdrawView(View):
    """Takes an offer back: at once it is shown nowhere."""

    def post(self, request: HttpRequest, offer_id: int) -> HttpResponse:
        """Raises PermissionDenied for those who may not publish the page on its own site."""
        offer = get_object_or_404(Offer.objects.select_related("page"), pk=offer_id, state__in=STANDING)
        if not offer.page.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        offer.state = Offer.State.WITHDRAWN
        offer.save(update_fields=["state"])
        messages.success(request, gettext("The offer was withdrawn."))
        return redirect("newsroom")
