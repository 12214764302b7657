"""Addresses that our pages link to, where they stand, and which of them were told to be left alone."""

import hashlib
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cms.cities import city_choices
from cms.linking.faults import DEFINITE, NIGHTS, Fault


class LinkedAddress(models.Model):
    """One address elsewhere on the web, and how it answered last."""

    url = models.TextField(editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    host = models.CharField(max_length=255, db_index=True, editable=False)
    fault = models.CharField(max_length=12, choices=Fault, blank=True, editable=False)
    status = models.PositiveSmallIntegerField(null=True, editable=False)
    moved_to = models.TextField(blank=True, editable=False)
    checked_at = models.DateTimeField(null=True, editable=False, db_index=True)
    failing_since = models.DateTimeField(null=True, editable=False)
    failed_nights = models.PositiveSmallIntegerField(default=0, editable=False)
    failed_on = models.DateField(null=True, editable=False)

    class Meta:
        verbose_name = _("linked address")
        verbose_name_plural = _("linked addresses")

    def __str__(self) -> str:
        return self.url

    @staticmethod
    def digest_of(url: str) -> str:
        """What an address is found by: it may be longer than an index allows."""
        return hashlib.sha256(url.encode()).hexdigest()

    @property
    def is_broken(self) -> bool:
        return bool(self.fault) and (self.fault in DEFINITE or self.failed_nights >= NIGHTS)


class PlaceQuerySet(QuerySet):
    """Places of links."""

    def broken(self) -> "PlaceQuerySet":
        """Those whose link leads nowhere, or permanently elsewhere, and that nobody has told to leave alone."""
        failing = Q(address__fault__in=DEFINITE) | Q(address__failed_nights__gte=NIGHTS, address__fault__gt="")
        pardons = LinkPardon.objects.filter(address=OuterRef("address")).filter(Q(city=OuterRef("city")) | Q(city=""))
        wrong = self.filter(Q(fault__gt="") | failing | Q(address__moved_to__gt="", address__fault=""))
        return wrong.filter(~Exists(pardons))


class LinkPlace(models.Model):
    """One link: the page or snippet with the path of its field, its words, and the address that it leads to.

    A link within the install has no address but a fault of its own; one that is right is not kept.
    """

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, null=True, related_name="+", editable=False)
    snippet_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, null=True, related_name="+", editable=False)
    snippet_id = models.CharField(max_length=40, blank=True, editable=False)
    title = models.CharField(max_length=255, editable=False)
    city = models.CharField(max_length=40, blank=True, editable=False)
    content_path = models.CharField(max_length=500, editable=False)
    text = models.CharField(max_length=200, blank=True, editable=False)
    address = models.ForeignKey(
        LinkedAddress, on_delete=models.CASCADE, null=True, related_name="places", editable=False
    )
    target = models.TextField(blank=True, editable=False)
    fault = models.CharField(max_length=12, choices=Fault, blank=True, editable=False)
    since = models.DateTimeField(auto_now_add=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return f"{self.title}: {self.text or self.target}"

    @property
    def key(self) -> tuple[Any, ...]:
        """What makes it the same link at the next look."""
        return self.content_path, self.text, self.address_id, self.target, self.fault


class LinkPardon(models.Model):
    """An address that a site leaves as it is, although the check complains."""

    address = models.ForeignKey(LinkedAddress, on_delete=models.CASCADE, related_name="pardons", editable=False)
    city = models.CharField(_("city"), max_length=40, blank=True, choices=city_choices, editable=False)
    reason = models.CharField(
        _("reason"),
        max_length=200,
        help_text=_("For whoever asks later, for example “answers in Finland only”."),
    )
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("address left alone")
        verbose_name_plural = _("addresses left alone")
        ordering = [F("given_at").desc()]
        constraints = [models.UniqueConstraint(fields=["address", "city"], name="one_pardon_per_address_and_city")]

    def __str__(self) -> str:
        return f"{self.address}: {self.reason}"
