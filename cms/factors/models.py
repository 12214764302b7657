"""What somebody has, beside what she knows."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Factor(models.Model):
    """An app that shows codes, or a passkey. The secret is encrypted (cms/factors/secrets.py)."""

    class Kind(models.TextChoices):
        APP = "app", _("authenticator app")
        PASSKEY = "passkey", _("passkey")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="factors", verbose_name=_("user")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=60)
    secret = models.TextField(_("secret"))
    # Of an app the last thirty seconds that were used up; of a passkey how often it has signed.
    counter = models.BigIntegerField(_("counter"), default=0)
    added = models.DateTimeField(_("added"), auto_now_add=True)
    used = models.DateTimeField(_("last used"), null=True, blank=True)

    class Meta:
        verbose_name = _("second step")
        verbose_name_plural = _("second steps")
        ordering = ["added"]

    def __str__(self) -> str:
        return self.name

    def use_up(self, counter: int) -> bool:
        """Note that it was used, once for each counter however many ask at the same time; whether this is the one."""
        newer = Factor.objects.filter(pk=self.pk, counter__lt=counter)
        return bool(newer.update(counter=counter, used=timezone.now()))


class RecoveryCode(models.Model):
    """One of the codes on a sheet of paper, for the day on which the telephone is gone. Works once."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recovery_codes", verbose_name=_("user")
    )
    digest = models.CharField(_("digest"), max_length=64)

    class Meta:
        verbose_name = _("recovery code")
        verbose_name_plural = _("recovery codes")
        constraints = [models.UniqueConstraint(fields=["user", "digest"], name="one_recovery_code")]

    def __str__(self) -> str:
        return self.digest[:8]
