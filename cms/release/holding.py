"""What a plan keeps from going live before its time."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.formats import stamp
from cms.release.models import Release
from cms.release.planning import approve, hand_over


def keep_approved(instance: Any, user: Any) -> bool:
    """An approved page or edition that is in a plan waits for it; the newest draft is what was approved."""
    release = Release.objects.for_page(instance) if isinstance(instance, Page) else None
    if release is None:
        return False
    if instance.pk == release.page_id:
        release.revision = instance.get_latest_revision()
        release.save(update_fields=["revision"])
        hand_over(release)
    else:
        approve(release, instance.locale, user)
    return True


def hold_edition(translation: Translation, edition: Any) -> str:
    """Why an edition is not published by hand: its Finnish page is not out yet."""
    release = Release.objects.for_page(edition) if isinstance(edition, Page) else None
    if release is None or edition.pk == release.page_id:
        return ""
    when = stamp(release.at) if release.at else _("when all is ready")
    message = _("It is published together with the Finnish page: {when}. Approve it or cancel the plan on that page.")
    return message.format(when=when)
