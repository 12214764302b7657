"""A form with which people suggest their own idea."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.contrib.forms.models import AbstractFormField, FormMixin
from wagtail.fields import RichTextField
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.blocks import TEXT_FEATURES
from cms.editions import edition_of
from cms.forms import thanks_address, was_sent
from cms.models import BasePage
from projectpages.calls.ideas.builder import IdeaFormBuilder
from projectpages.calls.ideas.editing import FORM_PANELS, IdeaFormPageForm
from projectpages.calls.ideas.notice import tell_staff


class IdeaFormField(TranslatableMixin, AbstractFormField):
    """One question of a form."""

    page = ParentalKey("calls.IdeaFormPage", on_delete=models.CASCADE, related_name="form_fields")

    # An answer is stored under the same name in every edition.
    translatable_fields: ClassVar[list] = [
        *(TranslatableField(name) for name in ("label", "help_text", "choices", "default_value")),
        *(SynchronizedField(name, overridable=False) for name in ("clean_name", "field_type", "required")),
    ]

    class Meta(TranslatableMixin.Meta, AbstractFormField.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")


class IdeaFormPage(FormMixin, BasePage):
    """A form with which anybody suggests an idea. Off until a publisher turns it on: it gathers personal data."""

    # Beside the calls, where people look for it.
    parent_page_types: ClassVar[list] = ["calls.CallIndexPage"]
    subpage_types: ClassVar[list] = []
    page_description = _("A form with which people suggest an idea. Off by default, because it gathers personal data.")
    takes_form = True
    base_form_class = IdeaFormPageForm
    form_builder = IdeaFormBuilder
    preview_modes = Page.preview_modes

    takes_ideas = models.BooleanField(
        _("takes ideas"), default=False, help_text=_("Only a publisher can turn this on. Off: the form is not shown.")
    )
    introduction = RichTextField(_("introduction"), blank=True, features=TEXT_FEATURES)
    thanks = RichTextField(
        _("thanks"), blank=True, features=TEXT_FEATURES, help_text=_("Shown when an idea has been sent.")
    )
    privacy_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("privacy notice"),
        help_text=_("Needed before the form takes ideas."),
    )
    retention_days = models.PositiveSmallIntegerField(
        _("days an idea is kept"),
        default=180,
        validators=[MinValueValidator(1), MaxValueValidator(730)],
        help_text=_("Older ones are deleted by themselves."),
    )
    notify = models.EmailField(
        _("whom to tell"), blank=True, help_text=_("Gets a link to each new idea, never the idea itself.")
    )

    content_panels: ClassVar[list] = [*BasePage.content_panels, *FORM_PANELS]
    override_translatable_fields: ClassVar[list] = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in ("takes_ideas", "privacy_page", "retention_days")),
    ]

    class Meta:
        verbose_name = _("idea form")
        verbose_name_plural = _("idea forms")

    @property
    def privacy_url(self) -> str:
        """Address of the privacy notice in the reader's language; '' when it is not published."""
        edition = edition_of(self.privacy_page) if self.privacy_page else None
        return (edition.url or "") if edition else ""

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form; what was typed with its errors; or, after an idea was stored, the way to the thanks."""
        form = self.get_form_class().of(request, page=self)
        if self.takes_ideas and form.is_bound and form.is_valid():
            self.process_form_submission(form)
            tell_staff(self)
            return redirect(thanks_address(request, form.prefix))
        # FormMixin's own way knows nothing of the request that the form needs.
        return super(FormMixin, self).serve(request, *args, form=form, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.get("form") or self.get_form_class()(request=request, page=self)
        more = {"form": form, "is_sent": was_sent(request, form.prefix)}
        return super().get_context(request, *args, **kwargs) | more

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return self.get_context(request)
