"""What a page type says of its pages for the search page: what they are, where, when, about what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What a result is, in the words of a visitor."""

    PAGE = "page", _("Pages")
    PROJECT = "project", _("Projects")
    NEWS = "news", _("News")
    EVENT = "event", _("Events")
    CALL = "call", _("Calls for proposals")
    PERSON = "person", _("People")
    DOCUMENT = "document", _("Documents")


class State(models.TextChoices):
    """Where something with a beginning and an end stands today."""

    COMING = "planned", pgettext_lazy("of search results", "Coming")
    RUNNING = "running", pgettext_lazy("of search results", "Going on")
    ENDED = "ended", pgettext_lazy("of search results", "Ended")


@dataclass(frozen=True)
class Facts:
    """By which results are narrowed down and ordered.

    `cities` and `areas` are keys (cms.cities, focus areas), the site's own city left out; `starts_on` and `ends_on` are
    days in Finland, from which the state follows unless `state` says otherwise; `moment` is when the thing was said,
    for what grows old.
    """

    kind: Kind = Kind.PAGE
    cities: Sequence[str] = ()
    areas: Sequence[str] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    state: State | str = ""
    moment: datetime | None = None
