"""Bringing changes of the source into its translations."""

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.update_translations import UpdateTranslationsView

from cms.checking.guards import refusal
from cms.translation.drafts import as_edited
from cms.translation.following import renew
from cms.translation.forms import SyncForm
from cms.translation.permissions import may_edit, may_publish_all
from cms.translation.views.base import OwnPermissionView


class SyncView(OwnPermissionView, UpdateTranslationsView):
    """Synchronises for those who may edit the source; publishes for those who may publish every edition."""

    def get_object(self) -> TranslationSource:
        source = super().get_object()
        try:
            instance = source.get_source_instance()
        except ObjectDoesNotExist as error:
            raise Http404 from error
        self.source_instance = as_edited(instance) if isinstance(instance, Page) else instance
        # wagtail-localize reads the database row, which for a draft holds the text of its first saving.
        source.get_source_instance = lambda: self.source_instance
        source.refresh_segments = lambda: renew(source)  # the same rows with few queries
        return source

    def is_allowed(self) -> bool:
        return may_edit(self.request.user, self.source_instance)

    def get_form(self) -> SyncForm:
        user, translations = self.request.user, self.object.translations.filter(enabled=True)
        targets = [translation.get_target_instance() for translation in translations]
        data = [self.request.POST] if self.request.method == "POST" else []
        return SyncForm(
            *data,
            may_publish=may_publish_all(user, targets),
            may_translate=all(may_edit(user, target) for target in targets),
        )

    def form_valid(self, form: SyncForm) -> HttpResponse:
        if form.cleaned_data["publish_translations"] and not form.may_publish:
            raise PermissionDenied
        reason = refusal(self.source_instance) if isinstance(self.source_instance, Page) else ""
        if form.cleaned_data["publish_translations"] and reason:
            messages.error(self.request, reason)
            return redirect(self.request.get_full_path())
        return super().form_valid(form)
