"""A page is given in, checked and saved by a city's editor, with plain forms."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from citypages.models import ContentPage
from citypages.moving.models import Move, MovedAttachment, MovedPage
from citypages.moving.services import parts_of
from cms.access.models import Team
from tests.conftest import HOST
from tests.teams import member

pytestmark = pytest.mark.django_db
TEXT = """Rannan valot

Rannan lamput himmenevät, kun kukaan ei kulje.

Yhteyshenkilö

Taimi Esimerkki, asiantuntija, puh. 050 123 4567, taimi.esimerkki(at)example.fi

Kuva: Onni Keksitty

Kokeilu alkoi syksyllä ja jatkuu ensi vuoteen. Siitä kerrotaan keväällä lisää.
"""


@pytest.fixture
def editor(tree) -> Client:
    return browser_of(member(tree, "turku", Team.Role.EDITORS))


def browser_of(user) -> Client:
    browser = Client(headers={"host": HOST})
    browser.force_login(user)
    return browser


def soup(answer) -> BeautifulSoup:
    return BeautifulSoup(answer.content, "html.parser")


def give(browser: Client, tree, **values):
    data = {"section": tree.turku.pk, "text": TEXT, "page_type": "content"} | values
    return browser.post(reverse("import_page"), data, follow=True)


def fields_of(answer) -> dict:
    """What a browser would send of the form of the review."""
    found: dict = {}
    for field in soup(answer).select("form[data-review] :is(input, textarea, select)"):
        if field.get("type") in ("checkbox", "radio") and not field.has_attr("checked"):
            continue
        chosen = field.select_one("option[selected]") or field.select_one("option")
        value = chosen["value"] if chosen else field.text.removeprefix("\n") if field.name == "textarea" else None
        found.setdefault(field["name"], []).append(field.get("value", "on") if value is None else value)
    return found


def act(browser: Client, answer, act: str, **changed):
    address = soup(answer).select_one("form[data-review]")["action"]
    return browser.post(address, fields_of(answer) | changed | {"act": act}, follow=True)


def number_of(kind: str) -> int:
    parts = parts_of(MovedPage.objects.latest("pk"))
    return next(number for number, part in enumerate(parts) if part.kind == kind)


def test_a_pasted_page_becomes_a_draft_in_two_steps(editor, tree):
    review = give(editor, tree)
    report = act(editor, review, "save")
    page = ContentPage.objects.child_of(tree.turku).get()
    assert (page.live, page.get_latest_revision_as_object().title) == (False, "Rannan valot")
    assert report.redirect_chain[-1][0] == reverse("import_report", args=[MovedPage.objects.get().pk])
    assert soup(report).select_one(f'a[href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}"]')


def test_what_is_typed_is_kept_whatever_button_is_pressed(editor, tree):
    review = give(editor, tree)
    title = number_of("title")
    act(editor, review, "type.news", **{f"part-{title}-text": "Uusi otsikko"})
    moved = MovedPage.objects.get()
    assert moved.page_type == "news"
    assert parts_of(moved)[title].values["text"] == "Uusi otsikko"


def test_a_part_is_changed_left_out_with_a_reason_and_taken_back(editor, tree):
    review = give(editor, tree)
    number = number_of("paragraph")
    review = act(editor, review, f"kind.{number}.heading")
    assert parts_of(MovedPage.objects.get())[number].kind == "heading"
    review = act(editor, review, f"drop.{number}", **{f"reason-{number}": "duplicate"})
    dropped = parts_of(MovedPage.objects.get())[number]
    assert (dropped.kind, dropped.values["reason"]) == ("dropped", "duplicate")
    act(editor, review, f"kind.{number}.paragraph")
    assert parts_of(MovedPage.objects.get())[number].kind == "paragraph"


def test_a_wrong_value_is_told_at_its_field_and_stops_nothing_else(editor, tree):
    review = give(editor, tree)
    person, title = number_of("person"), number_of("title")
    wrong = {f"part-{person}-email": "ei osoite", f"part-{title}-text": "Kelpo otsikko"}
    answer = act(editor, review, "save", **wrong)
    assert answer.status_code == 422
    field = soup(answer).select_one(f"#id_part-{person}-email")
    assert (field["value"], field["aria-invalid"]) == ("ei osoite", "true")
    assert parts_of(MovedPage.objects.get())[title].values["text"] == "Kelpo otsikko"
    assert Move.objects.get().state == Move.State.READY


def test_a_confirmed_part_is_no_longer_asked_about(editor, tree):
    review = give(editor, tree)
    moved = MovedPage.objects.get()
    moved.recognised["parts"][0]["sure"] = 0.6
    moved.save()
    review = editor.get(reverse("import_review", args=[moved.pk]))
    row = soup(review).select_one("#part-0")
    assert row["data-sure"] == "check"
    after = soup(act(editor, review, "right.0")).select_one("#part-0")
    assert not after.has_attr("data-doubtful")


def test_a_bad_file_does_not_lose_the_good_one(editor, tree):
    files = [SimpleUploadedFile("hyva.txt", TEXT.encode()), SimpleUploadedFile("paha.exe", b"x")]
    answer = give(editor, tree, text="", files=files)
    assert "paha.exe" in soup(answer).select_one(".messages").text
    assert MovedPage.objects.count() == 1


def test_only_bad_files_keep_what_was_pasted(editor, tree):
    answer = give(editor, tree, text="", files=[SimpleUploadedFile("paha.exe", b"x")])
    assert answer.status_code == 422
    assert "paha.exe" in answer.text
    assert Move.objects.count() == 0


def test_several_pages_are_saved_but_those_left_out(editor, tree):
    files = [SimpleUploadedFile(f"{n}.txt", f"Sivu {n}\n\nTeksti {n} kertoo asiasta.".encode()) for n in "ab"]
    overview = give(editor, tree, text="", files=files)
    first, second = MovedPage.objects.order_by("pk")
    assert len(soup(overview).select("[name=take]")) == 2
    editor.post(reverse("import", args=[first.move_id]), {"take": first.pk, "act": "save"})
    second.refresh_from_db()
    assert ContentPage.objects.child_of(tree.turku).count() == 1
    assert second.choices["skip"] is True


def test_undo_asks_and_takes_the_draft_back(editor, tree):
    act(editor, give(editor, tree), "save")
    move = Move.objects.get()
    question = editor.get(reverse("undo_import", args=[move.pk]))
    assert "Rannan valot" in question.text
    editor.post(reverse("undo_import", args=[move.pk]))
    assert not ContentPage.objects.child_of(tree.turku).exists()


def test_a_long_import_shows_its_progress(editor, tree):
    move = Move.objects.create(section=tree.turku, total=3, done=1)
    answer = editor.get(reverse("import", args=[move.pk]))
    assert soup(answer).select_one("progress")["value"] == "1"
    assert soup(answer).select_one("noscript meta[http-equiv=refresh]")


def test_another_citys_imports_are_not_there(editor, tree):
    give(editor, tree)
    moved = MovedPage.objects.get()
    stranger = browser_of(member(tree, "espoo", Team.Role.PUBLISHERS))
    for name, key in (("import", moved.move_id), ("import_review", moved.pk), ("undo_import", moved.move_id)):
        assert stranger.get(reverse(name, args=[key])).status_code == 404
    assert "Rannan valot" not in stranger.get(reverse("past_imports")).text
    refused = give(stranger, tree)
    assert (refused.status_code, Move.objects.count()) == (422, 1)


def test_a_picture_is_shown_as_pixels_alone(editor, tree):
    give(editor, tree)
    drawn = BytesIO()
    Image.new("RGB", (900, 9)).save(drawn, "PNG")
    contents = (drawn.getvalue(), b"<svg onload='x'>")
    good, bad = (
        MovedAttachment.objects.create(moved_page=MovedPage.objects.get(), piece=n, name="a.png", content=content)
        for n, content in enumerate(contents)
    )
    assert editor.get(reverse("import_picture", args=[good.pk])).headers["Content-Type"] == "image/webp"
    assert editor.get(reverse("import_picture", args=[bad.pk])).status_code == 404
