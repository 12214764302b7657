"""A site's next events in a few lines, for a frame on another site."""

from django.http import HttpRequest

from citypages.events.queries import EventQuerySet
from citypages.events.rows import rows_of
from cms.fragments import Fragment
from cms.frame import SiteFrame


class EventFragment(Fragment):
    """Those that come next; those alone that are written in the language of the frame."""

    template = "fragments/events.html"

    def __init__(self, request: HttpRequest, frame: SiteFrame, events: EventQuerySet) -> None:
        super().__init__(request, frame)
        written = events.filter(locale__language_code=frame.language).for_rows()
        self.rows = rows_of(written.coming()[: self.options.count], frame.language)
