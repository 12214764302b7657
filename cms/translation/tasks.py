"""What takes many queries: it runs in the worker."""

from django.contrib.auth import get_user_model
from django_tasks import task
from wagtail.log_actions import LogContext
from wagtail.models import Locale, Page

from cms.translation.following import follow

from .sending import send_below


@task()
def send_pages_below(page_id: int, language_codes: list[str], user_id: int) -> int:
    """Send the pages below a page for translation on a user's behalf; return how many were sent.

    The user's permissions are looked up again for every page. Running it twice sends nothing twice.
    """
    user = get_user_model().objects.get(pk=user_id)
    locales = list(Locale.objects.filter(language_code__in=language_codes))
    with LogContext(user=user):
        return send_below(Page.objects.get(pk=page_id), locales, user)


@task()
def follow_source(source_id: int, user_id: int | None) -> int:
    """Take in what was published of a source; return how many editions went live with it.

    Running it twice, or late, does no harm: it reads what is published then.
    """
    user = get_user_model().objects.filter(pk=user_id).first() if user_id else None
    with LogContext(user=user):
        return len(follow(source_id, user))
