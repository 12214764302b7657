"""Ideas hold personal data and are kept no longer than their form says (GDPR art. 5(1)(e))."""

from datetime import timedelta

from django.apps import apps
from django.utils import timezone
from wagtail.contrib.forms.models import FormSubmission


def delete_old_ideas() -> int:
    """Delete what is older than its form allows, drafts and closed forms included; return how many."""
    pages = apps.get_model("calls", "IdeaFormPage").objects.values_list("pk", "retention_days")
    now = timezone.now()
    return sum(
        FormSubmission.objects.filter(page_id=pk, submit_time__lt=now - timedelta(days=days)).delete()[0]
        for pk, days in pages
    )
