"""What is sent for translation, and what can't be yet."""

from collections.abc import Iterable

from wagtail.models import Locale, Page
from wagtail_localize.operations import translate_object

from cms.translation.drafts import as_edited
from cms.translation.parents import editions, locales_without_parent
from cms.translation.segments import take_in

from .permissions import Anybody, may_publish


def send(page: Page, locales: Iterable[Locale], user: Anybody) -> bool:
    """Send one page into those of the locales it lacks; False when there was none or it isn't allowed.

    An edition that exists is left alone: sending it again would put Finnish over what was written.
    """
    there = editions(page)
    lacking = [locale for locale in locales if locale.pk not in there]
    blocked = locales_without_parent(page, lacking)
    wanted = [locale for locale in lacking if locale not in blocked]
    if not wanted or page.alias_of_id or not may_publish(user, page):
        return False
    edited = as_edited(page)
    take_in(edited)  # wagtail-localize leaves a source that is there as it is
    translate_object(edited, wanted, user=user)
    return True


def send_below(page: Page, locales: Iterable[Locale], user: Anybody) -> int:
    """Send every page below this one, parents before children; return how many were sent."""
    return sum(send(child, locales, user) for child in page.get_descendants().order_by("path"))
