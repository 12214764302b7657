"""Robots fail at a visitor's form; whatever is wrong, nothing that was typed is lost."""

from datetime import timedelta

import pytest
import time_machine
from django import forms
from django.test import RequestFactory
from django.utils import timezone

from cms.forms import SafeForm, thanks_address, was_sent
from cms.forms.limits import address_of


class WishForm(SafeForm):
    """A form as a capability writes it."""

    prefix = "wish"
    limit = (2, 600)
    text = forms.CharField()


def request(address: str = "192.0.2.1", **data: str):
    posted = {f"wish-{name}": value for name, value in data.items()}
    return RequestFactory(REMOTE_ADDR=address).post("/", posted)


def fresh_token() -> str:
    return WishForm(request=request()).token


def form(seconds: float = 20, address: str = "192.0.2.1", **data: str) -> WishForm:
    """The form as sent some seconds after it was opened."""
    typed = {"text": "Pyöräteline", "form_opened": fresh_token(), "form_homepage": ""} | data
    with time_machine.travel(timezone.now() + timedelta(seconds=seconds)):
        sent = WishForm.of(request(address, **typed))
        sent.is_valid()
        return sent


def test_a_person_gets_through():
    assert form().is_valid()


def test_what_was_opened_a_week_ago_can_be_sent_again():
    late = form(seconds=8 * 24 * 3600)
    assert "Mitään ei ole kadonnut" in str(late.non_field_errors())
    assert "Pyöräteline" in str(late["text"])
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert late.token != late.data["wish-form_opened"]


def test_a_robots_haste_is_refused_once():
    hasty = form(seconds=0.2)
    assert not hasty.is_valid()
    assert hasty.token == hasty.data["wish-form_opened"], "the same token has aged when it is sent again"


def test_a_robot_that_fills_everything_in_is_refused():
    trapped = form(form_homepage="https://www.example.org")
    assert not trapped.is_valid()
    assert "example.org" not in str(trapped["form_homepage"])


@pytest.mark.parametrize("token", ["", "x", "1:abc", "9999999999999:abc"])
def test_a_forged_token_is_refused(token):
    assert not form(form_opened=token).is_valid()


def test_another_forms_token_is_refused():
    class OtherForm(WishForm):
        prefix = "other"

    assert not form(form_opened=OtherForm(request=request()).token).is_valid()


def test_what_is_kept_is_what_people_filled_in():
    assert form().cleaned_data == {"text": "Pyöräteline"}


def test_the_list_of_faults_leads_to_the_first_input_of_each_field():
    class LongForm(WishForm):
        where = forms.ChoiceField(label="Missä?", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)

    sent = LongForm.of(request(form_opened=fresh_token()))
    assert [fault.target for fault in sent.faults] == ["id_wish-text", "id_wish-where_0"]
    assert [fault.text.partition(" ")[0] for fault in sent.faults] == ["Text:", "Missä?"]
    assert all(f'id="{fault.target}"' in sent.as_p() for fault in sent.faults)


def test_one_address_may_send_so_many_and_others_are_not_bothered():
    assert [form().is_valid() for _time in range(3)] == [True, True, False]
    assert form(address="192.0.2.2").is_valid()


def test_what_has_a_fault_does_not_count():
    for _time in range(3):
        assert not form(text="").is_valid()
    assert form().is_valid()


@pytest.mark.parametrize(("proxies", "counted"), [(0, "10.0.0.9"), (1, "192.0.2.7"), (2, "192.0.2.66")])
def test_the_address_behind_our_own_proxies_is_counted(settings, proxies, counted):

    settings.PROXIES = proxies
    forwarded = RequestFactory(REMOTE_ADDR="10.0.0.9").get("/", headers={"x-forwarded-for": "192.0.2.66, 192.0.2.7"})
    assert address_of(forwarded) == counted


def test_the_address_remembers_that_it_was_sent():
    target = thanks_address(RequestFactory().get("/sivu/"), "wish")
    assert target == "/sivu/?sent=wish#wish"
    assert was_sent(RequestFactory().get(target), "wish")
    assert not was_sent(RequestFactory().get(target), "other")
