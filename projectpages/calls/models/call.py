"""A call for proposals."""

from datetime import datetime, time
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.search import index

from cms.blocks import TEXT_FEATURES
from cms.fields import StreamField
from cms.models import BasePage
from cms.search.facts import Facts, Kind
from media.renditions import prefetch_page
from projectpages.blocks import ProjectStreamBlock
from projectpages.calls import states, times
from projectpages.calls.documents import CallDocumentsStreamBlock
from projectpages.calls.panels import CALL_PANELS
from projectpages.calls.queries import CallQuerySet
from projectpages.choices import Fund


class CallPage(BasePage):
    """A call for proposals: who may apply, for what, and by when. Its state follows from its times."""

    # A call stands in the list of its site; its rules and files are its own, so nothing stands below it.
    parent_page_types: ClassVar[list] = ["calls.CallIndexPage"]
    subpage_types: ClassVar[list] = []
    page_description = _("A call for proposals with its times, rules and files. Whether it is open follows by itself.")

    fund = models.CharField(_("fund"), max_length=8, choices=Fund.choices, blank=True)
    authority = models.ForeignKey(
        "people.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("authority"),
        help_text=_("Who decides about the funding."),
    )
    opens = models.DateTimeField(
        _("opens"),
        null=True,
        blank=True,
        help_text=_("Helsinki time. At 0.00 only the day is printed. Empty: not yet known."),
    )
    closes = models.DateTimeField(
        _("closes"), null=True, blank=True, help_text=_("Helsinki time. 23.59 prints the day alone.")
    )
    applicants = RichTextField(_("who can apply"), blank=True, features=TEXT_FEATURES)
    rules = RichTextField(_("rules"), blank=True, features=TEXT_FEATURES)
    documents = StreamField(CallDocumentsStreamBlock(), blank=True, verbose_name=_("documents"))
    link = models.URLField(_("where to apply"), blank=True, help_text=_("Address of the service that takes proposals."))
    decided_on = models.DateField(
        _("decided on"), null=True, blank=True, help_text=_("From this day on the call is decided.")
    )
    decision = RichTextField(
        _("outcome"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("What came of the call. With it the call is decided."),
    )
    body = StreamField(ProjectStreamBlock(), blank=True, verbose_name=_("content"))

    content_panels: ClassVar[list] = [*BasePage.content_panels, *CALL_PANELS]
    search_fields: ClassVar[list] = [
        *BasePage.search_fields,
        *(index.SearchField(name) for name in ("applicants", "rules", "decision", "body")),
    ]
    objects = PageManager.from_queryset(CallQuerySet)()

    class Meta:
        verbose_name = _("call for proposals")
        verbose_name_plural = _("calls for proposals")

    def search_facts(self) -> Facts:
        days = [times.local_date(moment) if moment else None for moment in (self.opens, self.closes)]
        return Facts(Kind.CALL, starts_on=days[0], ends_on=days[1])

    @property
    def state(self) -> states.CallState:
        return states.state_of(self)

    @property
    def state_text(self) -> str:
        return states.state_text(self)

    @property
    def period(self) -> str:
        return times.period(self.opens, self.closes)

    @property
    def ended_at(self) -> datetime:
        """When the call was over, as far as anybody knows: for the order of lists."""
        if self.closes:
            return self.closes
        return timezone.make_aware(datetime.combine(self.decided_on, time.min)) if self.decided_on else times.EPOCH

    def clean(self) -> None:
        super().clean()
        if self.opens and self.closes and self.closes <= self.opens:
            raise ValidationError({"closes": _("The call closes before it opens.")})
        if self.decided_on and self.closes and self.decided_on < times.local_date(self.closes):
            raise ValidationError({"decided_on": _("The decision is before the call closes.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        prefetch_page(self)
        return super().get_context(request, *args, **kwargs)
