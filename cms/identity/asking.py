"""Asks a provider who somebody is (OpenID Connect Core 1.0, authorization code with PKCE), through Authlib.

What the provider says is believed only if its ID token is signed with one of its keys, made by the configured issuer,
for us, for this very log-in (state, nonce, code challenge), and not expired.
"""

from typing import Any
from urllib.parse import urlsplit

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.django_client import OAuth
from django.http import HttpRequest, HttpResponse
from joserfc.errors import JoseError
from requests import RequestException

from cms.identity.providers import Provider

PATIENCE = 5  # seconds for each answer of the provider
LEEWAY = 60  # seconds that clocks may differ
# Signed with a key that only the provider has; never "none", never one made from our shared secret (RFC 8725, 3.1).
SIGNATURES = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"}
ADDRESSES = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class ProviderError(Exception):
    """The provider does not answer, or its answer is not to be believed. The text is for the log, never for a page."""


def send_there(request: HttpRequest, provider: Provider, back: str) -> HttpResponse:
    """Lead to the provider's log-in, from which it comes back to the address `back`. Raises ProviderError."""
    try:
        return _client(provider).authorize_redirect(request, back)
    except (AuthlibBaseError, RequestException, RuntimeError, ValueError, KeyError, TypeError) as error:
        raise ProviderError(f"{type(error).__name__}: {error}") from error


def claims_from(request: HttpRequest, provider: Provider) -> dict[str, Any]:
    """What the provider says of who has come back. Raises ProviderError."""
    if request.GET.get("iss", provider.issuer) != provider.issuer:  # RFC 9207
        raise ProviderError("the answer comes from another issuer")
    options = {
        "iss": {"essential": True, "value": provider.issuer},
        "aud": {"essential": True, "value": provider.client_id},
        "sub": {"essential": True},
        "nonce": {"essential": True},
    }
    try:
        token = _client(provider).authorize_access_token(request, claims_options=options, leeway=LEEWAY)
    except (AuthlibBaseError, JoseError, RequestException, RuntimeError, ValueError, KeyError, TypeError) as error:
        raise ProviderError(f"{type(error).__name__}: {error}") from error
    claims = token.get("userinfo")
    if not claims or not isinstance(claims.get("sub"), str):
        raise ProviderError("the answer holds no ID token")
    return dict(claims)


def _client(provider: Provider) -> Any:
    """Made anew each time, so that a provider that changes its addresses or keys needs no restart of ours."""
    client = OAuth().register(
        provider.city,
        client_id=provider.client_id,
        client_secret=provider.client_secret,
        server_metadata_url=f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={"scope": provider.scope, "code_challenge_method": "S256", "default_timeout": PATIENCE},
    )
    known = client.load_server_metadata()
    if known.get("issuer") != provider.issuer:
        raise ProviderError("its description names another issuer")
    safe = "https" if urlsplit(provider.issuer).scheme == "https" else "http"
    if not all(urlsplit(known.get(name, "")).scheme in {"https", safe} for name in ADDRESSES):
        raise ProviderError("its description names an address without TLS")
    offered = known.get("id_token_signing_alg_values_supported") or ["RS256"]
    known["id_token_signing_alg_values_supported"] = sorted(SIGNATURES.intersection(offered)) or ["RS256"]
    return client
