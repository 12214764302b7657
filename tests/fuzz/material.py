"""What requests are made of: the addresses that there are, the forms behind them, and words that break things."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Page

from tests.conftest import HOST
from tests.fuzz.sending import Sent, send
from tests.walls.addresses import addresses
from tests.walls.espoo import furnish
from tests.walls.roles import enlist

CITY = "espoo.localhost:8000"
HOSTS = (HOST, CITY, "turku.localhost:8000")
WHO = ("", "espoo-editors", "espoo-publishers", "turku-publishers", "espoo-translators", "boss")
# Ends the session that asks; breaks on purpose.
LEFT_OUT = {"wagtailadmin_logout", "wagtailadmin_error_test"}
PUBLIC = (
    *("/", "/en/", "/haku/", "/en/search/", "/hankkeet/", "/en/projects/", "/ajankohtaista/", "/en/news/"),
    *("/ajankohtaista/feed/", "/tapahtumat/", "/tapahtumat/calendar.ics", "/avoin-data/", "/en/open-data/"),
    *("/hankkeet/feed.atom", "/hankkeet/embed.html", "/tapahtumat/embed.html", "/tapahtumat/all.ics", "/upota/"),
    *("/sitemap.xml", "/robots.txt", "/.well-known/security.txt", "/healthz", "/readyz", "/metrics", "/sivukartta/"),
    *("/kaannostoiveet/", "/en/translation-wishes/", "/vierasarvio/x/", "/en/guest-review/x/", "/documents/1/x.pdf"),
    *("/look/x/a.css", "/media/images/x.jpg", "/admin", "/admin/login/", "/admin/password_reset/", "/favicon.ico"),
    *("/avoin-data/hankkeet.csv", "/avoin-data/catalog.ttl", "/en/open-data/projects.json", "/static/x.css"),
    *("/api/v1/projects/", "/en/api/v1/search/", "/api/linkedevents/v1/event/", "/api/v1/openapi.json", "/api/x"),
)
NAMES = (
    *(
        "q",
        "p",
        "page",
        "part",
        "city",
        "state",
        "kind",
        "fund",
        "focus_area",
        "partner",
        "year",
        "cost",
        "theme",
        "count",
        "ordering",
        "locale",
        "id",
        "next",
    ),
    *("results_only", "format", "type", "page_type", "allow_external_link", "can_choose_root", "user_perms", "mode"),
    *("offset", "limit", "fields", "search", "child_of", "for_explorer", "multiple", "chosen", "url", "link_url"),
    *(
        "date",
        "date_from",
        "date_to",
        "year",
        "month",
        "collection_id",
        "tag",
        "show_locale_controls",
        "in_preview_panel",
    ),
    *("action-publish", "title", "slug", "body-count", "comments-TOTAL_FORMS", "expired", "usage_count", "w-density"),
)
# What has broken web applications before: numbers no database takes, NUL, half characters, marks of other languages.
WORDS = (
    *("", "0", "-1", "1", "99999999999999999999999999", "1e309", "NaN", "²", "٣", "1.5", "true", "null", "[]", "{}"),
    *("\0", "a\0b", "\r\nSet-Cookie: x=1", "\ud7ff", "\uffff", "🦆", "ä" * 300, "a" * 5000, "%", "%00", "%ff", "_"),
    *("../../etc/passwd", "..\\..", "//evil.example", "javascript:alert(1)", "<script>alert(1)</script>", "'\"`--"),
    *("{{7*7}}", "{%", "${7}", "' OR 1=1 --", "root", "fi", "en", "xx", "2026-02-30", "0000-00-00", "12:99", "espoo"),
    *("width-100|format-x", "fill-99999999x99999999", "original", "wagtailcore.page", "auth.user", "x.y", ",", "\\"),
)


@dataclass
class Material:
    """Addresses of one install and who asks; the fields of a form are read when they are first wanted."""

    application: Callable
    admin: list[str]
    public: list[tuple[str, str]]  # host, path
    sessions: dict[str, str]
    forms: dict[tuple[str, str, str], dict[str, str]] = field(default_factory=dict)

    def fields(self, who: str, host: str, path: str) -> dict[str, str]:
        """What stands in the forms at an address, as far as this person is shown any."""
        key = (who, host, path)
        if key not in self.forms:
            got = send(self.application, Sent(host, path, headers=self.cookie(who)))
            self.forms[key] = typed_in(got.body) if got.status == 200 else {}
        return dict(self.forms[key])

    def cookie(self, who: str) -> dict[str, str]:
        """The headers of who asks: the session, and the token against forgery twice."""
        token = "a" * 32
        session = f"; sessionid={self.sessions[who]}" if who else ""
        return {"Cookie": f"csrftoken={token}{session}", "X-CSRFToken": token}


def typed_in(page: bytes) -> dict[str, str]:
    """Names and values of all that can be sent from a page."""
    soup = BeautifulSoup(page, "html.parser")
    fields = {entry["name"]: entry.get("value", "") for entry in soup.select("input[name], button[name]")}
    fields |= {area["name"]: area.text for area in soup.select("textarea[name]")}
    for choice in soup.select("select[name]"):
        chosen = choice.select_one("option[selected]") or choice.select_one("option")
        fields[choice["name"]] = chosen.get("value", "") if chosen else ""
    fields.pop("csrfmiddlewaretoken", None)
    return fields


def gather(application: Callable) -> Material:
    """Furnish the install, log everybody in, list what can be asked for. `setup_cities` has been run."""
    enlist()
    get_user_model().objects.create_superuser("boss")
    espoo = furnish()
    admin = [place for name, place in addresses(espoo).items() if name not in LEFT_OUT]
    pages = [page.get_full_url() for page in Page.objects.live().filter(depth__gt=1) if page.get_full_url()]
    found = [(url.split("/", 3)[2], "/" + url.split("/", 3)[3]) for url in pages]
    public = [*found, *((host, path) for host in HOSTS for path in PUBLIC)]
    return Material(application, admin, public, {who: _session(who) for who in WHO if who})


def _session(who: str) -> str:
    browser = Client()
    browser.force_login(get_user_model().objects.get(username=who))
    return browser.cookies["sessionid"].value
