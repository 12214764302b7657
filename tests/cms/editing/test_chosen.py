"""A forged or mistyped key in a chooser is a mistake in the form, never an error of the server."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.people.models import Person
from tests.conftest import HOST
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("key", ["x.y", "1e9", "9" * 40, "\0"])
def test_a_form_comes_back_whatever_its_chooser_holds(admin_user, key):
    browser = Client(headers={"host": HOST})
    browser.force_login(admin_user)
    address = reverse(Person.snippet_viewset.get_url_name("edit"), args=[PersonFactory().pk])
    answer = browser.post(address, {"name": "", "portrait": key})
    assert answer.status_code == 200
    assert "error" in answer.content.decode()
