"""Setting up a form: it gathers personal data, so a publisher turns it on, with a notice."""

import pytest
from wagtail.models import Collection
from wagtail.test.utils.form_data import inline_formset

from cms.access.groups import ensure_team, grant
from projectpages.calls.models import IdeaFormPage
from tests.factories import content_page
from tests.forms import errors_of, post_page, typed_in
from tests.translating import send, translate

QUESTION = {
    "label": "Ideasi",
    "help_text": "",
    "required": "on",
    "field_type": "multiline",
    "choices": "",
    "default_value": "",
}


def post_form(browser, tree, questions=(QUESTION,), publish=False, **fields):
    typed = {"introduction": "null", "thanks": "null", "privacy_page": "", "retention_days": "30", "notify": ""}
    rows = {"form_fields": inline_formset(list(questions))}
    return post_page(browser, tree.calls, IdeaFormPage, publish=publish, **typed | rows | fields)


@pytest.fixture
def notice(tree):
    return content_page(tree.home, "Tietosuoja")


def test_a_form_starts_turned_off(admin_client, tree):
    post_form(admin_client, tree, publish=True)
    page = IdeaFormPage.objects.get()
    assert (page.live, page.takes_ideas) == (True, False)


def test_it_is_not_turned_on_without_a_privacy_notice(admin_client, tree):
    response = post_form(admin_client, tree, takes_ideas="on")
    errors = errors_of(response.context["form"])
    assert errors.keys() == {"privacy_page"}
    assert "tietosuojaseloste" in errors["privacy_page"]
    assert typed_in(response)["form_fields-0-label"] == "Ideasi"


def test_it_is_not_turned_on_without_a_question(admin_client, tree, notice):
    response = post_form(admin_client, tree, questions=(), takes_ideas="on", privacy_page=str(notice.pk))
    assert errors_of(response.context["form"]) == {"takes_ideas": "Lomakkeessa ei ole vielä yhtään kysymystä."}


@pytest.mark.parametrize(("role", "may"), [("editors", False), ("publishers", True)])
def test_only_a_publisher_turns_it_on(client, tree, notice, django_user_model, role, may):
    group, _made = ensure_team("", role, role)
    grant(group, role, [tree.home], Collection.get_first_root_node(), None)
    user = django_user_model.objects.create_user("joku")
    user.groups.add(group)
    client.force_login(user)
    response = post_form(client, tree, takes_ideas="on", privacy_page=str(notice.pk))
    assert IdeaFormPage.objects.exists() == may
    if not may:
        assert errors_of(response.context["form"]) == {
            "takes_ideas": "Vain julkaisija voi ottaa lomakkeen käyttöön. Pyydä häntä tekemään se."
        }


@pytest.mark.parametrize("days", ["0", "-1", "10000", "kauan"])
def test_the_days_must_make_sense(admin_client, tree, days):
    assert "retention_days" in errors_of(post_form(admin_client, tree, retention_days=days).context["form"])


def test_questions_are_translated_and_answers_keep_their_names(tree, form_page):
    type(form_page).form_fields.rel.related_model.objects.filter(clean_name="idea").update(label="sana 1")
    page = IdeaFormPage.objects.get()
    translate(send(page, tree.english))
    english = page.get_translation(tree.english).get_latest_revision_as_object()
    question = english.form_fields.all()[0]
    assert (question.label, question.clean_name, question.required) == ("word 1", "idea", True)
    assert english.takes_ideas


def test_the_preview_shows_the_form(form_page):
    response = form_page.make_preview_request()
    assert response.status_code == 200
    assert "Ideasi" in response.rendered_content
