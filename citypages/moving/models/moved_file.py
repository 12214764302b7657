"""What came in, until it is read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MovedFile(models.Model):
    """An upload or a pasted text. It lies in the database, which no address leads to and every worker reaches, and
    its content goes as soon as it is read: what is kept of it stands in MovedPage and MovedAttachment."""

    move = models.ForeignKey(
        "citymoving.Move", on_delete=models.CASCADE, related_name="files", verbose_name=_("import")
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    content = models.BinaryField(_("content"), blank=True, default=b"")
    error = models.CharField(_("why it could not be read"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("imported file")
        verbose_name_plural = _("imported files")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name or str(_("pasted text"))
