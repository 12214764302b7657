"""What came in says much about people: it goes some days after the import (KEPT_DAYS, GDPR art. 5(1)(e))."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from citypages.moving.models import Move, MovedAttachment, MovedFile, MovedPage


@transaction.atomic
def forget_old_moves() -> int:
    """Empty what old imports said. What lasts is the digest by which a source that comes again finds its draft; an
    import of which no page is left goes altogether. Returns how many pages were emptied."""
    before = timezone.now() - timedelta(days=settings.KEPT_DAYS["moves"])
    old = Move.objects.filter(begun_at__lt=before)
    MovedFile.objects.filter(move__in=old).delete()
    MovedAttachment.objects.filter(moved_page__move__in=old).delete()
    pages = MovedPage.objects.filter(move__in=old)
    count = pages.exclude(source={}).update(name="", source={}, recognised={}, choices={}, report={})
    pages.filter(page=None).delete()
    old.filter(pages=None).delete()
    return count
