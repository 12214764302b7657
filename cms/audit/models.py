"""Wagtail's log entries hold what happened; these rows say where it belongs and that nobody has touched it since."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.cities import city_choices


class Record(models.Model):
    """The place of one entry of Wagtail's log: city, kind, object. It outlives the object and the account.

    `number` and `seal` are given by the worker (cms/audit/sealing.py). `covered`: another entry of the same act says
    more, and this one is not shown.
    """

    class Kind(models.TextChoices):
        PUBLISHING = "publishing", _("publishing")
        CONTENT = "content", _("content")
        RIGHTS = "rights", _("permissions")
        ACCOUNTS = "accounts", _("accounts")
        LOGIN = "login", _("logging in")
        SETTINGS = "settings", _("settings")
        DATA = "data", _("exports and maintenance")

    page_entry = models.OneToOneField(
        PageLogEntry, on_delete=models.CASCADE, null=True, related_name="+", editable=False, verbose_name=_("log entry")
    )
    model_entry = models.OneToOneField(
        ModelLogEntry,
        on_delete=models.CASCADE,
        null=True,
        related_name="+",
        editable=False,
        verbose_name=_("log entry"),
    )
    at = models.DateTimeField(_("time"), editable=False)
    kind = models.CharField(_("kind of action"), max_length=20, choices=Kind.choices, editable=False)
    action = models.CharField(_("action"), max_length=255, editable=False)
    city = models.CharField(_("city"), max_length=40, blank=True, choices=city_choices, editable=False)
    # As Wagtail's own log does: an account that is deleted leaves its number.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
        editable=False,
        verbose_name=_("person"),
    )
    way = models.CharField(_("by way of"), max_length=60, blank=True, editable=False)
    content_type = models.ForeignKey(
        ContentType,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
        editable=False,
        verbose_name=_("type"),
    )
    object_id = models.CharField(_("object's number"), max_length=255, editable=False)
    label = models.CharField(_("object"), max_length=255, blank=True, editable=False)
    act = models.UUIDField(_("act"), null=True, editable=False)
    covered = models.BooleanField(_("told by another entry"), default=False, editable=False)
    number = models.BigIntegerField(_("number"), null=True, unique=True, editable=False)
    seal = models.CharField(_("seal"), max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("record of the log")
        verbose_name_plural = _("records of the log")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["-at", "-id"], name="record_by_time"),
            models.Index(fields=["covered", "-at", "-id"], name="record_shown"),
            models.Index(fields=["city", "covered", "-at", "-id"], name="record_by_city"),
            models.Index(fields=["kind", "covered", "-at", "-id"], name="record_by_kind"),
            models.Index(fields=["user", "-at"], name="record_by_person"),
            models.Index(fields=["content_type", "object_id", "-at"], name="record_by_object"),
            models.Index(fields=["act"], name="record_by_act"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.label}"

    @property
    def entry(self) -> PageLogEntry | ModelLogEntry:
        """What Wagtail has written."""
        return self.page_entry or self.model_entry


class Alarm(models.Model):
    """Something unusual that is told by mail, once for a burst of it."""

    class Kind(models.TextChoices):
        SUPERUSER = "superuser", _("A new superuser")
        OTHER_CITY = "other_city", _("Permissions in another city")
        MASS = "mass", _("Many pages unpublished or deleted")
        GUESSES = "guesses", _("Many failed attempts to log in")
        SECOND_STEP = "second_step", _("Two-step verification removed")
        OUTSIDE = "outside", _("Permissions or accounts changed past the system")
        BROKEN = "broken", _("The log itself has been changed")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, editable=False)
    about = models.CharField(_("about"), max_length=80, editable=False)
    record = models.ForeignKey(
        Record, on_delete=models.SET_NULL, null=True, related_name="+", editable=False, verbose_name=_("record")
    )
    first_at = models.DateTimeField(_("first time"), editable=False)
    last_at = models.DateTimeField(_("last time"), editable=False)
    times = models.PositiveIntegerField(_("times"), default=1, editable=False)
    mailed_at = models.DateTimeField(_("mailed"), null=True, editable=False)

    class Meta:
        verbose_name = _("alarm")
        verbose_name_plural = _("alarms")
        indexes = [models.Index(fields=["kind", "about", "-last_at"], name="alarm_of_a_burst")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.about})"


class KnownRows(models.Model):
    """A table of rights as the log knows it, so that a change made past the system is found. No secrets, no names."""

    table = models.CharField(_("table"), max_length=80, primary_key=True, editable=False)
    rows = models.JSONField(_("rows"), default=dict, editable=False)

    class Meta:
        verbose_name = _("known state of a table")
        verbose_name_plural = _("known states of tables")

    def __str__(self) -> str:
        return self.table
