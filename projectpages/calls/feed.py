"""The calls of a site as an Atom feed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from cms.feeds import lasting_id, plain
from projectpages.calls.times import EPOCH

if TYPE_CHECKING:
    from projectpages.calls.models import CallIndexPage, CallPage

NEWEST = 50


def feed_of(index: CallIndexPage, calls: Iterable[CallPage]) -> str:
    """Atom (RFC 4287), newest first. An entry keeps its id wherever the page is moved."""
    address = index.full_url or ""
    feed = Atom1Feed(
        title=plain(index.title),
        link=address,
        description=plain(index.summary),
        subtitle=plain(index.summary),
        language=index.locale.language_code,
        feed_url=f"{address}{index.feed_path}",
        feed_guid=lasting_id(index.translation_key, index.locale.language_code),
    )
    newest = sorted(calls, key=lambda call: call.first_published_at or EPOCH, reverse=True)
    for call in newest[:NEWEST]:
        feed.add_item(
            title=plain(call.title),
            link=call.full_url or "",
            # Django calls it HTML
            description=escape(plain(" · ".join(filter(None, [call.state_text, call.period, call.summary])))),
            unique_id=lasting_id(call.translation_key, call.locale.language_code),
            pubdate=call.first_published_at or EPOCH,
            updateddate=call.last_published_at or EPOCH,
        )
    return feed.writeString("utf-8")
