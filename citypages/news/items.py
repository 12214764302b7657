"""What a list of news prints, whatever stands behind a row."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from cms.cities import City


@dataclass(frozen=True)
class NewsItem:
    """One row. `origin` names the site that an offered page comes from, `city` gives its colour."""

    title: str
    href: str
    summary: str = ""
    stamp: datetime | None = None
    day: date | None = None
    image: Any = None
    origin: str = ""
    city: City | None = None
    source: str = ""
    language: str = ""
    is_external: bool = False
    # For the feed.
    key: Any = None
    updated: datetime | None = None
    tags: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Row:
    """An item and the time that decides its place."""

    when: datetime
    item: NewsItem


def own_item(page: Any, href: str) -> NewsItem:
    """A row for an article of the site itself."""
    return NewsItem(page.title, href, page.summary, page.published_at, image=page.image, **_for_feed(page))


def offered_item(page: Any, href: str, city: City | None, programme: str) -> NewsItem:
    """A row for a page of another site, which is named."""
    return NewsItem(
        page.title,
        href,
        page.summary,
        getattr(page, "published_at", None),
        image=page.image,
        origin=city.name if city else programme,
        city=city,
        **_for_feed(page),
    )


def external_item(news: Any, language: str) -> NewsItem:
    """A row for news on another website; its language is named when it is not the reader's."""
    return NewsItem(
        news.title,
        news.url,
        day=news.date,
        source=news.source,
        language=news.language if news.language != language else "",
        is_external=True,
    )


def _for_feed(page: Any) -> dict[str, Any]:
    updated, tags = getattr(page, "updated", None), getattr(page, "hashtag_list", [])
    return {"key": page.translation_key, "updated": updated, "tags": [tag.removeprefix("#") for tag in tags]}
