from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewConfig(AppConfig):
    """Drafts read by guests."""

    name = "cms.review"
    label = "review"
    verbose_name = _("Guest review")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Ahead of Wagtail's mails, which the same signal sends: this app stands before `wagtail.admin`."""
        from wagtail.signals import task_submitted

        from cms.review.notes import log_note

        task_submitted.connect(log_note, dispatch_uid="review.note")
