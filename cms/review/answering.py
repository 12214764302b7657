"""What a guest does with the link: opens it, comments on a part of the page, answers."""

import logging

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.admin.mail import send_mail
from wagtail.log_actions import log
from wagtail.models import Comment
from wagtail.users.models import UserProfile

from cms.review import flow
from cms.review.models import GuestComment, GuestReview

logger = logging.getLogger(__name__)
STAND_IN = "guest-review"


def stand_in() -> User:
    """The account under which guests' comments stand: nobody can log in with it."""
    user, made = get_user_model().objects.get_or_create(
        username=STAND_IN, defaults={"first_name": "Vieras", "last_name": "/ Guest", "is_active": False}
    )
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user


def opened(review: GuestReview) -> None:
    """Note when the guest looked for the first time."""
    if review.opened_at is None:
        review.opened_at = timezone.now()
        review.save(update_fields=["opened_at"])
        _log(review, "review.open")


@transaction.atomic
def comment(review: GuestReview, content_path: str, text: str) -> GuestComment:
    """Store what the guest says about a part, also as a comment in the editor's panel, at the field it is about."""
    said = GuestComment(review=review, content_path=content_path, text=text)
    said.comment = Comment.objects.create(
        page_id=review.page_id,
        user=stand_in(),
        text=said.signed_text,
        contentpath=content_path,
        revision_created=review.revision,
    )
    said.save()
    _log(review, "review.comment", contentpath=content_path)
    return said


def answer(review: GuestReview, choice: str, text: str) -> bool:
    """Store the answer, end the link, move the workflow and tell who asked. Returns False if it was answered before."""
    with transaction.atomic():
        fresh = GuestReview.objects.filter(pk=review.pk).waiting()
        if not fresh.update(answer=choice, answer_text=text, answered_at=timezone.now()):
            return False
        review.refresh_from_db()
        _log(review, "review.approve" if choice == GuestReview.Answer.APPROVED else "review.request_changes", text=text)
        moved = flow.move_on(review)
    _tell(review, moved)
    return True


def _tell(review: GuestReview, moved: bool) -> None:
    """Mail the answer to who asked, in her own language."""
    user = review.asked_by
    if user is None or not user.is_active or not user.email:
        return
    with translation.override(UserProfile.get_for_user(user).get_preferred_language()):
        context = {"review": review, "page": review.page, "moved": moved, "count": review.comments.count()}
        title = " ".join(review.page.get_admin_display_title().split())
        subject = _("%(guest)s has answered: %(title)s") % {"guest": review.guest, "title": title}
        text = render_to_string("review/mail/answered.txt", context | {"title": title})
    try:
        send_mail(" ".join(subject.split()), text, [user.email])
    except OSError:  # SMTPException is one
        logger.exception("The answer to review %s could not be mailed.", review.pk)


def _log(review: GuestReview, action: str, **data: str) -> None:
    """An entry in the page's history, without a name: the review holds it while it may."""
    log(instance=review.page.specific, action=action, revision=review.revision, data={"review": review.pk, **data})
