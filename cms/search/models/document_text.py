"""The text of a file, read once."""

from django.conf import settings
from django.db import models


class DocumentText(models.Model):
    """What a document says, as long as its file is the one with this hash; '' where it cannot be read."""

    document = models.OneToOneField(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    file_hash = models.CharField(max_length=64)
    text = models.TextField(blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "text of a document"
        verbose_name_plural = "texts of documents"

    def __str__(self) -> str:
        return f"document {self.pk}"
