"""The admin's page about publishing a page together with its translations."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.generic import View
from wagtail.admin import messages
from wagtail.models import Locale, Page

from cms.languages.names import content_languages, source_language
from cms.release import planning
from cms.release.carrying import carry_out
from cms.release.forms import ReleaseForm
from cms.release.models import Release
from cms.release.outlook import impossible, outlooks, source_faults
from cms.release.words import what_will_happen
from cms.translation.permissions import may_publish


def in_finland(view: Any) -> Any:
    """Times are read and written as in Finland, whatever the user's own time zone."""

    def answered(*args: Any, **kwargs: Any) -> HttpResponse:
        with timezone.override(settings.TIME_ZONE):
            return view(*args, **kwargs)

    return answered


@method_decorator(in_finland, name="dispatch")
class ReleaseView(View):
    """Shows the page and its editions as they stand, the plan, and the form that makes or changes it.

    For those who may publish the page; each edition for those who may publish that. Raises Http404, PermissionDenied.
    """

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = page_of(request, kwargs["page_id"])
        self.locales = _other_locales()
        self.refused = impossible(self.page, self.locales, request.user)
        self.release = Release.objects.planned().filter(page=self.page.pk).first()
        self.possible = [locale for locale in self.locales if locale.pk not in self.refused]

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return self.answer(ReleaseForm(possible=self.possible, initial=self.initial()))

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        may_release_all(self.release, self.refused)
        form = ReleaseForm(request.POST, possible=self.possible)
        newest = self.page.get_latest_revision_as_object()
        faults = source_faults(self.page, newest, request.user)
        for fault in faults:
            messages.error(request, fault)
        if faults or not form.is_valid():
            return self.answer(form)
        data = form.cleaned_data
        release = planning.plan(self.page, data["locales"], data["at"], data["if_late"], request.user)
        if release.is_due and carry_out(release.pk):
            self.say_published(release)
        else:
            messages.success(request, _("The plan is made. It is carried out by itself."))
        return redirect("release_page", page_id)

    def say_published(self, release: Release) -> None:
        """And what was left out, if anything was."""
        chosen = Locale.objects.filter(pk__in=release.editions.values("locale"))
        late = [one.name for one in outlooks(self.page, chosen, self.request.user, release) if not one.is_ready]
        names = {"page": self.page.get_latest_revision_as_object(), "languages": ", ".join(late)}
        if late:
            messages.warning(self.request, _("“%(page)s” is published without: %(languages)s.") % names)
        else:
            messages.success(self.request, _("“%(page)s” and its translations are published.") % names)

    def initial(self) -> dict[str, Any]:
        """The plan as it stands; else all languages, now."""
        if self.release is None:
            return {"locales": self.possible}
        chosen = self.release.editions.values_list("locale", flat=True)
        at = self.release.at
        return {"locales": chosen, "when": "at" if at else "now", "at": at, "if_late": self.release.if_late}

    def answer(self, form: ReleaseForm) -> HttpResponse:
        release, title = self.release, self.page.get_admin_display_title()
        planned = set(release.editions.values_list("locale", flat=True)) if release else set()
        editions = outlooks(self.page, self.locales, self.request.user, release)
        rows = [(one, one.locale.pk in planned, self.refused.get(one.locale.pk, "")) for one in editions]
        told = what_will_happen(release, [one for one, chosen, _why in rows if chosen]) if release else []
        context = {
            "page": self.page,
            "release": release,
            "rows": rows,
            "told": told,
            "is_outdated": bool(release and release.revision_id != self.page.latest_revision_id and not release.is_out),
            "form": form,
            "page_title": _("Publish with the translations"),
            "page_subtitle": title,
            "header_icon": "wagtail-localize-language",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]), "label": title},
                {"url": "", "label": _("Publish with the translations")},
            ],
        }
        return render(self.request, "release/admin/release.html", context)


@require_POST
def cancel(request: HttpRequest, page_id: int) -> HttpResponse:
    """End the plan. Raises Http404 when there is none, PermissionDenied."""
    page = page_of(request, page_id)
    release = get_object_or_404(Release.objects.planned(), page=page.pk)
    may_release_all(release, impossible(page, _other_locales(), request.user))
    planning.cancel(release, request.user)
    messages.success(request, _("The plan is cancelled. Nothing is published by itself."))
    return redirect("release_page", page_id)


@require_POST
def approve(request: HttpRequest, page_id: int, locale_id: int) -> HttpResponse:
    """Find a translation good, so that it goes live with the plan. Raises Http404, PermissionDenied."""
    page = get_object_or_404(Page, pk=page_id, depth__gt=1)
    release = get_object_or_404(Release.objects.planned(), page=page.pk, editions__locale=locale_id)
    edition = get_object_or_404(page.get_translations(), locale=locale_id)
    if not may_publish(request.user, edition):
        raise PermissionDenied
    planning.approve(release, edition.locale, request.user)
    messages.success(request, _("“%(page)s” is approved.") % {"page": edition.get_admin_display_title()})
    back = "release_page" if may_publish(request.user, page) else "wagtailadmin_pages:edit"
    return redirect(back, page_id if back == "release_page" else edition.pk)


def page_of(request: HttpRequest, page_id: int) -> Page:
    """A page of the source language that the user may publish. Raises Http404, PermissionDenied."""
    pages = Page.objects.filter(alias_of=None, depth__gt=1, locale__language_code=source_language())
    page = get_object_or_404(pages, pk=page_id).specific
    if not may_publish(request.user, page):
        raise PermissionDenied
    return page


def may_release_all(release: Release | None, refused: dict[int, str]) -> None:
    """A plan is changed and ended by those who might have made it: PermissionDenied for others."""
    if release is not None and release.editions.filter(locale__in=refused).exists():
        raise PermissionDenied


def _other_locales() -> list[Locale]:
    codes = [code for code in content_languages() if code != source_language()]
    return list(Locale.objects.filter(language_code__in=codes).order_by("pk"))
