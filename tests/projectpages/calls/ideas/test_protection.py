"""An idea form is protected as every visitor's form is, and a person who trips over it loses nothing."""

import pytest
from wagtail.contrib.forms.models import FormSubmission

from projectpages.calls.ideas.builder import IdeaForm
from tests.projectpages.calls.ideas.conftest import PATH, read, send
from tests.visiting import fields_of

IDEA = {"idea": "Penkki joka pysäkille"}


def refusal(response) -> str:
    """What the visitor is told; the idea is still in the form and was not stored."""
    assert fields_of(response, "idea")["idea-idea"] == IDEA["idea"]
    return read(response).select_one(".form_errors").get_text()


def test_another_pages_form_is_refused(client, form_page):
    assert send(client, IDEA, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert not FormSubmission.objects.exists()


@pytest.mark.parametrize(
    ("trick", "told"),
    [
        ({"form_homepage": "https://www.example.fi/"}, "kuin robotti"),
        ({"form_opened": "1:x"}, "auki liian kauan"),
        ({"seconds": 1}, "nopeammin"),
    ],
)
def test_a_robot_is_refused(client, form_page, trick, told):
    assert told in refusal(send(client, IDEA | trick))
    assert not FormSubmission.objects.exists()


def test_an_address_has_its_share(client, form_page):
    most, _seconds = IdeaForm.limit
    for _number in range(most):
        assert send(client, IDEA).status_code == 302
    assert refusal(send(client, IDEA))
    assert FormSubmission.objects.count() == most


def test_mistakes_do_not_count(client, form_page):
    for _number in range(IdeaForm.limit[0] + 1):
        send(client, {"idea": ""})
    assert send(client, IDEA).status_code == 302


def test_a_question_that_nobody_sees_is_stored_with_the_others(client, form_page):
    form_page.form_fields.filter(clean_name="city").update(field_type="hidden", choices="", default_value="haku")
    assert fields_of(client.get(PATH), "idea")["idea-city"] == "haku"
    send(client, IDEA)
    assert FormSubmission.objects.get().form_data == IDEA | {"mail": "", "city": "haku"}
