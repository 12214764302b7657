"""Logging in, in two steps."""

import pyotp
from django.contrib.auth import get_user_model
from django.test import Client

from cms.factors import codes
from cms.factors.models import Factor
from cms.factors.secrets import sealed
from tests.conftest import HOST

LOG_IN, SECOND = "/admin/login/", "/admin/login/second/"
SET_UP = "/admin/account/second-step/"
APP, CODES = f"{SET_UP}app/", f"{SET_UP}codes/"
RIGHT = "ruusu-kaali-halla-9"
User = get_user_model()


def browser(address="192.0.2.1"):
    return Client(headers={"host": HOST, "accept-language": "fi"}, REMOTE_ADDR=address)


def give_password(client, going="/admin/", name="maija", password=RIGHT):
    return client.post(LOG_IN, {"username": name, "password": password, "next": going})


def give_app(user):
    """An app for somebody; returns what shows its codes."""
    secret = codes.new_secret()
    Factor.objects.create(user=user, kind=Factor.Kind.APP, name="Puhelin", secret=sealed(secret))
    return pyotp.TOTP(secret)


def is_in(client):
    return "_auth_user_id" in client.session


def logged_in(user):
    client = browser()
    app = give_app(user)
    give_password(client, name=user.username)
    client.post(SECOND, {"code": app.now()})
    return client
