"""Visitors who are not like the plain one: what their requests carry, by name."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction

from cms.caching.version import changed
from tests.factories import content_page
from tests.freshness.asking import Ask
from tests.freshness.content import READER, READERS, STAFF, block
from tests.freshness.places import PRIVATE

Change = Callable[[Ask], Ask]


def with_headers(**headers: str) -> Change:
    """The same request with more headers: `Accept_Language="sv"`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda ask: replace(ask, headers={**ask.headers, **named})


def at_host(host: Callable[[str], str]) -> Change:
    """The same path under another spelling of the host."""
    return lambda ask: replace(ask, headers={**ask.headers, "Host": host(urlsplit(ask.address).netloc)})


def with_query(extra: str) -> Change:
    """The same address with more parameters."""
    return lambda ask: replace(ask, address=f"{ask.address}{'&' if '?' in ask.address else '?'}{extra}")


def with_path(change: Callable[[str], str]) -> Change:
    """Another spelling of the path."""

    def changed(ask: Ask) -> Ask:
        parts = urlsplit(ask.address)
        query = f"?{parts.query}" if parts.query else ""
        return replace(ask, address=f"{parts.scheme}://{parts.netloc}{change(parts.path)}{query}")

    return changed


def by(method: str, body: bytes = b"", **headers: str) -> Change:
    """The same address, by another method."""
    return lambda ask: replace(with_headers(**headers)(ask), method=method, body=body)


TYPED = b"useful-answer=maybe&useful-comment=kirjoitin-salaa&useful-form_opened=1&useful-form_homepage="
SPECIAL: dict[str, Change] = {
    "csrftoken": with_headers(Cookie="csrftoken=" + "a" * 32),
    "messages": with_headers(Cookie='messages="W10:1abc"'),
    "staff hint": with_headers(Cookie="way_in=1"),
    "foreign cookie": with_headers(Cookie="_ga=GA1.2.3; consent=yes"),
    "session that is none": with_headers(Cookie="sessionid=abcdefghijklmnop"),
    "empty session": with_headers(Cookie="sessionid="),
    "Authorization": with_headers(Authorization="Basic dHVya3U6c2FsYQ=="),
    "HEAD": by("HEAD"),
    "OPTIONS": by("OPTIONS"),
    "POST": by("POST", b"a=b"),
    "POST of a form with a fault": by("POST", TYPED, Sec_Fetch_Site="same-origin"),
    "PUT": by("PUT", b"a=b"),
    "method override": with_headers(X_HTTP_Method_Override="DELETE", X_Method_Override="POST"),
    "override by POST": by("POST", b"_method=GET", X_HTTP_Method_Override="GET", Sec_Fetch_Site="same-origin"),
    "Range": with_headers(Range="bytes=0-99"),
    "Accept-Language": with_headers(Accept_Language="sv,en;q=0.8"),
    "Accept": with_headers(Accept="application/json"),
    "no coding": with_headers(Accept_Encoding="identity;q=0, br;q=0, gzip;q=0"),
    "unknown coding": with_headers(Accept_Encoding="zstd, deflate"),
    "ETag of another page": with_headers(If_None_Match='W/"0123456789abcdef01234567"'),
    "If-Modified-Since": with_headers(If_Modified_Since="Wed, 01 Jan 2098 00:00:00 GMT"),
    "If-Match": with_headers(If_Match='"other"'),
    "Cache-Control: no-cache": with_headers(Cache_Control="no-cache", Pragma="no-cache"),
    "X-Forwarded-Host": with_headers(X_Forwarded_Host="evil.example.com"),
    "X-Forwarded-Proto": with_headers(X_Forwarded_Proto="https", X_Forwarded_Scheme="https"),
    "X-Forwarded-Port": with_headers(X_Forwarded_Port="8443"),
    "X-Forwarded-Prefix": with_headers(X_Forwarded_Prefix="/evil", X_Script_Name="/evil"),
    "X-Original-URL": with_headers(X_Original_URL="/admin/", X_Rewrite_URL="/admin/"),
    "X-Forwarded-For": with_headers(X_Forwarded_For="203.0.113.9"),
    "Forwarded": with_headers(Forwarded="host=evil.example.com;proto=https"),
    "X-Requested-With": with_headers(X_Requested_With="XMLHttpRequest"),
    "host on another port": at_host(lambda host: host.partition(":")[0] + ":9999"),
    "host without a port": at_host(lambda host: host.partition(":")[0]),
    "host in capitals": at_host(str.upper),
    "host with a dot": at_host(lambda host: host.replace(":", ".:")),
    "unknown host": at_host(lambda host: f"kuopio.{host}"),
    "forbidden host": at_host(lambda _host: "evil.example.com"),
    "another city's host": at_host(lambda host: "espoo.localhost:8000" if "espoo" not in host else host),
    "utm": with_query("utm_source=a&utm_medium=b&fbclid=c"),
    "unknown parameter": with_query("x=1"),
    "empty parameter": with_query("="),
    "repeated parameter": with_query("page=1&page=2"),
    "thanks": with_query("sent=useful"),
    "preview parameters": with_query("in_preview_panel=true&mode=&preview=1&token=abc"),
    "question mark alone": lambda ask: replace(ask, address=ask.address if "?" in ask.address else f"{ask.address}?"),
    "double slash": with_path(lambda path: f"/{path}"),
    "double slash inside": with_path(lambda path: path[:-1] + "//" if path.endswith("/") else path),
    "no slash at the end": with_path(lambda path: path.rstrip("/") or "/"),
    "encoded letters": with_path(lambda path: path[:1] + "".join(f"%{ord(letter):02X}" for letter in path[1:])),
    "dots": with_path(lambda path: f"/x/..{path}"),
    "NUL": with_path(lambda path: f"{path}%00"),
    "not UTF-8": with_path(lambda path: f"{path}%ff%fe"),
    "very long": with_path(lambda path: f"{path}{'a' * 9000}/"),
    "very long query": with_query("a" * 9000),
}


class Known(NamedTuple):
    """Somebody with a session: the cookie, and the private addresses that she may read."""

    cookie: str
    reads: list[str]


def prepare() -> Mapping[str, Known]:
    """Private pages, each with its secret, and those who may read them; sessions by name."""
    parent = Page.objects.get(url_path="/6aika/turku/")
    pages = {}
    for (address, secret), kind in zip(PRIVATE.items(), ("password", "login", "groups", ""), strict=True):
        slug = address.rstrip("/").rpartition("/")[2]
        page = content_page(parent, slug.title(), [block("text", f"<p>{secret}</p>")], slug=slug, live=bool(kind))
        pages[slug] = page
        if kind:
            made = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="avaa")
            made.groups.set(get_user_model().objects.get(username=READER).groups.all() if kind == "groups" else [])
    word, account, group, _draft = PRIVATE
    passed = [pages["sana"].view_restrictions.get().pk]
    return {
        "staff": Known(_session(STAFF), [account, group]),
        f"one of the {READERS}": Known(_session(READER), [account, group]),
        "password given": Known(_session("", passed_page_view_restrictions=passed), [word]),
        "visitor with a session": Known(_session("", seen="1"), []),
    }


def _session(username: str, **values: object) -> str:
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore()
    if username:
        user = get_user_model().objects.get(username=username)
        login(request, user, "django.contrib.auth.backends.ModelBackend")
    request.session.update(values)
    request.session.save()
    return f"{settings.SESSION_COOKIE_NAME}={request.session.session_key}"


def new_version() -> None:
    """Whatever is kept is old from here on."""
    changed()
