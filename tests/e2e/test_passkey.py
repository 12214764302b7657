"""A passkey as the second step: made and used in Chromium with an authenticator of its own, under the strict policy."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.e2e.test_policy import Watch

pytestmark = pytest.mark.e2e
WHO = "vantaa-translator"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def test_a_passkey_is_made_used_and_removed(server, staff, window):
    page = staff(WHO, by_hand=True)
    watch = Watch(page)
    authenticator = page.context.new_cdp_session(page)
    authenticator.send("WebAuthn.enable")
    number = authenticator.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})["authenticatorId"]

    page.goto(server.url("/admin/account/second-step/passkey/"))
    page.get_by_role("button", name="Luo pääsyavain").click()
    expect(page.locator(".recovery-codes li")).to_have_count(10)
    recovery = page.locator(".recovery-codes li").first.inner_text()
    assert watch.found() == []

    # Another browser, with the password alone: the second step stands in the way.
    other = window()
    give_password(server, other)
    expect(other.get_by_label("Koodi")).to_be_visible()
    other.goto(server.url("/admin/"))
    assert "/admin/login/" in other.url

    page.context.clear_cookies()
    give_password(server, page)
    page.get_by_role("button", name="Käytä pääsyavainta").click()
    page.wait_for_url("**/admin/")
    assert watch.found() == []

    # A passkey that is not known here does not get in.
    page.context.clear_cookies()
    authenticator.send("WebAuthn.clearCredentials", {"authenticatorId": number})
    authenticator.send("WebAuthn.setUserVerified", {"authenticatorId": number, "isUserVerified": False})
    give_password(server, page)
    page.get_by_role("button", name="Käytä pääsyavainta").click()
    expect(page.locator("[data-passkey-failed]")).to_be_visible()

    # The telephone is gone: a recovery code lets in, and the passkey is removed.
    page.get_by_label("Koodi").fill(recovery)
    page.get_by_role("button", name="Kirjaudu sisään").click()
    page.wait_for_url("**/admin/")
    page.goto(server.url("/admin/account/second-step/"))
    page.get_by_role("link", name="Poista").click()
    page.fill("input[name=password]", settings.DEMO_PASSWORD)
    page.get_by_role("button", name="Poista").click()
    expect(page.locator(".messages")).to_contain_text("on poistettu")


def give_password(server, page):
    page.goto(server.url("/admin/login/"))
    page.fill("input[name=username]", WHO)
    page.fill("input[name=password]", settings.DEMO_PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/admin/login/second/")
