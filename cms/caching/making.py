"""A page that is being made: what held before it was begun decides how long it may be kept."""

from datetime import timedelta

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.models import Site

from cms.caching import memo
from cms.caching.entry import Entry, entry_of
from cms.caching.marks import is_public, shown_query
from cms.caching.shelf import SHELF
from cms.caching.version import is_begun, known_version, withdrawn
from cms.caching.visit import Visit

# How long an answer is kept that was made while somebody was writing, whose process may die before it tells.
UNSURE = timedelta(minutes=1)


class Making:
    """Version and time are read before the page is made: what changes meanwhile makes the answer old at once."""

    def __init__(self, request: HttpRequest, visit: Visit) -> None:
        self._request, self._visit = request, visit
        self._now = timezone.now()
        self.chapter, self._withdrawn = _chapter(), withdrawn()

    def kept(self, response: HttpResponse) -> Entry | None:
        """Keep the answer where it is everybody's; None where it is not."""
        if self.chapter is None or self._withdrawn is None or not self._is_for_everybody(response):
            return None
        version, until = self.chapter.version, self.chapter.until
        if known_version() != version:  # a cache in front has been told already, and must not keep what it now gets
            return None
        if is_begun(version):
            until = min(until, self._now + UNSURE)
        entry = entry_of(response, version, self._withdrawn, until)
        SHELF.put(self._visit, entry)
        return entry

    def _is_for_everybody(self, response: HttpResponse) -> bool:
        """The view says so, nothing about the answer says otherwise, and the address is the page's very own."""
        if not is_public(response) or response.status_code != 200 or response.streaming or response.cookies:
            return False
        varies = {name.strip().lower() for name in response.get("Vary", "").split(",")} - {"", "accept-encoding"}
        control = response.get("Cache-Control", "")
        is_own = self._visit.query == shown_query(self._request) and _is_address_of_site(self._visit)
        return is_own and not varies and "no-store" not in control and "private" not in control


def _chapter() -> memo.Chapter | None:
    """Version and end of what is right now; asks the database once for each version, and the page will tell if that is
    away."""
    try:
        return memo.current()
    except DatabaseError:
        return None


def _is_address_of_site(visit: Visit) -> bool:
    """Whether the host is spelled exactly as a site's address; any other spelling is answered, never kept."""
    return f"{visit.scheme}://{visit.host}" in {root.root_url for root in Site.get_site_root_paths()}
