"""The second step is changed only by whose it is."""

import re

import pyotp
import pytest
from django.core.management import call_command
from django.test import override_settings
from django.urls import reverse

from cms.factors import codes
from cms.factors.models import Factor, RecoveryCode
from cms.factors.secrets import opened, sealed
from cms.factors.signals import factor_added, factor_removed
from cms.stays.models import Stay
from tests.cms.factors.logging_in import (
    APP,
    CODES,
    LOG_IN,
    RIGHT,
    SET_UP,
    User,
    give_app,
    logged_in,
)

pytestmark = pytest.mark.django_db


def test_only_with_the_password_a_second_step_is_removed_or_added(maija):
    client = logged_in(maija)
    factor = Factor.objects.get()
    address = reverse("second_step_remove", args=[factor.pk])
    for password in ("", "wrong"):
        client.post(address, {"password": password})
        client.post(CODES, {"password": password})
    page = client.get(APP).content.decode()
    app = pyotp.TOTP("".join(re.search(r'class="secret">([A-Z2-7 ]+)<', page)[1].split()))
    client.post(APP, {"name": "Toinen", "code": app.now()})
    assert list(Factor.objects.all()) == [factor]
    assert not RecoveryCode.objects.exists()
    client.post(CODES, {"password": RIGHT})
    assert RecoveryCode.objects.count() == 10
    client.post(address, {"password": RIGHT})
    assert not Factor.objects.exists()
    assert not RecoveryCode.objects.exists()
    assert client.get("/admin/")["Location"] == SET_UP


def test_who_sits_at_an_open_browser_guesses_the_password_five_times(maija):
    client = logged_in(maija)
    for _turn in range(5):
        client.post(CODES, {"password": "wrong"})
    client.post(CODES, {"password": RIGHT})
    assert not RecoveryCode.objects.exists()


def test_nobody_removes_anothers_second_step(maija):
    other = User.objects.create_superuser("pekka", "", RIGHT)
    give_app(other)
    client = logged_in(maija)
    address = reverse("second_step_remove", args=[Factor.objects.get(user=other).pk])
    assert client.post(address, {"password": RIGHT}).status_code == 404


def test_who_has_no_password_here_sets_up_nothing(maija):
    client = logged_in(maija)
    maija.set_unusable_password()
    maija.save()
    client.force_login(maija)
    session = client.session
    session["second_step"] = "provider"
    session.save()
    assert client.get(SET_UP).status_code == 302
    assert client.get("/admin/").status_code == 200


def test_secrets_are_not_readable_in_the_database(maija):
    app = give_app(maija)
    codes.new_recovery_codes(maija)
    assert app.secret not in Factor.objects.get().secret
    assert opened(Factor.objects.get().secret) == app.secret
    with override_settings(SECRET_KEY="n" * 50, SECRET_KEY_FALLBACKS=["development-only-" + "k" * 40]):
        assert opened(Factor.objects.get().secret) in {app.secret, ""}
    with override_settings(SECRET_KEY="n" * 50):
        assert opened(Factor.objects.get().secret) == ""
        assert not codes.is_app_code(maija, app.now())


def test_a_new_secret_key_reads_what_the_old_one_wrote(settings):
    text = sealed("secret")
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "n" * 50
    assert opened(text) == "secret"


def test_the_operator_resets_who_has_lost_everything(maija):
    client = logged_in(maija)
    call_command("reset_second_step", "maija")
    assert not Factor.objects.exists()
    assert not Stay.objects.exists()
    assert client.get("/admin/")["Location"].startswith(LOG_IN)


def test_others_hear_of_what_changes(maija):
    heard = []

    def hear(sender, kind, user, signal, **_rest):
        heard.append((signal is factor_added, kind, user))

    factor_added.connect(hear)
    factor_removed.connect(hear)
    client = logged_in(maija)
    client.post(CODES, {"password": RIGHT})
    client.post(reverse("second_step_remove", args=[Factor.objects.get().pk]), {"password": RIGHT})
    factor_added.disconnect(hear)
    factor_removed.disconnect(hear)
    assert heard == [(True, "recovery", maija), (False, "app", maija)]
