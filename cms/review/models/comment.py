"""What a guest says about a part of a page."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class GuestComment(models.Model):
    """The guest's own words, which also stand in the editor's comment panel as a comment of Wagtail's.

    Wagtail's comment needs a user: an account of the system stands for all guests, and the guest's name stands in the
    text (docs/decisions.md 67). Staff may resolve or delete that one; this one stays with the review.
    """

    review = models.ForeignKey("review.GuestReview", models.CASCADE, related_name="comments", editable=False)
    content_path = models.CharField(max_length=255, editable=False)
    text = models.TextField(_("comment"), max_length=2000)
    made_at = models.DateTimeField(auto_now_add=True)
    comment = models.OneToOneField("wagtailcore.Comment", models.SET_NULL, null=True, editable=False, related_name="+")

    class Meta:
        verbose_name = _("guest's comment")
        verbose_name_plural = _("guests' comments")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def signed_text(self) -> str:
        """The words as the comment panel shows them, with who says them."""
        return f"{self.review.guest}: {self.text}"
