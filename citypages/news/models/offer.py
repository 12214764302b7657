"""What one site offers to another."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citypages.news.queries import OfferQuerySet
from cms.cities import city_choices


class Offer(models.Model):
    """A page that its site offers to another, for that site's staff to accept for a place and a time.

    The page stays where it is: when it is unpublished or deleted, it disappears from the receiver by itself.
    """

    class State(models.TextChoices):
        """What has become of it."""

        OFFERED = "offered", _("Open")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Place(models.TextChoices):
        """Where the receiver shows it."""

        FRONT = "front", _("Front page")
        LIST = "list", _("List of news")
        BOTH = "both", _("Front page and list of news")

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="offers", verbose_name=_("page")
    )
    receiver = models.CharField(
        _("to"), max_length=40, blank=True, choices=city_choices, help_text=_("A city; empty: the programme.")
    )
    message = models.CharField(
        _("message"), max_length=300, blank=True, help_text=_("Why it would interest the receivers' readers.")
    )
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.OFFERED)
    place = models.CharField(_("place"), max_length=12, choices=Place.choices, blank=True)
    shown_from = models.DateTimeField(_("shown from"), null=True, blank=True, help_text=_("Empty: from now on."))
    shown_until = models.DateTimeField(
        _("shown until"), null=True, blank=True, help_text=_("Empty: until it is withdrawn or taken down.")
    )
    offered_at = models.DateTimeField(default=timezone.now, editable=False)
    offered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        ordering = ["-offered_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "receiver"],
                condition=models.Q(state__in=["offered", "accepted"]),
                name="one_standing_offer_per_page_and_receiver",
            )
        ]

    def __str__(self) -> str:
        return f"{self.page} → {self.receiver or settings.WAGTAIL_SITE_NAME}"

    @property
    def is_standing(self) -> bool:
        """Whether it can still be shown: neither declined nor withdrawn."""
        return self.state in {self.State.OFFERED, self.State.ACCEPTED}
