"""The cities' identity providers, as the variable OIDC_PROVIDERS names them: JSON, by the city's key.

{"turku": {"issuer": "https://login.turku.example", "client_id": "…", "client_secret": "…",
           "claim": "groups", "roles": {"editors": ["cms-editors"], "publishers": ["cms-publishers"]}}}

`claim` is the name of the claim in the ID token that lists somebody's groups ("realm_access.roles": one inside
another), and `roles` says which of its values give which of our roles, in that city and nowhere else. No role outside
these three can be named, so a provider gives nobody the programme's rights, and makes nobody a superuser.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from cms.cities import CITIES, City, city_by_slug

ROLES = ("editors", "publishers", "translators")  # cms.access.models.Team.Role
NEEDED = ("issuer", "client_id", "client_secret", "roles")
MAY = ("claim", "scope")
OURSELVES = ("localhost", "127.0.0.1")


@dataclass(frozen=True)
class Provider:
    """One city's identity provider, and we as it knows us."""

    city: str
    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    roles: Mapping[str, list[str]] = field(hash=False)
    claim: str = "groups"
    scope: str = "openid profile email"

    @property
    def place(self) -> City:
        """Its city."""
        return next(city for city in CITIES if city.slug == self.city)

    def roles_of(self, claims: Mapping[str, Any]) -> set[str]:
        """Our roles that somebody's claims give in the city."""
        found: Any = claims.get(self.claim)
        if found is None:
            found = claims
            for part in self.claim.split("."):
                found = found.get(part) if isinstance(found, Mapping) else None
        values = {found} if isinstance(found, str) else set(found) if isinstance(found, list) else set()
        return {role for role, given in self.roles.items() if values & set(given)}


def configured(text: str) -> dict[str, Provider]:
    """The providers by city, in the order of the cities; {} without any. `fault` must have found nothing."""
    given = json.loads(text) if text else {}
    return {city.slug: Provider(city.slug, **given[city.slug]) for city in CITIES if city.slug in given}


def fault(text: str) -> str:
    """What is wrong with the variable's value, to follow its name; '' for nothing."""
    try:
        given = json.loads(text)
    except ValueError:
        return "must be JSON, such as '{\"turku\": {…}}' (docs/operations.md)"
    if not isinstance(given, dict):
        return "must be a JSON object with a key for each city"
    return next((found for city, provider in given.items() if (found := _fault_of(city, provider))), "")


def _fault_of(city: str, given: Any) -> str:
    if city_by_slug(city) is None:
        return f"names '{city}', which is no city's key"
    if not isinstance(given, dict):
        return f"must have an object for '{city}'"
    if unknown := set(given) - {*NEEDED, *MAY}:
        return f"says '{min(unknown)}' of '{city}', which nothing reads"
    if missing := [name for name in NEEDED if not given.get(name)]:
        return f"does not say '{missing[0]}' of '{city}'"
    if not all(isinstance(given[name], str) for name in given if name != "roles"):
        return f"must give '{city}' texts, but for 'roles'"
    parts = urlsplit(given["issuer"])
    if parts.scheme != "https" and parts.hostname not in OURSELVES:
        return f"must begin the issuer of '{city}' with https://"
    return _fault_of_roles(city, given["roles"])


def _fault_of_roles(city: str, roles: Any) -> str:
    if not isinstance(roles, dict) or set(roles) - set(ROLES):
        return f"may name for '{city}' the roles {', '.join(ROLES)} only"
    lists = all(
        isinstance(values, list) and all(isinstance(value, str) for value in values) for values in roles.values()
    )
    return "" if lists else f"must list the claim's values of each role of '{city}'"
