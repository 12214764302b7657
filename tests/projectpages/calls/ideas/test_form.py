"""Suggesting an idea: without a cookie, without JavaScript, and without losing what was typed."""

from wagtail.contrib.forms.models import FormSubmission

from tests.factories import content_page
from tests.projectpages.calls.ideas.conftest import PATH, read, send
from tests.tree import twin
from tests.visiting import fields_of

TYPED = {"idea": "Penkki joka pysäkille", "mail": "maija.malli@example.fi", "city": "Turku"}


def test_an_idea_is_stored_and_the_sender_thanked(client, form_page):
    response = send(client, TYPED)
    assert (response.status_code, response["Location"]) == (302, f"{PATH}?sent=idea#idea")
    (stored,) = FormSubmission.objects.all()
    assert (stored.page_id, stored.form_data) == (form_page.pk, TYPED)
    thanks = read(client.get(response["Location"])).main
    assert "Kiitos, ideasi on tullut perille" in thanks.get_text()
    assert "Luemme kaikki." in thanks.get_text()
    assert not thanks.form


def test_no_cookie_is_set(client, form_page):
    for response in (client.get(PATH), send(client, {"idea": ""}), send(client, TYPED)):
        assert not response.cookies


def test_it_needs_no_token_that_a_cookie_would_carry(client, form_page):
    client.handler.enforce_csrf_checks = True
    assert send(client, TYPED).status_code == 302
    assert "csrf" not in client.get(PATH).content.decode()


def test_an_error_stands_at_its_field_and_nothing_is_lost(client, form_page):
    response = send(client, TYPED | {"mail": "maija(at)example"})
    page = read(response)
    assert response.status_code == 200
    field = page.select_one("#id_idea-mail")
    assert field["value"] == "maija(at)example"
    assert field["aria-invalid"] == "true"
    described = [page.select_one(f"#{name}") for name in field["aria-describedby"].split()]
    assert "Syötä kelvollinen sähköpostiosoite." in " ".join(part.get_text() for part in described)
    assert page.select_one("#id_idea-idea").get_text(strip=True) == "Penkki joka pysäkille"
    assert page.select_one("[name=idea-city][value=Turku]").has_attr("checked")
    assert not FormSubmission.objects.exists()


def test_the_list_of_errors_has_the_focus_and_leads_to_the_fields(client, form_page):
    page = read(send(client, {"idea": "", "mail": "ei"}))
    summary = page.select_one(".form_errors")
    assert summary.has_attr("autofocus")
    assert summary["tabindex"] == "-1"
    assert [link["href"] for link in summary.select("a")] == ["#id_idea-idea", "#id_idea-mail"]
    assert all(page.select_one(link["href"]) for link in summary.select("a"))
    assert page.title.get_text().startswith("Virhe: ")
    assert "Täytä tämä kohta." in summary.get_text()


def test_every_field_has_its_label_and_a_group_its_legend(client, form_page):
    page = read(client.get(PATH))
    labels = {label["for"] for label in page.select("main label[for]")}
    assert {"id_idea-idea", "id_idea-mail", "id_idea-city_0", "id_idea-city_1"} <= labels
    assert page.select_one("fieldset legend").get_text(" ", strip=True) == "Kaupunki (vapaaehtoinen)"
    assert page.select_one("#" + page.fieldset["aria-describedby"]).get_text() == "Missä"


def test_the_form_tells_how_long_an_idea_is_kept_and_where_to_read_more(client, form_page):
    page = read(client.get(PATH))
    assert "Ideaasi säilytetään 30 päivää" in page.main.get_text()
    assert page.select_one("main a[href$='/tietosuoja/']")


def test_a_form_that_is_off_takes_and_shows_nothing(client, form_page):
    shown = fields_of(client.get(PATH), "idea") | {f"idea-{name}": text for name, text in TYPED.items()}
    form_page.takes_ideas = False
    form_page.save()
    for response in (client.get(PATH), send(client, TYPED), client.post(PATH, shown)):
        assert not read(response).main.form
        assert "ei ota juuri nyt vastaan" in read(response).main.get_text()
    assert not FormSubmission.objects.exists()


def test_too_long_an_idea_is_refused(client, form_page):
    page = read(send(client, {"idea": "x" * 5001}))
    assert "5000" in page.select_one("#id_idea-idea_error").get_text()


def test_the_english_form_speaks_english(client, tree, form_page):
    notice = content_page(tree.home, "Toinen")
    fields = {"takes_ideas": True, "privacy_page": notice}
    edition = twin(form_page, tree.calls_en, tree.english, title="Idea", slug="idea", **fields)
    for question in form_page.form_fields.all():
        question.pk, question.page, question.locale = None, edition, tree.english
        question.save()
    page = read(send(client, {"idea": ""}, path="/en/calls/idea/"))
    assert page.title.get_text().startswith("Error: ")
    assert "Fill in this field." in page.select_one(".form_errors").get_text()


def test_the_list_of_calls_invites_to_it_only_while_it_is_on(client, form_page):
    assert "Kerro ideasi" in client.get("/haut/").content.decode()
    form_page.takes_ideas = False
    form_page.save()
    assert "Kerro ideasi" not in client.get("/haut/").content.decode()


def test_staff_get_a_link_but_never_the_idea(client, form_page, mailoutbox):
    form_page.notify = "tiimi@example.fi"
    form_page.save()
    send(client, TYPED)
    (message,) = mailoutbox
    assert message.to == ["tiimi@example.fi"]
    assert f"/admin/forms/submissions/{form_page.pk}/" in message.body
    assert not any(words in message.body for words in TYPED.values())


def test_without_an_address_nobody_is_written_to(client, form_page, mailoutbox):
    send(client, TYPED)
    assert mailoutbox == []


def test_a_mail_server_that_is_away_loses_no_idea(client, form_page, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    form_page.notify = "tiimi@example.fi"
    form_page.save()
    assert send(client, TYPED).status_code == 302
    assert FormSubmission.objects.exists()


def test_where_it_is_not_translated_the_form_is_sent_to_the_page_itself(client, tree, form_page):
    page = read(client.get("/en/haut/idea/"))
    assert page.html["lang"] == "en"
    assert page.select_one("main form.form")["action"] == PATH
