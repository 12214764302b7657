"""What browsers report of a policy, in both shapes in use; what says nothing about our pages is dropped.

`report-uri` sends {"csp-report": {"document-uri", "effective-directive", "blocked-uri", …}}, one a request (CSP Level
2, 7.2); `report-to` sends [{"type": "csp-violation", "body": {"documentURL", "effectiveDirective", "blockedURL", …}}].
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from cms.policy.directives import admin

OLD, NEW = "application/csp-report", "application/reports+json"
MOST = 10  # reports that one request may hold; the rest is left out
# What a report may be about: the directives of ours, and those that stand in for script-src and style-src in reports.
DIRECTIVES = {*admin(), "manifest-src", "worker-src", "media-src"}
DIRECTIVES |= {f"{kind}-src-{place}" for kind in ("script", "style") for place in ("elem", "attr")}
# Said instead of an address (CSP Level 3, 5.3), and what has no host.
WORDS = {"inline", "eval", "wasm-eval", "data", "blob", "filesystem", "trusted-types-policy", "trusted-types-sink"}
HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")
WEB = {"http", "https", "ws", "wss"}
# Add-ons and the browser's own pages: they write into our pages, and the policy stops them.
ADDED = re.compile(r"[a-z-]*extension|chrome|resource|about|opera|edge|moz|user-script|sandbox|webkit-masked-url")
STAFF = "/admin/"


class Blocked(NamedTuple):
    """One thing that a browser did not load or run."""

    is_staff: bool
    directive: str
    source: str  # a host, or one of WORDS


def reports_in(body: bytes, content_type: str, host: str) -> list[Blocked]:
    """What was blocked on pages of this host. ValueError for what is no report at all."""
    found = json.loads(body)
    if content_type == OLD and isinstance(found, dict) and isinstance(found.get("csp-report"), dict):
        told = [_old(found["csp-report"])]
    elif content_type == NEW and isinstance(found, list):
        told = [report["body"] for report in found[:MOST] if _is_ours(report)]
    else:
        raise ValueError("no report")
    return [blocked for report in told for blocked in _blocked(report, host)]


def _old(report: dict[str, Any]) -> dict[str, Any]:
    """A report of the old shape by the names of the new one."""
    return {
        "documentURL": report.get("document-uri"),
        "effectiveDirective": report.get("effective-directive") or report.get("violated-directive"),
        "blockedURL": report.get("blocked-uri"),
        "sourceFile": report.get("source-file"),
    }


def _is_ours(report: Any) -> bool:
    return isinstance(report, dict) and report.get("type") == "csp-violation" and isinstance(report.get("body"), dict)


def _blocked(report: dict[str, Any], host: str) -> Iterator[Blocked]:
    page, directive = _text(report, "documentURL"), _text(report, "effectiveDirective").partition(" ")[0]
    source = _source(_text(report, "blockedURL"))
    is_added = ADDED.fullmatch(_scheme(_text(report, "sourceFile")))
    if _parts(page)[0] == host and directive in DIRECTIVES and source and not is_added:
        yield Blocked(_parts(page)[1].startswith(STAFF), directive, source)


def _source(address: str) -> str:
    """The host, or the word that stands for it; '' for what is not counted."""
    if address in WORDS:
        return address
    scheme = _scheme(address)
    if scheme in WORDS:
        return scheme
    found = _parts(address)[0] if scheme in WEB else ""
    return found if HOST.fullmatch(found) else ""


def _text(report: dict[str, Any], name: str) -> str:
    found = report.get(name)
    return found.strip().lower() if isinstance(found, str) else ""


def _scheme(address: str) -> str:
    return address.partition(":")[0]


def _parts(address: str) -> tuple[str, str]:
    """Host without port, and path."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.hostname or "", parts.path
