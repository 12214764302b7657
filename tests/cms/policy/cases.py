"""Requests of every kind: a test asks for each and holds the answer to the rules of tests/observatory.py."""

from typing import NamedTuple

HTTPS = {"X-Forwarded-Proto": "https"}
LONG_AGO, LATER = "Sat, 01 Jan 2000 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"


class Case(NamedTuple):
    """A request and the status that makes it what it is here for."""

    path: str
    status: int = 200
    host: str = "localhost"
    method: str = "GET"
    headers: dict = {}
    body: bytes = b""


CASES = {
    "page": Case("/"),
    "English page": Case("/en/"),
    "city's page": Case("/", host="turku.localhost"),
    "page by HEAD": Case("/", method="HEAD"),
    "page for a member of staff": Case("/", headers={"Cookie": "__Host-sessionid=x"}),
    "search": Case("/haku/?q=x"),
    "suggestions": Case("/haku/ehdotukset/?q=jok"),
    "search description": Case("/haku/description.xml"),
    "feed": Case("/ajankohtaista/feed/", host="turku.localhost"),
    "feed of projects": Case("/hankkeet/feed.atom"),
    "calendar": Case("/tapahtumat/calendar.ics", host="turku.localhost"),
    "event's calendar": Case("/tapahtumat/malli-ilta/event.ics", host="turku.localhost"),
    "sitemap": Case("/sitemap.xml"),
    "robots": Case("/robots.txt"),
    "llms": Case("/llms.txt"),
    "security": Case("/.well-known/security.txt"),
    "alive": Case("/healthz"),
    "alive over http": Case("/healthz", headers={"X-Forwarded-Proto": "http"}),
    "ready": Case("/readyz"),
    "metrics": Case("/metrics", headers={"Authorization": "Bearer token"}),
    "metrics for strangers": Case("/metrics", 403),
    "static file": Case("/static/observed.js"),
    "static file that they have": Case("/static/observed.js", 304, headers={"If-Modified-Since": LATER}),
    "no static file": Case("/static/nothing.js", 404),
    "picture": Case("{install.picture}"),
    "picture that they have": Case("{install.picture}", 304, headers={"If-Modified-Since": LATER}),
    "no picture": Case("/media/images/nothing.png", 404),
    "PDF": Case("{install.document}"),
    "CSV": Case("{install.text}"),
    "document with a password": Case("{install.secret}"),
    "no document": Case("/documents/999/nothing.pdf", 404),
    "way to https": Case("/", 301, headers={"X-Forwarded-Proto": "http"}),
    "way to the city's host": Case("/turku/", 302),
    "way to the editors' host": Case("/admin/", 302, host="turku.localhost"),
    "way to the closing slash": Case("/hankkeet", 301),
    "way to the log-in": Case("/admin/pages/", 302),
    "log-in": Case("/admin/login/"),
    "log-in without a token": Case("/admin/login/", 403, method="POST", body=b"username=x&password=y"),
    "nothing": Case("/nothing-here/", 404),
    "nothing of the editors'": Case("/admin/nothing-here/", 302),
    "NUL": Case("/%00", 404),
    "no such host": Case("/", 404, host="stranger.localhost"),
    "foreign host": Case("/", 400, host="example.org"),
    "wrong method": Case("/policy-reports", 405),
    "report": Case(
        "/policy-reports", 204, method="POST", headers={"Content-Type": "application/reports+json"}, body=b"[]"
    ),
    "report too long": Case("/policy-reports", 413, method="POST", body=b"x" * 20_000),
    "wish without a page": Case("/kaannostoiveet/", 405),
    "guest's link that is none": Case("/vierasarvio/nothing/", 404),
    "style sheet of a look": Case("/look/abc/river-7a1f5c-c8a0be.css"),
}
