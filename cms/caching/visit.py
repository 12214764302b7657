"""Who asks for what, read from a WSGI environ: the same for the middleware and for the server in front of Django."""

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any

from django.conf import settings

LONGEST = 1000  # characters of path and query
NEVER = ("/admin", "/static/", "/media/", "/documents/", "/healthz", "/readyz")


@dataclass(frozen=True)
class Visit:
    """A request that may be answered from what is kept, by the four things that its answer may depend on."""

    scheme: str
    host: str
    path: str
    query: str

    @property
    def key(self) -> str:
        """A name for caches: a digest, in which no part can run into the next."""
        parts = repr((self.scheme, self.host, self.path, self.query))
        return blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def visit_of(environ: dict[str, Any]) -> Visit | None:
    """What is asked for; None for who may get more, or something else, than everybody."""
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or "HTTP_AUTHORIZATION" in environ:
        return None
    if (cookies := environ.get("HTTP_COOKIE")) and any(name in cookies for name in _personal()):
        return None
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    # Django reads a path as UTF-8, a server hands it over as Latin-1: no page of ours has such an address.
    if path.startswith(NEVER) or len(path) + len(query) > LONGEST or not path.isascii():
        return None
    return Visit(_scheme(environ), environ.get("HTTP_HOST", ""), path, query)


@cache
def _personal() -> tuple[str, ...]:
    """Names of cookies that make an answer somebody's own."""
    return (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages")


def _scheme(environ: dict[str, Any]) -> str:
    """As Django's request.scheme."""
    secure = settings.SECURE_PROXY_SSL_HEADER
    if secure and (said := environ.get(secure[0])) is not None:
        return "https" if said.split(",", 1)[0].strip() == secure[1] else "http"
    return environ.get("wsgi.url_scheme", "http")
