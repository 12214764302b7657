"""A plan: this version of a page and these editions of it go live together."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Revision


class ReleaseQuerySet(QuerySet):
    """Plans by what they wait for."""

    def planned(self) -> "ReleaseQuerySet":
        """Those that are neither carried out nor cancelled."""
        return self.filter(state=Release.State.PLANNED)

    def due(self, moment: datetime) -> "ReleaseQuerySet":
        """Planned ones whose time has come."""
        return self.planned().filter(Q(at=None) | Q(at__lte=moment))

    def for_page(self, page: Page) -> "Release | None":
        """The plan that stands for a page of the source language or an edition of it."""
        its_edition = Q(page__translation_key=page.translation_key, editions__locale=page.locale_id)
        return self.planned().filter(Q(page=page.pk) | its_edition).first()


class Release(models.Model):
    """One page's plan. A page has one at a time; those that are over stay as a record."""

    class State(models.TextChoices):
        """What has become of it."""

        PLANNED = "planned", _("planned")
        DONE = "done", _("carried out")
        CANCELLED = "cancelled", _("cancelled")

    class Late(models.TextChoices):
        """What happens when a translation is not ready at the time."""

        WAIT = "wait", _("wait: everything is published as soon as the last translation is ready")
        PUBLISH = "publish", _("publish the Finnish page on time: a page that is not ready is left out")

    page = models.ForeignKey(Page, models.CASCADE, related_name="releases", editable=False, verbose_name=_("page"))
    revision = models.ForeignKey(Revision, models.SET_NULL, null=True, editable=False, related_name="+")
    at = models.DateTimeField(_("time of publication"), null=True, blank=True)
    if_late = models.CharField(_("if a translation is late"), max_length=8, choices=Late.choices, default=Late.WAIT)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+", verbose_name=_("by")
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.PLANNED, editable=False)
    held_by = models.TextField(blank=True, editable=False, help_text="Why it was not carried out when it was due.")
    told = models.TextField(blank=True, editable=False, help_text="What the last mail was about.")
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, editable=False)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        constraints = [
            models.UniqueConstraint(fields=["page"], condition=Q(state="planned"), name="one_planned_release_per_page")
        ]

    def __str__(self) -> str:
        return f"{self.page.title} ({self.get_state_display()})"

    @property
    def is_due(self) -> bool:
        """Whether its time has come."""
        return self.at is None or self.at <= timezone.now()

    @property
    def is_out(self) -> bool:
        """Whether the version, or a newer one, has been published already: an older one never replaces it."""
        live = self.page.live_revision_id if self.page.live else None
        return live is not None and (self.revision_id is None or live >= self.revision_id)

    @property
    def text(self) -> Page:
        """The source page as readers will have it, in memory."""
        if self.is_out or self.revision is None:
            return self.page.specific
        return self.revision.as_object()

    @property
    def person(self) -> Any:
        """Who answers for it; nobody in particular when that account is gone."""
        return self.by or AnonymousUser()


class ReleasedEdition(models.Model):
    """One of the languages of a plan, and who has found its translation good."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="editions", editable=False)
    locale = models.ForeignKey(Locale, models.CASCADE, related_name="+", editable=False)
    approved_at = models.DateTimeField(null=True, editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = _("edition of a release")
        verbose_name_plural = _("editions of a release")
        constraints = [models.UniqueConstraint(fields=["release", "locale"], name="an_edition_once_in_a_release")]

    def __str__(self) -> str:
        return f"{self.release}: {self.locale.language_code}"
