"""A small OpenID provider on loopback: discovery, log-in, tokens and keys, over HTTP and with a real RSA key."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode
from wsgiref.simple_server import WSGIRequestHandler, make_server

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

KEY, OTHER_KEY = RSAKey.generate_key(2048, {"kid": "one"}), RSAKey.generate_key(2048, {"kid": "one"})


@dataclass
class OpenIdProvider:
    """What it says can be bent: `claims` of who logs in, `bend` changes the ID token's before they are signed."""

    issuer: str = ""
    client_id: str = "six-cities"
    client_secret: str = "s" * 40
    claims: dict[str, Any] = field(default_factory=lambda: {"sub": "42"})
    bend: Callable[[dict[str, Any]], Any] = lambda claims: None
    key: Any = field(default_factory=lambda: KEY)
    header: dict[str, str] = field(default_factory=lambda: {"alg": "RS256", "kid": "one"})
    description: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def __call__(self, environ: dict, start: Callable) -> Iterator[bytes]:
        path, query = environ["PATH_INFO"], parse_qs(environ["QUERY_STRING"])
        self.asked.append(path)
        if path == "/.well-known/openid-configuration":
            return self._json(start, self._description())
        if path == "/keys":
            return self._json(start, {"keys": [KEY.as_dict(private=False)]})
        if path == "/authorize":
            return self._authorize(start, {name: values[0] for name, values in query.items()})
        if path == "/token":
            return self._token(environ, start)
        return self._json(start, {"error": "not found"}, "404 Not Found")

    def _description(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        } | self.description

    def _authorize(self, start: Callable, given: dict[str, str]) -> list[bytes]:
        """Everybody who comes is who `claims` says; a person would type a password here."""
        assert given["response_type"] == "code"
        assert given["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe()
        self.codes[code] = given
        back = f"{given['redirect_uri']}?{urlencode({'code': code, 'state': given['state']})}"
        start("302 Found", [("Location", back)])
        return [b""]

    def _token(self, environ: dict, start: Callable) -> list[bytes]:
        sent = parse_qs(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])).decode())
        given = self.codes.pop(sent["code"][0], None)
        digest = hashlib.sha256(sent["code_verifier"][0].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        who = base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()
        if given is None or given["code_challenge"] != challenge or environ.get("HTTP_AUTHORIZATION") != f"Basic {who}":
            return self._json(start, {"error": "invalid_grant"}, "400 Bad Request")
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": self.client_id, "iat": now, "exp": now + 300, "nonce": given["nonce"]}
        claims |= self.claims
        self.bend(claims)
        token = jwt.encode(self.header, claims, self.key, algorithms=["RS256", "HS256", "none"])
        return self._json(start, {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": token})

    def _json(self, start: Callable, value: Any, status: str = "200 OK") -> list[bytes]:
        start(status, [("Content-Type", "application/json")])
        return [json.dumps(value).encode()]


class Quiet(WSGIRequestHandler):
    """Says nothing of what was asked."""

    def log_message(self, *args: Any) -> None:
        pass


@contextmanager
def provided() -> Iterator[OpenIdProvider]:
    """One that runs."""
    provider = OpenIdProvider()
    with make_server("127.0.0.1", 0, provider, handler_class=Quiet) as server:
        provider.issuer = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield provider
        server.shutdown()


def secret_key(provider: OpenIdProvider) -> OctKey:
    """The secret that we share with it, as a key."""
    return OctKey.import_key(provider.client_secret)
