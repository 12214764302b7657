"""Caches in front, as back ends of Wagtail's front-end cache that can also forget by surrogate key, or everything."""

from collections.abc import Collection, Iterable
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlsplit

import requests
from django.conf import settings
from wagtail.contrib.frontend_cache.backends import BaseBackend, CloudflareBackend

PATIENCE = 1  # seconds that one Varnish may take to answer
LONGEST_HEADER = 6000  # bytes of keys in one request; Varnish takes 8 kB
OF_CLOUDFLARE = 100  # tags in one request


class PurgeError(Exception):
    """A cache in front did not take it; it may still show what was there before."""


class VarnishBackend(BaseBackend):
    """Any number of Varnish servers with deploy/varnish.vcl; LOCATION holds their addresses, comma-separated.

    Every method tells each of them, and raises PurgeError when one of them was not reached or refused.
    """

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.servers = [urlsplit(part.strip()).netloc for part in params.pop("LOCATION").split(",") if part.strip()]

    def purge(self, url: str) -> None:
        """Forget one address, in every encoding."""
        self.purge_batch([url])

    def purge_batch(self, urls: Iterable[str]) -> None:
        """Forget several addresses, a request for each."""
        requests_ = []
        for url in urls:
            parts = urlsplit(url)
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            requests_.append(("PURGE", path, {"Host": parts.netloc}))
        self._tell(requests_)

    def purge_keys(self, keys: Collection[str]) -> None:
        """Forget what carries one of these surrogate keys, in one request."""
        header = " ".join(sorted(keys))
        if len(header) > LONGEST_HEADER:
            self.purge_all()
        elif header:
            self._tell([("BAN", "/", {"Host": settings.BASE_HOST, "Surrogate-Key": header})])

    def purge_all(self) -> None:
        """Forget everything."""
        self._tell([("BAN", "/", {"Host": settings.BASE_HOST})])

    def _tell(self, messages: list[tuple[str, str, dict[str, str]]]) -> None:
        faults = [fault for server in self.servers if (fault := _send(server, messages))]
        if faults:
            raise PurgeError("; ".join(faults))


class CloudflareTagBackend(CloudflareBackend):
    """Wagtail's back end for Cloudflare, which also forgets by `Cache-Tag`, or a whole zone."""

    def purge_keys(self, keys: Collection[str]) -> None:
        """Forget what carries one of these tags. Raises PurgeError."""
        tags = sorted(keys)
        for start in range(0, len(tags), OF_CLOUDFLARE):
            self._order({"tags": tags[start : start + OF_CLOUDFLARE]})

    def purge_all(self) -> None:
        """Forget the zone. Raises PurgeError."""
        self._order({"purge_everything": True})

    def _order(self, order: dict[str, Any]) -> None:
        if self.cloudflare_token:
            headers = {"Authorization": f"Bearer {self.cloudflare_token}"}
        else:
            headers = {"X-Auth-Email": self.cloudflare_email, "X-Auth-Key": self.cloudflare_api_key}
        try:
            answer = requests.post(self.cloudflare_purge_endpoint_url, json=order, headers=headers, timeout=30)
            answer.raise_for_status()
        except requests.RequestException as error:
            raise PurgeError(f"Cloudflare: {error}") from error


def _send(server: str, messages: list[tuple[str, str, dict[str, str]]]) -> str:
    """Send one Varnish what it must know, over one connection; what went wrong, or ''."""
    connection = HTTPConnection(server, timeout=PATIENCE)
    try:
        for method, path, headers in messages:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                return f"{server} answered {answer.status} to {method}"
    except (OSError, HTTPException) as error:
        return f"{server}: {error!r}"
    finally:
        connection.close()
    return ""
