"""What people are to be told: written down at once or once a day, each thing once (the constraint of `Notice`)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from wagtail.models import Locale, Page

from cms.board.days import today
from cms.board.hands import Hands, target_languages
from cms.board.models import Assignment, MailChoice, Notice
from cms.board.rows import rows
from cms.board.state import OPEN, State
from cms.languages.names import source_language

Kind = Notice.Kind
# Which choice of the user's account turns a kind off.
CHOICE = {
    Kind.ASSIGNED: "work",
    Kind.SENT: "work",
    Kind.CHANGED: "changes",
    Kind.DUE_TODAY: "due",
    Kind.DUE_TOMORROW: "due",
}
AT_ONCE = (Kind.ASSIGNED, Kind.SENT)


def tell_owner(assignment: Assignment) -> int:
    """That a translation is hers; returns how many are told."""
    event = (assignment.owner, Kind.ASSIGNED, assignment.translation_key, assignment.set_at.isoformat())
    return _tell([event], assignment.locale)


def tell_of_arrival(translation: Any) -> int:
    """That a page has been sent for translation: to its owner, or to the nearest team of translators; returns how many
    are told."""
    locale, source = translation.target_locale, translation.source
    if source.locale.language_code != source_language() or locale.language_code not in target_languages():
        return 0
    page = rows(_live_sources().filter(translation_key=source.object_id), locale.language_code).first()
    if page is None:  # a snippet, or a page that visitors do not see yet
        return 0
    told = _those_for(page, Hands(locale.language_code))
    occasion = translation.created_at.isoformat()
    return _tell([(user, Kind.SENT, page.translation_key, occasion) for user in told], locale)


def tell_of_changes() -> int:
    """That published changes have made new words to do: one notice for each publication of a page."""
    return sum(_changes_into(language) for language in target_languages())


def tell_of_due_dates() -> int:
    """What is due tomorrow, and what is due today or was while the worker stood still."""
    return sum(_due_into(language) for language in target_languages())


def _changes_into(language: str) -> int:
    found = rows(_live_sources(), language)
    # An edition that was published once and has texts to do again has had a change taken in.
    anew = found.filter(board_state=State.TODO, edition_first_published_at__isnull=False)
    hands = Hands(language)
    told = []
    for page in [*found.filter(board_state=State.CHANGED), *anew]:
        occasion = (page.last_published_at or page.changed_at).isoformat()
        told += [(user, Kind.CHANGED, page.translation_key, occasion) for user in _those_for(page, hands)]
    return _tell(told, Locale.objects.filter(language_code=language).first()) if told else 0


def _due_into(language: str) -> int:
    now = today()
    found = rows(_live_sources(), language).filter(translator_id__isnull=False, board_state__in=OPEN)
    hands = Hands(language)
    told = []
    for page in found.filter(due__lte=now + timedelta(days=1)):
        kind = Kind.DUE_TOMORROW if page.due > now else Kind.DUE_TODAY
        told += [(user, kind, page.translation_key, page.due.isoformat()) for user in _owner(page, hands)]
    return _tell(told, Locale.objects.filter(language_code=language).first()) if told else 0


def _those_for(page: Any, hands: Hands) -> list[Any]:
    return _owner(page, hands) if page.translator_id else hands.nearest_team(page)


def _owner(page: Any, hands: Hands) -> list[Any]:
    """As long as she may translate the page."""
    return [user for user in hands.translators([page]) if user.pk == page.translator_id]


def _live_sources() -> Any:
    live = Page.objects.live().filter(alias_of__isnull=True, depth__gt=1)
    return live.filter(locale__language_code=source_language())


def _tell(events: Iterable[tuple[Any, str, Any, str]], locale: Any) -> int:
    """Write down what is new for those who want to know."""
    made = [
        Notice(user=user, kind=kind, translation_key=key, locale=locale, occasion=occasion)
        for user, kind, key, occasion in _reachable(list(events))
    ]
    Notice.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)


def _reachable(events: list[Any]) -> list[Any]:
    """Those for active people with an address who have not turned this kind off."""
    users = {event[0].pk for event in events}
    choices = {choice.user_id: choice for choice in MailChoice.objects.filter(user__in=users)}
    return [
        event
        for event in events
        if event[0].is_active
        and event[0].email
        and getattr(choices.get(event[0].pk) or MailChoice(), CHOICE[Kind(event[1])])
    ]


def forget_before(day: date) -> int:
    """Delete what was mailed before a day, and assignments of pages that are no more; returns how many notices."""
    gone = Assignment.objects.exclude(translation_key__in=Page.objects.values("translation_key"))
    gone.delete()
    return Notice.objects.filter(mailed_at__date__lt=day).delete()[0]
