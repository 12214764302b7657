"""The accessibility statement of a site."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from citypages.duties.choices import Conformance, Method, Reason
from citypages.duties.forms import StatementForm
from citypages.duties.models.authority import Authorities
from citypages.duties.review import is_review_due
from citypages.duties.visitor_forms import AccessibilityFeedbackForm
from cms.forms import thanks_address, was_sent
from cms.models import BasePage
from media.renditions import prefetch_renditions


class AccessibilityStatementPage(BasePage):
    """How accessible a site is, in the form that the EU has given, with its feedback form."""

    # The form is that of Implementing Decision (EU) 2018/1523, Annex.

    # One per site and edition, directly below its front page: the footer of every page links to it.
    parent_page_types: ClassVar[list] = ["home.HomePage", "citypages.CityPage"]
    subpage_types: ClassVar[list] = []
    max_count_per_parent = 1
    page_description = _("How accessible the site is: the law wants one on every site, in each language.")
    takes_form = True
    base_form_class = StatementForm
    needed_to_publish: ClassVar[tuple] = ("organisation", "drafted", "reviewed", "unit", "email")
    in_footer = True

    organisation = models.CharField(
        _("public body"),
        max_length=160,
        blank=True,
        help_text=_("Who answers for the site, for example City of Turku."),
    )
    conformance = models.CharField(_("conformance"), max_length=8, choices=Conformance.choices, default="partial")
    drafted = models.DateField(_("drafted on"), null=True, blank=True)
    reviewed = models.DateField(
        _("last reviewed on"), null=True, blank=True, help_text=_("Review it at least once a year.")
    )
    method = models.CharField(_("method"), max_length=12, choices=Method.choices, default=Method.SELF)
    assessor = models.CharField(
        _("assessor"), max_length=160, blank=True, help_text=_("Name of the third party that assessed the site.")
    )
    unit = models.CharField(
        _("responsible unit"),
        max_length=160,
        blank=True,
        help_text=_("Who answers feedback, at the latest in 14 days."),
    )
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Feedback and reminders are sent here, and visitors see it.")
    )

    content_panels: ClassVar[list] = [
        *BasePage.content_panels,
        FieldPanel("organisation"),
        FieldPanel("conformance"),
        InlinePanel("shortcomings", heading=_("What is not accessible"), label=_("shortcoming")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("drafted"), FieldPanel("reviewed")]),
                FieldRowPanel([FieldPanel("method"), FieldPanel("assessor")]),
            ],
            heading=_("How it was drawn up"),
        ),
        MultiFieldPanel([FieldPanel("unit"), FieldPanel("email")], heading=_("Feedback")),
    ]
    search_fields: ClassVar[list] = [*BasePage.search_fields, index.SearchField("organisation")]
    override_translatable_fields: ClassVar[list] = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in ("conformance", "method", "email")),
    ]

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    @property
    def review_is_due(self) -> bool:
        """Whether a year has gone by since the last review."""
        return is_review_due(self.reviewed)

    @cached_property
    def shortcomings_by_reason(self) -> list[tuple[Reason, list]]:
        """What is not accessible, grouped as the decision groups it, without empty groups."""
        rows = list(self.shortcomings.all())
        groups = [(reason, [row for row in rows if row.reason == reason]) for reason in Reason]
        return [(reason, members) for reason, members in groups if members]

    @property
    def declaration(self) -> str:
        return Conformance(self.conformance).sentence

    @property
    def assessment(self) -> str:
        return Method(self.method).sentence

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the statement, and take feedback."""
        form = AccessibilityFeedbackForm.of(request)
        if form.is_bound and form.is_valid():
            form.store(self)
            return redirect(thanks_address(request, form.prefix))
        return super().serve(request, *args, form=form, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_renditions([self.image])
        form = kwargs.get("form") or AccessibilityFeedbackForm(request=request)
        more = {"form": form, "is_sent": was_sent(request, form.prefix), "authorities": Authorities.load(request)}
        return super().get_context(request, *args, **kwargs) | more
