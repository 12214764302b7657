"""A guest reads one draft through one link, comments on its parts and answers, without an account or a cookie."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Comment, PageLogEntry

from cms.review.models import GuestComment, GuestReview
from tests.factories import content_page
from tests.visiting import send


def html(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def actions(page) -> list[str]:
    entries = PageLogEntry.objects.filter(page=page.pk, action__startswith="review.")
    return list(entries.order_by("timestamp", "pk").values_list("action", flat=True))


def test_the_link_shows_the_draft_in_the_sites_look(page, ask, guest):
    _review, path = ask(page)
    response = guest.get(path)
    shown = html(response)
    assert response.status_code == 200
    assert shown.select_one("h1").text.strip() == "Luonnos"
    assert "Salainen luonnos" in shown.select_one("main").text
    assert shown.select_one(".site_header")
    assert shown.html["lang"] == "fi"


def test_the_answer_is_stored_nowhere_and_found_nowhere(page, ask, guest):
    _review, path = ask(page)
    response = guest.get(path)
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert "noindex" in html(response).select_one("meta[name=robots]")["content"]
    assert not response.cookies
    for public in ("/robots.txt", "/sitemap.xml", "/llms.txt"):
        assert path.split("/")[1] not in guest.get(public).content.decode()


def test_no_mark_of_the_editor_is_left(page, ask, guest):
    _review, path = ask(page)
    source = guest.get(path).content.decode()
    assert "data-edit" not in source
    assert "<!--w:" not in source
    assert "<!--/w:" not in source


def test_the_link_is_logged_as_opened_once(page, ask, guest):
    _review, path = ask(page)
    guest.get(path)
    guest.get(path)
    assert actions(page) == ["review.ask", "review.open"]


def test_every_block_can_be_commented_on_without_a_script(page, ask, guest):
    _review, path = ask(page)
    links = [link["href"] for link in html(guest.get(path)).select(".review_part a.ask")]
    keys = [block.id for block in page.body]
    assert links == [f"{path}?part={key}#part-{key}" for key in (*keys, "page")]
    opened = html(guest.get(links[0]))
    assert opened.select_one(f"#part-{keys[0]} form textarea")
    assert len(opened.select(".review_part form")) == 1


def test_a_comment_stands_in_the_comment_panel_at_the_blocks_field(page, ask, guest):
    review, path = ask(page)
    key = page.body[0].id
    answer = send(guest, f"{path}?part={key}", "comment", text="Liian pitkä otsikko.")
    assert answer["Location"] == f"{path}#part-{key}"
    comment = Comment.objects.get()
    assert comment.contentpath == f"body.{key}.text"
    assert comment.text == "Maija Malli: Liian pitkä otsikko."
    assert comment.has_valid_contentpath(page)
    assert not comment.user.is_active
    assert not comment.user.has_usable_password()
    assert actions(page)[-1] == "review.comment"
    assert "Liian pitkä otsikko." in html(guest.get(path)).select_one(f"#part-{key} li").text
    assert review.comments.get().comment == comment


def test_an_empty_comment_is_refused_at_its_field(page, ask, guest):
    _review, path = ask(page)
    key = page.body[0].id
    shown = html(send(guest, f"{path}?part={key}", "comment", text=" "))
    assert shown.select_one(f"#part-{key} [role=alert]")
    assert not GuestComment.objects.exists()


def test_a_comment_on_a_block_of_another_page_is_not_taken(tree, page, ask, guest):
    other = content_page(tree.turku, "Muu", [("heading", {"text": "Toinen"})])
    _review, path = ask(page)
    key = page.body[0].id
    token = html(guest.get(f"{path}?part={key}")).select_one("input[name=comment-form_opened]")["value"]
    typed = {"comment-form_opened": token, "comment-text": "Hei"}
    guest.post(f"{path}?part={other.body[0].id}", typed)
    assert not GuestComment.objects.exists()


def test_the_same_revision_is_shown_when_the_draft_changes(page, ask, guest):
    _review, path = ask(page)
    page.title = "Uusi otsikko"
    page.save_revision()
    shown = html(guest.get(path))
    assert shown.select_one("h1").text.strip() == "Luonnos"
    assert "Uusi otsikko" not in shown.text
    assert shown.select_one(".review_bar .changed")


def test_nothing_says_changed_while_the_draft_is_the_same(page, ask, guest):
    assert not html(guest.get(ask(page)[1])).select(".review_bar .changed")


@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_guest_is_spoken_to_in_the_pages_language(tree, ask, language):
    parent = {"fi": tree.turku, "en": tree.turku_en}[language]
    page = content_page(parent, "Page", live=False)
    _review, path = ask(page)
    visitor = Client(headers={"host": "turku.localhost:8000", "accept-language": "sv"})
    words = {"fi": "Vastauksesi", "en": "Your answer"}[language]
    response = visitor.get(path)
    assert response["Content-Language"] == language
    assert html(response).select_one("#review-answer-title").text == words


def test_an_answer_is_given_once(page, ask, guest):
    review, path = ask(page)
    send(guest, path, "answer", choice="approved")
    guest.post(path, {"answer-choice": "changes"})
    review.refresh_from_db()
    assert review.answer == GuestReview.Answer.APPROVED


def test_an_answer_without_a_choice_is_refused_and_what_was_typed_stays(page, ask, guest):
    _review, path = ask(page)
    opened = html(guest.get(path)).select_one("input[name=answer-form_opened]")["value"]
    shown = html(guest.post(path, {"answer-form_opened": opened, "answer-text": "Hyvä sivu."}))
    assert shown.select_one("#review-answer [role=alert]")
    assert "Hyvä sivu." in shown.select_one("#review-answer textarea").text
