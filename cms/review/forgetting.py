"""Guests' names and addresses have an end (GDPR, art. 5(1)(e)): some days after a review has (KEPT_DAYS)."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from wagtail.models import Comment

from cms.review import flow
from cms.review.models import GuestComment, GuestReview


def forget_guests() -> int:
    """Delete names and addresses of reviews that ended so long ago; their comments stay. Returns how many.

    Pages that wait for a guest whose link has expired are taken back as well.
    """
    for review in GuestReview.objects.filter(answer="", withdrawn_at=None, expires_on__lt=timezone.localdate()):
        flow.stop(review.page.specific)
    kept = timedelta(days=settings.KEPT_DAYS["guests"])
    old = GuestReview.objects.ended_before(timezone.localdate() - kept).exclude(guest_name="", guest_email="")
    count = 0
    for review in old:
        review.guest_name = review.guest_email = review.message = ""
        review.save(update_fields=["guest_name", "guest_email", "message"])
        for said in GuestComment.objects.filter(review=review, comment__isnull=False).select_related("review"):
            Comment.objects.filter(pk=said.comment_id).update(text=said.signed_text)
        count += 1
    return count
