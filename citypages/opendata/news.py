"""The news of all sites."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from citypages.news.models import NewsPage
from cms.opendata.common import CITY_NAMES, HASHTAGS, ID, MODIFIED, SCHEMA, SITE, SUMMARY, URL
from cms.opendata.dataset import Field, Kind, Row, Scope
from cms.opendata.pages import PageSet, Places, below_city, lasting
from cms.opendata.registry import register
from cms.opendata.text import clean
from projectpages.opendata.naming import about, with_project


@register
class News(PageSet):
    """One row for each article."""

    key = "news"
    names = {"fi": "uutiset", "en": "news"}
    title = _("News")
    description = _(
        "The articles that the sites have published: title, summary, time, and the project and the city they are "
        "about. One row is one article."
    )
    note = _(
        "Texts and pictures of the articles are on their pages. A city’s file holds its site’s articles and those "
        "about it."
    )
    keywords = (_("news"),)
    schema = f"{SCHEMA}NewsArticle"
    preview = ("title", "published", "city", "site")
    chart_by, chart_title = "published", _("Articles by year")
    order = 80
    fields = (
        ID,
        Field("title", _("Title"), _("Of the article."), term=f"{SCHEMA}headline"),
        SUMMARY,
        Field("published", _("Published"), _("As printed on the article."), Kind.MOMENT, term=f"{SCHEMA}datePublished"),
        Field("city", _("About the city"), _("The city that it is about. Empty: no one city."), Kind.CODE, CITY_NAMES),
        Field("project_id", _("Project identifier"), _("The project that it is about, in the set of projects.")),
        Field("project", _("Project"), _("The project’s name."), term=f"{SCHEMA}about"),
        HASHTAGS,
        SITE,
        URL,
        MODIFIED,
    )

    def pages(self, scope: Scope, language: str) -> QuerySet:
        articles = with_project(NewsPage.objects.order_by().defer("body"), language)
        return articles.filter(below_city(scope.city, language) | Q(city=scope.city)) if scope.city else articles

    def row(self, page: Any, places: Places) -> Row:
        return {
            "id": lasting(page),
            "title": clean(page.title),
            "summary": clean(page.summary),
            "published": page.article_times[0],
            "city": page.city,
            **about(page),
            "hashtags": [tag.removeprefix("#") for tag in page.hashtag_list],
            "site": places.site(page),
            "url": places.url(page),
            "modified": page.last_published_at,
        }
