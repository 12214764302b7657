"""The news of a site as an Atom feed (RFC 4287), one for each edition."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.html import escape

from citypages.news.items import Row
from citypages.news.listing import SiteNews
from cms.feeds import EditionsAtom, editions_of, lasting_id, plain
from cms.frame import SiteFrame

LENGTH = 30


class NewsFeed(Feed):
    """The newest articles of a site and what it accepted from others for its list; news elsewhere is left out."""

    feed_type = EditionsAtom

    def get_object(self, request: HttpRequest, index: Any) -> Any:
        self.request, self.index, self.frame = request, index, SiteFrame(request, index)
        return index

    def title(self) -> str:
        return plain(f"{self.index.title} – {self.frame.site_name}")

    def subtitle(self) -> str:
        return plain(self.index.summary)

    def link(self) -> str:
        return self.frame.canonical

    def feed_url(self) -> str:
        return f"{self.frame.canonical}{self.index.feed_path}"

    def author_name(self) -> str:
        return self.frame.site_name

    def feed_extra_kwargs(self, index: Any) -> dict[str, Any]:
        return {"editions": editions_of(self.frame, index.feed_path)}

    def items(self) -> list[Row]:
        news = SiteNews(self.request, self.frame.section, self.frame.language)
        return news.rows(LENGTH, ("list", "both"), with_external=False)

    def item_title(self, row: Row) -> str:
        return plain(row.item.title)

    def item_description(self, row: Row) -> str:
        return escape(plain(row.item.summary))  # Atom1Feed says that it is HTML

    def item_link(self, row: Row) -> str:
        return self.request.build_absolute_uri(row.item.href)

    def item_guid(self, row: Row) -> str:
        """Stays when the article moves; each edition has its own."""
        return lasting_id(row.item.key, self.frame.language)

    def item_pubdate(self, row: Row) -> datetime:
        return row.item.stamp or row.when

    def item_updateddate(self, row: Row) -> datetime:
        return row.item.updated or self.item_pubdate(row)

    def item_author_name(self, row: Row) -> str:
        return row.item.origin or self.frame.site_name

    def item_categories(self, row: Row) -> list[str]:
        return row.item.tags
