"""Who somebody is to a city's identity provider."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Identity(models.Model):
    """An account as a provider knows it: by issuer and subject, which never change hands (OpenID Connect Core 1.0,
    5.7). Never by an e-mail address, which may."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="identities", verbose_name=_("user")
    )
    issuer = models.CharField(_("identity provider"), max_length=255)
    subject = models.CharField(_("known there as"), max_length=255)
    made = models.DateTimeField(_("first logged in"), auto_now_add=True)

    class Meta:
        verbose_name = _("identity")
        verbose_name_plural = _("identities")
        constraints = [models.UniqueConstraint(fields=["issuer", "subject"], name="one_identity")]

    def __str__(self) -> str:
        return f"{self.subject} ({self.issuer})"
