"""What a browser does, and how the install is told of a provider."""

import json
from urllib.parse import urlsplit

import requests
from django.contrib.auth import get_user_model
from django.test import Client

from tests.conftest import HOST

THERE, BACK, LOG_IN = "/admin/login/with/turku/", "/admin/login/with/turku/back/", "/admin/login/"
ROLES = {"editors": ["cms-editors"], "publishers": ["cms-publishers", "communications"]}
User = get_user_model()


def variable(provider, **more):
    turku = {"issuer": provider.issuer, "client_id": provider.client_id, "client_secret": provider.client_secret}
    espoo = turku | {"client_id": "espoo-client", "roles": {"publishers": ["espoo"]}}
    return json.dumps({"turku": turku | {"roles": ROLES} | more, "espoo": espoo})


def browser():
    return Client(headers={"host": HOST, "accept-language": "fi"})


def log_in(client, start=THERE):
    """Everything that a browser does: to the provider, and with its answer back."""
    away = client.get(start)
    answer = requests.get(away["Location"], allow_redirects=False, timeout=10)
    back = urlsplit(answer.headers["Location"])
    assert back.netloc == HOST
    return client.get(f"{back.path}?{back.query}")


def who_is_in(client):
    pk = client.session.get("_auth_user_id") if client.cookies.get("sessionid") else None
    return User.objects.get(pk=pk) if pk else None


def groups_of(user):
    return set(user.groups.values_list("team__city", "team__role"))
