"""Sending a page or a snippet for translation."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
    SubmitTranslationView,
)

from cms.translation.drafts import as_edited
from cms.translation.forms import SendForm
from cms.translation.permissions import may_edit, may_publish
from cms.translation.segments import take_in
from cms.translation.tasks import send_pages_below
from cms.translation.views.base import OwnPermissionView


class SendView(OwnPermissionView, SubmitTranslationView):
    """Sends what the user may publish."""

    def is_allowed(self) -> bool:
        return may_publish(self.request.user, self.object)

    def get_form(self) -> SendForm:
        if self.request.method == "POST":
            return SendForm(self.object, self.request.POST, user=self.request.user)
        wished = Locale.objects.filter(language_code=self.request.GET.get("select_locale", ""))
        return SendForm(self.object, initial={"locales": wished}, user=self.request.user)


class SendPageView(SendView, SubmitPageTranslationView):
    """Sends a page, and on request the pages below it, which the worker takes care of."""

    def get_object(self) -> Page:
        return as_edited(super().get_object())

    def get_default_success_url(self, translated_page: Page | None = None) -> str:
        """The new edition, or the explorer for those who may not edit it."""
        if translated_page and not may_edit(self.request.user, translated_page):
            translated_page = None
        return super().get_default_success_url(translated_page)

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.object.live and self.object.has_unpublished_changes:
            messages.warning(request, _("The page has unpublished changes. The published text is what will be sent."))
        return super().get(request, *args, **kwargs)

    def form_valid(self, form: SendForm) -> HttpResponse:
        below = form.cleaned_data["include_subtree"]
        form.cleaned_data["include_subtree"] = False  # wagtail-localize would send them within the request
        take_in(self.object)
        response = super().form_valid(form)
        if below:
            codes = [locale.language_code for locale in form.cleaned_data["locales"]]
            send_pages_below.enqueue(self.object.pk, codes, self.request.user.pk)
            messages.info(self.request, _("The pages below it will be sent in the background, in a few minutes."))
        return response


class SendSnippetView(SendView, SubmitSnippetTranslationView):
    """Sends a snippet."""

    def form_valid(self, form: SendForm) -> HttpResponse:
        take_in(self.object)
        return super().form_valid(form)
