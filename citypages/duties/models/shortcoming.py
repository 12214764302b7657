"""What is not accessible on a site."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from citypages.duties.choices import Reason
from citypages.duties.criteria import criterion_choices


class Shortcoming(TranslatableMixin, Orderable):
    """One thing that is not accessible: what, where, why, what to do instead, and when it will be mended."""

    page = ParentalKey("duties.AccessibilityStatementPage", on_delete=models.CASCADE, related_name="shortcomings")
    reason = models.CharField(_("reason"), max_length=12, choices=Reason.choices, default=Reason.NOT_MET)
    criterion = models.CharField(
        _("WCAG criterion"),
        max_length=8,
        blank=True,
        choices=criterion_choices,
        help_text=_("Which requirement is not met. Not needed for what the law does not cover."),
    )
    what = models.TextField(_("what is not accessible"), max_length=500)
    where = models.CharField(
        _("where on the site"), max_length=200, blank=True, help_text=_("For example: maps on project pages.")
    )
    grounds = models.TextField(
        _("grounds"), max_length=500, blank=True, help_text=_("Why mending it would be a disproportionate burden.")
    )
    alternative = models.TextField(
        _("accessible alternative"), max_length=500, blank=True, help_text=_("How to get the same by other means.")
    )
    fix_date = models.DateField(_("will be mended by"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("reason"), FieldPanel("criterion")]),
        FieldPanel("what"),
        FieldPanel("where"),
        FieldPanel("grounds"),
        FieldPanel("alternative"),
        FieldPanel("fix_date"),
    ]
    translatable_fields = [
        *(TranslatableField(name) for name in ("what", "where", "grounds", "alternative")),
        *(SynchronizedField(name, overridable=False) for name in ("reason", "criterion", "fix_date")),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("shortcoming")
        verbose_name_plural = _("shortcomings")

    def __str__(self) -> str:
        return self.what

    def clean(self) -> None:
        super().clean()
        errors = {}
        if self.reason == Reason.NOT_MET and not self.criterion:
            errors["criterion"] = _("Choose the criterion that is not met.")
        if self.reason == Reason.BURDEN and not self.grounds:
            errors["grounds"] = _("The law wants reasons for a disproportionate burden.")
        if errors:
            raise ValidationError(errors)
