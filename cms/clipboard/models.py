"""What somebody has copied last."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Clip(models.Model):
    """One block as it stood in the form, also unsaved; each user has one, and copying again replaces it."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", editable=False)
    block_type = models.CharField(max_length=100, editable=False)
    value = models.JSONField(editable=False)

    class Meta:
        verbose_name = _("copied block")
        verbose_name_plural = _("clipboard contents")

    def __str__(self) -> str:
        return self.block_type
