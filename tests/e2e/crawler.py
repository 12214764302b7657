"""Every public page of a running install, found by following its links."""

import http.client
from collections import deque
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup

NOT_PAGES = ("/admin/", "/documents/", "/media/", "/static/")


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    url: str
    status: int
    html: str
    linked_from: str
    is_page: bool = True


def fetch(url: str, linked_from: str = "") -> Answer:
    """One GET to 127.0.0.1 with the address's host name; city hosts need no name server."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=120)
    connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""), headers={"Host": parts.netloc})
    response = connection.getresponse()
    body = response.read().decode(errors="replace")  # spreadsheets too
    connection.close()
    is_page = response.headers.get_content_type() == "text/html"
    return Answer(url, response.status, body, linked_from, is_page)


def crawl(start: str) -> dict[str, Answer]:
    """Answers by address, from this page on through every link that stays on our hosts.

    One step of each filter only: together they make thousands of lists.
    """
    port = urlsplit(start).port
    found: dict[str, Answer] = {}
    waiting = deque([(start, "")])
    while waiting:
        url, linked_from = waiting.popleft()
        if url in found:
            continue
        answer = found[url] = fetch(url, linked_from)
        if urlsplit(url).query or not answer.is_page:
            continue
        for link in BeautifulSoup(answer.html, "html.parser").select("a[href]"):
            target = urldefrag(urljoin(url, link["href"]))[0]
            parts = urlsplit(target)
            ours = parts.scheme == "http" and (parts.hostname or "").endswith("localhost") and parts.port == port
            if ours and "&" not in parts.query and not parts.path.startswith(NOT_PAGES) and target not in found:
                waiting.append((target, url))
    return found
