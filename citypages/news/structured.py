"""An article as schema.org describes it."""

from typing import Any

from cms.finding.structured import Node, news_article


def article_node(article: Any) -> Node:
    """NewsArticle; its publisher is the site's, which the page's graph knows."""
    return news_article(
        article.title,
        article.full_url or "",
        article.published_at or article.first_published_at,
        article.updated_at,
        description=article.summary,
        language=article.locale.language_code,
        keywords=article.hashtag_list,
    )
