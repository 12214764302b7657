"""Turku's identity provider."""

import pytest

from cms.access.groups import ensure_team, grant_general
from cms.access.models import Team
from cms.identity.providers import configured
from tests.cms.identity.browsing import variable
from tests.cms.identity.openid import provided
from tests.conftest import HOST


@pytest.fixture
def turku(settings):
    """Turku's provider runs, and the teams of two cities and the programme are there."""
    for city in ("turku", "espoo", ""):
        for role in Team.Role.values:
            group, _made = ensure_team(city, role, f"{city or 'programme'} {role}")
            grant_general(group, ["wagtailadmin.access_admin"])
    with provided() as provider:
        settings.OIDC_PROVIDERS = configured(variable(provider))
        settings.WAGTAILADMIN_BASE_URL = f"http://{HOST}"
        provider.claims = {"sub": "42", "groups": ["cms-editors", "lunch"], "preferred_username": "maija@example.fi"}
        yield provider
