"""What the head of every page tells machines: who publishes the site, where the page stands, what it is about."""

from typing import Any
from urllib.parse import urljoin

from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation

from cms.cities import City
from cms.finding.structured import Node, node, organisation, reference, trail
from cms.frame import SiteFrame


def graph(frame: SiteFrame) -> Node:
    """One JSON-LD document with the publisher, the site, the page, its trail and what the page itself adds.

    Empty for an answer that is no page of its own. Asks the database for nothing that the frame does not hold.
    """
    page: Any = frame.page
    if page is None or frame.noindex or not frame.canonical:
        return {}
    home = urljoin(frame.canonical, frame.home_url)
    publisher = _publisher(frame, home)
    site = node(
        "WebSite",
        id=f"{home}#site",
        url=home,
        name=frame.site_name,
        inLanguage=frame.language,
        publisher=reference(publisher),
        potentialAction=_search(frame),
    )
    steps = [(link.title, urljoin(frame.canonical, link.url)) for link in frame.breadcrumbs]
    crumbs = [trail([*steps, (page.title, frame.canonical)]) | {"@id": f"{frame.canonical}#trail"}] if steps else []
    about = [_complete(thing, frame, publisher) for thing in getattr(page, "structured_data", list)()]
    itself = node(
        "WebPage",
        id=frame.canonical,
        url=frame.canonical,
        name=page.title,
        description=frame.description,
        inLanguage=frame.language,
        isPartOf=reference(site),
        breadcrumb=[reference(crumb) for crumb in crumbs],
        primaryImageOfPage=frame.social_image_url if getattr(page, "image", None) else "",
        datePublished=page.first_published_at,
        dateModified=page.last_published_at,
        mainEntity=[reference(thing) for thing in about if "@id" in thing],
    )
    return {"@context": "https://schema.org", "@graph": [publisher, site, itself, *crumbs, *about]}


def _search(frame: SiteFrame) -> Node:
    """How the site is searched (schema.org SearchAction)."""
    with translation.override(frame.language):
        address = urljoin(frame.canonical, reverse("search"))
    scope = f"&scope={frame.search_scope}" if frame.search_scope else ""
    target = node("EntryPoint", urlTemplate=f"{address}?q={{search_term_string}}{scope}")
    return node("SearchAction", target=target) | {"query-input": "required name=search_term_string"}


def _publisher(frame: SiteFrame, home: str) -> Node:
    """The city on its own site, the programme on its."""
    programme = organisation(
        frame.programme_name,
        urljoin(frame.canonical, frame.programme_url),
        id=f"{urljoin(frame.canonical, frame.programme_url)}#publisher",
        logo=urljoin(frame.canonical, static("cms/img/og.png")),
    )
    if frame.city is None:
        return programme
    name = _name_of(frame.city, frame.language)
    return organisation(name, home, "GovernmentOrganization", id=f"{home}#publisher", memberOf=programme)


def _name_of(city: City, language: str) -> str:
    return f"{city.genitive_fi} kaupunki" if language == "fi" else f"City of {city.name_in(language)}"


def _complete(thing: Node, frame: SiteFrame, publisher: Node) -> Node:
    """With the page's picture, unless it brings its own; an article with its publisher."""
    picture = {"image": frame.social_image_url} if getattr(frame.page, "image", None) else {}
    by = dict.fromkeys(("publisher", "author"), reference(publisher)) if thing["@type"] == "NewsArticle" else {}
    return picture | by | thing
