"""Lists of calls in one edition."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q
from django.utils import translation
from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.editions import one_edition_each
from projectpages.calls.states import CallState

if TYPE_CHECKING:
    from projectpages.calls.models import CallPage

FAR = datetime.max.replace(tzinfo=UTC)


class CallQuerySet(PageQuerySet):
    """Calls, narrowed down and made ready for printing."""

    def for_visitors(self) -> CallQuerySet:
        """Live and public, each edition a page of its own."""
        return self.live().public().filter(alias_of__isnull=True)

    def below(self, pages: Iterable[Page], levels: int) -> CallQuerySet:
        """Calls that stand so many levels below one of these pages."""
        places = [Q(path__startswith=page.path, depth=page.depth + levels) for page in pages]
        return self.filter(reduce(or_, places)) if places else self.none()

    def editions(self) -> list[CallPage]:
        """One page for each call: in the active language, else in the source language. Those that matter first."""
        language = translation.get_language() or settings.LANGUAGE_CODE
        wanted = {language, settings.LANGUAGE_CODE}
        calls = self.for_visitors().filter(locale__language_code__in=wanted).select_related("locale")
        return sorted(one_edition_each(calls), key=sort_key)


def sort_key(call: CallPage) -> tuple:
    """By state; what closes or opens soonest first, what is over latest first."""
    state = call.state
    if state == CallState.OPEN:
        order = (call.closes or FAR).timestamp()
    elif state == CallState.COMING:
        order = (call.opens or FAR).timestamp()
    else:
        order = -call.ended_at.timestamp()
    return (list(CallState).index(state), order, call.title.casefold())


def by_state(calls: Iterable[CallPage]) -> list[tuple[CallState, list[CallPage]]]:
    """Calls by state in the states' order, leaving out empty groups."""
    calls = list(calls)
    groups = [(state, [call for call in calls if call.state == state]) for state in CallState]
    return [(state, members) for state, members in groups if members]
