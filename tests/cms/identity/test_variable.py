"""OIDC_PROVIDERS."""

import json

import pytest

from cms.identity.providers import configured, fault
from tests.cms.identity.browsing import (
    ROLES,
    variable,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("claim", "claims"),
    [
        ("role", {"role": "cms-editors"}),
        ("realm_access.roles", {"realm_access": {"roles": ["cms-editors"]}}),
        ("https://turku.example/groups", {"https://turku.example/groups": ["cms-editors"]}),
    ],
)
def test_the_claim_may_be_anywhere(turku, claim, claims):
    provider = configured(variable(turku, claim=claim))["turku"]
    assert provider.roles_of(claims) == {"editors"}
    assert provider.roles_of({"groups": ["cms-editors"]}) == set()
    assert provider.roles_of({claim: {"cms-editors": True}}) == set()


GOOD = {"issuer": "https://a.example", "client_id": "a", "client_secret": "b", "roles": ROLES}


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("{", "must be JSON"),
        ("[]", "must be a JSON object"),
        (json.dumps({"lahti": GOOD}), "names 'lahti', which is no city's key"),
        (json.dumps({"turku": GOOD | {"roles": {"superusers": ["x"]}}}), "the roles editors, publishers, translators"),
        (json.dumps({"turku": GOOD | {"roles": {"editors": "x"}}}), "must list"),
        (json.dumps({"turku": GOOD | {"issuer": "http://a.example"}}), "with https://"),
        (json.dumps({"turku": GOOD | {"group": "x"}}), "says 'group'"),
        (json.dumps({"turku": GOOD | {"claim": 3}}), "texts"),
        (json.dumps({"turku": {}}), "does not say 'issuer'"),
        (json.dumps({"turku": 1}), "must have an object"),
        (json.dumps({"turku": GOOD}), ""),
    ],
)
def test_a_wrong_variable_is_a_sentence(value, sentence):
    assert sentence in fault(value) if sentence else fault(value) == ""
