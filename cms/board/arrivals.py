"""A page that is sent for translation, by whatever way, is news for those who translate it."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail_localize.models import Translation

from cms.board.notices import tell_of_arrival
from cms.board.tasks import mail_notices


@receiver(post_save, sender=Translation)
def tell(instance: Translation, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Once for each translation: the row is made when the page is first sent."""
    if created and not raw and tell_of_arrival(instance):
        transaction.on_commit(mail_notices.enqueue)
