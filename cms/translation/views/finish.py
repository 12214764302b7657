"""What a translator does when she is done: submits for review, or publishes.

wagtail-localize has no submission (its issue 676) and publishes what is half done. Both addresses answer with a message
and the way back, or with JSON to whoever asks for it.
"""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page, WorkflowMixin
from wagtail_localize.models import Translation

from cms.translation.drafting import save_draft
from cms.translation.permissions import may_edit, may_publish
from cms.translation.publishing import lacking_in_words, publish, untranslated, why_not


class FinishView(View):
    """One step with a translation in hand. Raises Http404 for one that is stopped or whose edition is gone."""

    http_method_names = ["post"]
    done = ""
    translation: Any
    edition: Any

    def is_allowed(self) -> bool:
        """Whether the user may do this to the edition."""
        raise NotImplementedError

    def reasons(self) -> list[str]:
        """Why it can't be done, in sentences."""
        raise NotImplementedError

    def act(self) -> str:
        """Do it; what to say about it."""
        raise NotImplementedError

    def post(self, request: HttpRequest, translation_id: int) -> HttpResponse:
        translations = Translation.objects.select_related("source", "target_locale")
        self.translation = get_object_or_404(translations, pk=translation_id, enabled=True)
        try:
            self.edition = self.translation.get_target_instance()
        except ObjectDoesNotExist as error:
            raise Http404 from error
        if not self.is_allowed():
            return self.refuse_access()
        reasons = self.reasons()
        if not reasons:
            try:
                with transaction.atomic():
                    return self.answer(self.act())
            except ValidationError as error:
                reasons = error.messages
        return self.refuse(reasons)

    def answer(self, message: str) -> HttpResponse:
        """Done."""
        if self.wants_json:
            return JsonResponse({"state": self.done, "message": message, "url": self.back})
        messages.success(self.request, message)
        return redirect(self.back)

    def refuse(self, reasons: list[str]) -> HttpResponse:
        """Nothing was done; JSON also names the rows that lack a translation."""
        if self.wants_json:
            rows = [vars(lacking) for lacking in untranslated(self.translation)]
            return JsonResponse({"errors": reasons, "untranslated": rows}, status=409)
        for reason in reasons:
            messages.error(self.request, reason)
        return redirect(self.back)

    def refuse_access(self) -> HttpResponse:
        """As the admin does: a message and its first page."""
        if self.wants_json:
            return JsonResponse({"errors": [_("You do not have permission to do that.")]}, status=403)
        raise PermissionDenied

    @property
    def wants_json(self) -> bool:
        return self.request.headers.get("Accept", "").startswith("application/json")

    @property
    def back(self) -> str:
        return get_valid_next_url_from_request(self.request) or self.translation.get_target_instance_edit_url()

    @property
    def is_locked(self) -> bool:
        """Whether somebody keeps the edition for herself."""
        return isinstance(self.edition, Page) and self.edition.permissions_for_user(self.request.user).page_locked()


class PublishEditionView(FinishView):
    """Publishes for those who may publish the edition, when nothing is lacking and the checks allow it."""

    done = "published"

    def is_allowed(self) -> bool:
        return may_publish(self.request.user, self.edition)

    def reasons(self) -> list[str]:
        return [_("The page is locked.")] if self.is_locked else why_not(self.translation)

    def act(self) -> str:
        publish(self.translation, self.request.user)
        return _("“%(page)s” is published.") % {"page": self.translation.get_target_instance()}


class SubmitEditionView(FinishView):
    """Saves the edition's draft and starts its workflow, for those who may change the edition."""

    done = "submitted"

    def is_allowed(self) -> bool:
        return may_edit(self.request.user, self.edition)

    def reasons(self) -> list[str]:
        workflow = self.edition.get_workflow() if isinstance(self.edition, WorkflowMixin) else None
        if workflow is None:
            return [_("Nobody has been named to review this: ask somebody who may publish it.")]
        if self.is_locked or self.edition.workflow_in_progress:
            return [_("The page waits for a decision already, or is locked.")]
        left = lacking_in_words(untranslated(self.translation))
        return [left] if left else []

    def act(self) -> str:
        save_draft(self.translation, self.request.user)
        edition = self.translation.get_target_instance()
        state = edition.current_workflow_state
        if state is not None:
            state.resume(self.request.user)
        else:
            edition.get_workflow().start(edition, self.request.user)
        return _("“%(page)s” was submitted for review.") % {"page": edition.get_latest_revision_as_object()}


def publish_from_editor(request: HttpRequest, instance: Any) -> HttpResponseBase | None:
    """The button of wagtail-localize's own editor does the same."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    key, locale = getattr(instance, "translation_key", None), getattr(instance, "locale_id", None)
    translation = Translation.objects.filter(source__object_id=key, target_locale_id=locale, enabled=True).first()
    return PublishEditionView.as_view()(request, translation_id=translation.pk) if key and translation else None
