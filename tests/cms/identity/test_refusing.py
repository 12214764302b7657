"""What a provider says is believed only of this very log-in."""

import time
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from cms.identity.providers import configured
from tests.cms.identity.browsing import BACK, LOG_IN, THERE, browser, log_in, variable, who_is_in
from tests.cms.identity.openid import OTHER_KEY, secret_key

pytestmark = pytest.mark.django_db


def late(claims):
    claims["exp"] = int(time.time()) - 120


def without(name):
    return lambda claims: claims.pop(name)


def other(**values):
    return lambda claims: claims.update(values)


@pytest.mark.parametrize(
    "bend",
    [
        other(iss="https://login.espoo.example"),
        other(aud="another-client"),
        other(aud="another-client", azp="six-cities"),
        other(aud=["another-client", "third"]),
        other(nonce="of-another-log-in"),
        other(sub=""),
        other(sub=42),
        late,
        *(without(name) for name in ("iss", "aud", "nonce", "sub", "exp", "iat")),
    ],
)
def test_a_token_that_is_not_for_this_log_in_opens_nothing(turku, bend):
    turku.bend = bend
    client = browser()
    assert log_in(client)["Location"] == LOG_IN
    assert who_is_in(client) is None


def test_a_token_signed_with_another_key_opens_nothing(turku):
    turku.key = OTHER_KEY
    client = browser()
    log_in(client)
    assert who_is_in(client) is None


@pytest.mark.parametrize("algorithm", ["HS256", "none"])
def test_a_token_that_anybody_could_sign_opens_nothing(turku, algorithm):
    turku.description["id_token_signing_alg_values_supported"] = ["RS256", algorithm]
    turku.header = {"alg": algorithm}
    turku.key = secret_key(turku)
    client = browser()
    log_in(client)
    assert who_is_in(client) is None


@pytest.mark.parametrize(
    "description",
    [{"issuer": "https://login.espoo.example"}, {"jwks_uri": "ftp://127.0.0.1/keys"}, {"token_endpoint": ""}],
)
def test_a_provider_that_describes_another_is_not_asked(turku, description):
    turku.description = description
    assert browser().get(THERE)["Location"] == LOG_IN


def test_an_answer_that_nobody_asked_for_opens_nothing(turku):
    """Also none that was begun in another browser (state), which would log somebody in as somebody else."""
    mine, hers = browser(), browser()
    away = mine.get(THERE)
    answer = requests.get(away["Location"], allow_redirects=False, timeout=10)
    query = urlsplit(answer.headers["Location"]).query
    hers.get(THERE)
    for client, address in ((hers, f"{BACK}?{query}"), (browser(), f"{BACK}?{query}"), (browser(), BACK)):
        client.get(address)
        assert who_is_in(client) is None


def test_an_answer_works_once_and_for_its_own_city(turku):
    client = browser()
    away = client.get(THERE)
    answer = requests.get(away["Location"], allow_redirects=False, timeout=10)
    query = urlsplit(answer.headers["Location"]).query
    client.get(f"/admin/login/with/espoo/back/?{query}")
    assert who_is_in(client) is None
    client.get(f"{BACK}?{query}&iss=https%3A%2F%2Flogin.espoo.example")
    assert who_is_in(client) is None
    client.get(f"{BACK}?{query}")
    assert who_is_in(client) is not None
    client.logout()
    client.get(f"{BACK}?{query}")
    assert who_is_in(client) is None


def test_who_cancels_there_is_told_and_may_try_again(turku):
    client = browser()
    state = parse_qs(urlsplit(client.get(THERE)["Location"]).query)["state"][0]
    answer = client.get(f"{BACK}?error=access_denied&state={state}")
    assert answer["Location"] == LOG_IN
    assert "Turku" in client.get(LOG_IN).content.decode()


def test_a_provider_that_is_away_is_said_in_words(turku, settings):
    text = variable(turku, issuer="http://127.0.0.1:9")
    settings.OIDC_PROVIDERS = configured(text)
    client = browser()
    assert client.get(THERE)["Location"] == LOG_IN


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_a_log_in_leads_nowhere_else(turku, address):
    assert log_in(browser(), f"{THERE}?next={address}")["Location"] == "/admin/"


def test_the_session_gets_a_new_key_at_the_log_in(turku):
    client = browser()
    client.get(THERE)
    before = client.cookies["sessionid"].value
    log_in(client)
    assert client.cookies["sessionid"].value != before


def test_a_publisher_of_turku_needs_no_second_step_of_ours(turku, settings):
    """The city's own log-in asks for as many steps as the city wants."""
    settings.SECOND_STEP_REQUIRED = True
    turku.claims["groups"] = ["cms-publishers"]
    client = browser()
    log_in(client)
    assert client.get("/admin/").status_code == 200
