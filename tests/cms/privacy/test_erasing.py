"""Whoever asks for it is removed: afterwards no table holds her name, address or number, and nothing else is lost."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from wagtail import hooks
from wagtail.contrib.forms.models import FormSubmission
from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.log_actions import log
from wagtail.models import Comment, PageLogEntry

from citypages.duties.models import AccessibilityFeedback
from cms.people.models import ContactRole, Person
from cms.review.models import GuestComment, GuestReview
from cms.search.entries.rebuilding import rebuild
from cms.search.models import DocumentText
from cms.wording.learning import learn_all
from tests.factories import DocumentFactory, ImageFactory, content_page, coordinator, project
from tests.projectpages.calls.ideas.conftest import form_page  # noqa: F401  a fixture
from tests.translating import send

pytestmark = pytest.mark.django_db
NAME, MAIL, PHONE = "Väinö Äijälä", "vaino.aijala@example.fi", "+358457001234"
# As she may be written: inflected, turned around, (at), with spaces.
WRITTEN = f"Väinö Äijälän numero on 045 700 1234 (+358 45 700 1234), Äijälä, Väinö, {MAIL}, vaino.aijala(at)example.fi."
TRACE = re.compile(
    r"v(?:ä|\\u00e4)in(?:ö|\\u00f6)\s+(?:ä|\\u00c4|\\u00e4)ij|vaino\.aijala|0?45\s?700\s?1234", re.IGNORECASE
)


@pytest.fixture
def known(tree, form_page) -> SimpleNamespace:  # noqa: F811  the fixture
    """She is everywhere: staff, contact, guest, visitor, and in texts, versions, translations, logs, files."""
    user = get_user_model().objects.create_user(MAIL, MAIL, "x", first_name="Väinö", last_name="Äijälä")
    portrait = ImageFactory(title=NAME, alt_text={"fi": NAME}, credit="Kuvaaja")
    rendition = portrait.get_rendition("width-20")
    person = coordinator(name=NAME, email=MAIL, phone=PHONE, portrait=portrait)
    body = [
        {"type": "text", "value": f'<p>{WRITTEN} <a href="mailto:{MAIL}">Kysy</a> <b>Muu teksti</b></p>'},
        {
            "type": "coordinators",
            "value": {"heading": "", "people": [{"person": person.pk, "title": f"{NAME}, joht."}]},
        },
    ]
    page = content_page(tree.turku, f"{NAME} kertoo", body, slug="vaino-aijala", summary=WRITTEN)
    page.save_revision(user=user)
    page.summary = "Uusi tiivistelmä"
    revision = page.save_revision(user=user, log_action=True)
    revision.publish()
    send(page, tree.english)
    learn_all()
    plan = project(tree.register)
    ContactRole.objects.create(person=person, kind=ContactRole.Kind.PROJECT, project=plan)
    log(instance=person, action="wagtail.edit", user=user)
    log(instance=page, action="wagtail.edit", user=user, data={"note": WRITTEN})
    Comment.objects.create(page=page, user=user, text=f"Kysyn: {NAME}", contentpath="title", position="")
    FormSubmission.objects.create(page=form_page, form_data={"idea": "Penkki", "mail": MAIL})
    FormSubmission.objects.create(page=form_page, form_data={"idea": "Toisen penkki", "mail": "muu@example.fi"})
    AccessibilityFeedback.objects.create(message=WRITTEN, name=NAME, email=MAIL, city="turku")
    review = GuestReview.objects.create(
        page=page, revision=revision, guest_name=NAME, guest_email=MAIL.upper(), message=WRITTEN, token_hash="1" * 64
    )
    GuestComment.objects.create(review=review, content_path="body", text=f"t. {NAME}")
    Redirect.objects.create(old_path="/vanha", redirect_link=f"https://example.fi/?to={MAIL}")
    DocumentText.objects.create(document=DocumentFactory(title=NAME), file_hash="1", text=WRITTEN)
    Client().force_login(user)
    rebuild()
    return SimpleNamespace(user=user, person=person, page=page, files=[portrait.file.name, rendition.file.name])


def dump() -> dict[str, str]:
    """Every table as text, whatever the kinds of its columns."""
    tables = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  names of tables
            tables[table] = "\n".join(str(row) for row in cursor.fetchall())
    return tables


def traces() -> dict[str, str]:
    return {table: hit[0] for table, text in dump().items() if (hit := TRACE.search(text))}


def run(*args: str) -> str:
    out = StringIO()
    call_command("personal_data", *args, stdout=out)
    return out.getvalue()


def test_no_table_holds_anything_of_her(known, django_capture_on_commit_callbacks):
    assert len(traces()) > 15
    with django_capture_on_commit_callbacks(execute=True):
        said = run("erase", NAME)
    assert traces() == {}
    assert not any(default_storage.exists(name) for name in known.files)
    assert "auth.User: made nameless" in said
    assert "wagtailcore.Revision.content" in said
    assert "Backups made before" in said
    assert "vaino-aijala" in said, "the address of the page is left, and told"


def test_what_is_not_hers_stays(known, client):
    run("erase", "--email", MAIL)
    assert [row.form_data["idea"] for row in FormSubmission.objects.all()] == ["Toisen penkki"]
    page = type(known.page).objects.get(pk=known.page.pk)
    assert (page.title, page.slug) == ("[…] kertoo", "vaino-aijala")
    assert page.latest_revision.as_object().title == "[…] kertoo"
    html = client.get("/vaino-aijala/", headers={"host": "turku.localhost:8000"}).content.decode()
    assert "Muu teksti" in html
    assert "mailto" not in html
    assert Comment.objects.get(page=page).user_id == known.user.pk
    assert PageLogEntry.objects.filter(user=known.user).exists()
    user = get_user_model().objects.get(pk=known.user.pk)
    assert (user.get_username(), user.get_full_name(), user.email) == (f"removed-user-{user.pk}", "", "")
    assert not user.is_active
    assert not user.has_usable_password()
    assert not get_image_model().objects.filter(credit="Kuvaaja").exists()


def test_a_dry_run_tells_the_same_and_changes_nothing(known):
    before = dump()
    would = run("erase", NAME, "--dry-run")
    assert dump() == before
    assert default_storage.exists(known.files[0])
    done = run("erase", NAME)
    assert would.replace("Would be done:", "Done:") == done


def test_an_export_holds_her_data_and_says_where_it_looked(known, tmp_path):
    file = tmp_path / "hers.json"
    call_command("personal_data", "export", "--person", str(known.person.pk), "--output", str(file), stderr=StringIO())
    assert file.stat().st_mode & 0o777 == 0o600
    found = json.loads(Path(file).read_text())
    where = {part["where"] for parts in found["held"].values() for part in parts}
    assert {"people.Person", "people.ContactRole", "auth.User", "wagtailforms.FormSubmission"} <= where
    assert {"duties.AccessibilityFeedback", "review.GuestReview", "sessions.Session"} <= where
    assert {"wagtailcore.Revision.content", "wagtail_localize.String.data"} <= {
        mention["where"] for mention in found["named_in_texts"]
    }
    assert "search.Entry" in found["looked_in"]["rows"]
    assert "Toisen penkki" not in json.dumps(found, ensure_ascii=False)
    assert known.user.password not in file.read_text()


def test_a_namesake_is_left_alone(known):
    other = coordinator(name=NAME, email="toinen@example.fi", phone="")
    with pytest.raises(CommandError, match="several people"):
        run("erase", NAME)
    said = run("erase", "--person", str(known.person.pk))
    assert "somebody else’s name too" in said
    assert Person.objects.get().pk == other.pk
    assert Person.objects.get().name == NAME
    assert not any("vaino.aijala" in text.lower() for text in dump().values())


def test_the_last_superuser_stays(db):
    get_user_model().objects.create_superuser("ainoa", "ainoa@example.fi", "x")
    with pytest.raises(CommandError, match="last superuser"):
        run("erase", "--user", "ainoa")
    assert get_user_model().objects.get().email == "ainoa@example.fi"


def test_nobody_is_erased_by_a_word_that_may_be_anybodys(known):
    with pytest.raises(CommandError):
        run("erase", "--person", "Ei Ketään")
    with pytest.raises(CommandError, match="Say who is meant"):
        run("erase", "Väinö")
    assert "not found anywhere" in run("erase", "Ei Ketään")
    assert traces()


def test_whoever_guards_a_table_is_asked_to_let_it_through(known):
    """As the audit log does, which otherwise only grows."""
    was = []

    @contextmanager
    def opened() -> Iterator[None]:
        was.append("open")
        yield
        was.append("closed")

    with hooks.register_temporarily("erase_within", opened):
        run("erase", NAME)
    assert was == ["open", "closed"]
