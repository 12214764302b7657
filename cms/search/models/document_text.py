"""The text of a file, read once."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentText(models.Model):
    """What a document says, as long as its file is the one with this hash; '' where it cannot be read."""

    document = models.OneToOneField(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    file_hash = models.CharField(max_length=64, editable=False)
    text = models.TextField(blank=True, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self) -> str:
        return f"document {self.pk}"
