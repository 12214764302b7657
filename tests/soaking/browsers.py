"""Somebody at the other end of a real connection: keeps cookies, checks what comes."""

import gzip
import re
from html import unescape
from http.client import HTTPConnection, HTTPException, HTTPResponse
from urllib.parse import urlencode, urlsplit

import brotli

FIELD, ATTRIBUTE = re.compile(r"<input\b[^>]*>"), re.compile(r'\b(name|value)="([^"]*)"')


class Got:
    """An answer, read to its end."""

    def __init__(self, response: HTTPResponse, body: bytes) -> None:
        self.status, self.headers, self.raw = response.status, response.headers, body

    @property
    def text(self) -> str:
        coding = self.headers.get("Content-Encoding", "")
        body = {"br": brotli.decompress, "gzip": gzip.decompress}.get(coding, lambda raw: raw)(self.raw)
        return body.decode()

    def fields(self) -> dict[str, str]:
        """Inputs of all forms on the page, by name."""
        found = (dict(ATTRIBUTE.findall(field)) for field in FIELD.findall(self.text))
        return {field["name"]: unescape(field.get("value", "")) for field in found if "name" in field}


class Browser:
    """One connection to the server, whatever host is asked for; `own` is the address it comes from, `patience` the
    seconds that it waits."""

    def __init__(self, port: int, own: str = "127.0.0.1", patience: float = 60) -> None:
        self.port, self.own, self.patience, self.cookies = port, own, patience, {}
        self._connection: HTTPConnection | None = None

    def get(self, address: str, **headers: str) -> Got:
        return self._ask("GET", address, b"", headers)

    def post(self, address: str, typed: dict[str, str], **headers: str) -> Got:
        """Send a form, as from a page of ours."""
        token = {"X-CSRFToken": self.cookies["csrftoken"]} if "csrftoken" in self.cookies else {}
        headers |= token | {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
        return self._ask("POST", address, urlencode(typed).encode(), headers)

    def _ask(self, method: str, address: str, body: bytes, headers: dict[str, str]) -> Got:
        """Raises OSError or HTTPException where no whole answer comes."""
        parts = urlsplit(address)
        named = {name.replace("_", "-"): value for name, value in headers.items()} | {"Host": parts.netloc}
        if self.cookies:
            named["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self._connection is None:
            self._connection = HTTPConnection(
                "127.0.0.1", self.port, timeout=self.patience, source_address=(self.own, 0)
            )
        try:
            self._connection.request(
                method, f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}", body or None, named
            )
            response = self._connection.getresponse()
            got = Got(response, response.read())
        except (OSError, HTTPException):
            self.close()
            raise
        for line in response.headers.get_all("Set-Cookie") or []:
            name, _equals, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return got

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
