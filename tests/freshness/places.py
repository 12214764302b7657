"""The table of everything a visitor may ask for: each page type and each route, with an address that shows it.

A page type or a route that is not in the table fails test_other_visitors.py: whoever adds one says here whether its
answer may be kept.
"""

from typing import NamedTuple

HOME, TURKU, ESPOO = "http://localhost:8000", "http://turku.localhost:8000", "http://espoo.localhost:8000"


class Place(NamedTuple):
    """An address, and whether the second visitor gets what was made for the first."""

    address: str
    is_kept: bool = True


# Page types, by class; the parts that a page type answers below its own address, as Class/part.
PAGES = {
    "HomePage": Place(f"{HOME}/en/"),
    "CityPage": Place(f"{TURKU}/"),
    "ContentPage": Place(f"{TURKU}/opas/"),
    "PrivacyNoticePage": Place(f"{ESPOO}/tietosuojaseloste/"),
    "AccessibilityStatementPage": Place(f"{ESPOO}/saavutettavuusseloste/"),
    "EventPage": Place(f"{TURKU}/tapahtumat/ilta/"),
    "EventPage/event.ics": Place(f"{TURKU}/tapahtumat/ilta/event.ics"),
    "EventIndexPage": Place(f"{TURKU}/tapahtumat/"),
    "EventIndexPage/calendar.ics": Place(f"{TURKU}/tapahtumat/calendar.ics"),
    "EventIndexPage/all.ics": Place(f"{HOME}/tapahtumat/all.ics"),
    "EventIndexPage/embed.html": Place(f"{TURKU}/tapahtumat/embed.html?count=3"),
    "ProjectPage": Place(f"{HOME}/hankkeet/avoin-joki/"),
    "ProjectIndexPage": Place(f"{TURKU}/hankkeet/"),
    "ProjectIndexPage/feed.atom": Place(f"{TURKU}/hankkeet/feed.atom"),
    "ProjectIndexPage/embed.html": Place(f"{TURKU}/hankkeet/embed.html?kind=pilot&theme=dark"),
    "FiguresPage": Place(f"{HOME}/lukuina/"),
    "FocusAreaPage": Place(f"{HOME}/avoin-tieto/"),
    "NewsPage": Place(f"{TURKU}/ajankohtaista/kertoo/"),
    "NewsIndexPage": Place(f"{TURKU}/ajankohtaista/"),
    "NewsIndexPage/<int:year>/": Place(f"{TURKU}/ajankohtaista/2026/"),
    "NewsIndexPage/feed/": Place(f"{TURKU}/ajankohtaista/feed/"),
    "CallPage": Place(f"{HOME}/haut/kokeiluhaku/"),
    "CallIndexPage": Place(f"{HOME}/haut/"),
    "CallIndexPage/calendar.ics": Place(f"{HOME}/haut/calendar.ics"),
    "CallIndexPage/feed/": Place(f"{HOME}/haut/feed/"),
    "IdeaFormPage": Place(f"{HOME}/haut/idea/"),
    "ImageCreditsPage": Place(f"{ESPOO}/kuvatiedot/"),
    "OpenDataPage": Place(f"{HOME}/avoin-data/"),
}
# Routes outside the editor's interface, by name (by pattern where they have none).
ROUTES = {
    "wagtail_serve": PAGES["ContentPage"],
    "serve_file": PAGES["EventIndexPage/calendar.ics"],
    "api_page": Place(f"{HOME}/avoin-data/rajapinta/"),
    "make_frame": Place(f"{TURKU}/upota/"),
    "site_map": Place(f"{TURKU}/sivukartta/"),
    "sitemap": Place(f"{TURKU}/sitemap.xml"),
    "robots_txt": Place(f"{TURKU}/robots.txt"),
    "llms_txt": Place(f"{HOME}/llms.txt"),
    "security_txt": Place(f"{TURKU}/.well-known/security.txt"),
    "search": Place(f"{TURKU}/haku/?q=joki", is_kept=False),
    "search_suggestions": Place(f"{TURKU}/haku/ehdotukset/?q=jok", is_kept=False),
    "search_description": Place(f"{TURKU}/haku/description.xml"),
    "look": Place(f"{TURKU}/look/abc/river-7a1f5c-c8a0be.css", is_kept=False),
    "wish_translation": Place(f"{TURKU}/kaannostoiveet/", is_kept=False),
    "guest_review": Place(f"{TURKU}/vierasarvio/avain/", is_kept=False),
    "wagtaildocs_serve": Place(f"{TURKU}/documents/1/esite.pdf", is_kept=False),
    "wagtaildocs_authenticate_with_password": Place(f"{TURKU}/documents/authenticate_with_password/1/", is_kept=False),
    "wagtailcore_authenticate_with_password": Place(f"{TURKU}/_util/authenticate_with_password/1/1/", is_kept=False),
    "wagtailcore_login": Place(f"{TURKU}/_util/login/", is_kept=False),
    "healthz": Place(f"{TURKU}/healthz", is_kept=False),
    "readyz": Place(f"{TURKU}/readyz", is_kept=False),
    "policy_reports": Place(f"{TURKU}/policy-reports", is_kept=False),
    "metrics": Place(f"{TURKU}/metrics", is_kept=False),
    "^media/(?P<path>(?:images|original_images|avatar_images)/.*)$": Place(
        f"{TURKU}/media/images/nothing.png", is_kept=False
    ),
}
# The API refuses what it does not know, where pages ignore it: tests/home/api says who gets what there. By route the
# address that is watched for staleness, where it is not that of one thing, which tests/home/api reads.
OF_API = {
    "projects": "/api/v1/projects/",
    "events": "/en/api/v1/events/",
    "news": "/api/v1/news/",
    "calls": "/en/api/v1/calls/",
    "people": "/api/v1/people/",
    "cities": "/api/v1/cities/",
    "city": "/en/api/v1/cities/turku/",
    "linked_events": "/api/linkedevents/v1/event/",
    "description": "/api/v1/openapi.json",
    "start": "/en/api/v1/",
}
OF_API_IN_TURKU = ("/en/api/v1/projects/?city=espoo", "/api/v1/people/", "/avoin-data/rajapinta/")
OF_ONE_THING = {"project", "event", "article", "call", "linked_event", "linked_place", "linked_keyword", "elsewhere"}
# What no route answers and no page type, but a visitor meets.
OTHERS = {
    "missing translation": Place(f"{TURKU}/en/opas/alasivu/"),
    "data set": Place(f"{HOME}/avoin-data/hankkeet/"),
    "catalogue": Place(f"{HOME}/avoin-data/catalog.ttl"),
    "narrowed list": Place(f"{HOME}/hankkeet/?kind=pilot"),
    "redirect to the city's host": Place(f"{HOME}/turku/", is_kept=False),
    "nothing": Place(f"{TURKU}/ei-ole/", is_kept=False),
}
PLACES = PAGES | ROUTES | OTHERS
# Not for everybody: what each address holds that no plain visitor may read.
PRIVATE = {f"{TURKU}/{name}/": f"salaisuus-{name}" for name in ("sana", "tunnus", "ryhma", "luonnos")}
