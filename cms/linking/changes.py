"""A link that was put right leaves the desk when the page is published, not the night after."""

import logging
from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.linking.collect import Collector
from cms.linking.faults import Fault
from cms.linking.models import LinkPlace

logger = logging.getLogger(__name__)


def read_page(instance: Page, **kwargs: Any) -> None:
    """Read the links of a page that has just been published; links that waited for it are right now."""
    if not instance.live or instance.alias_of_id:
        return
    try:
        with transaction.atomic():
            LinkPlace.objects.filter(fault=Fault.DRAFT, target=str(instance.pk)).delete()
            Collector().read_pages([instance.specific])
    except Exception:  # whatever is wrong with a link, the page is published; the night tries again
        logger.exception("Links of page %s could not be read.", instance.pk)


def forget_page(instance: Page, **kwargs: Any) -> None:
    """Visitors no longer meet the links of a page that was taken down."""
    LinkPlace.objects.filter(page_id=instance.pk).delete()


def connect() -> None:
    """Listen to Wagtail."""
    page_published.connect(read_page, dispatch_uid="linking")
    page_unpublished.connect(forget_page, dispatch_uid="linking")
