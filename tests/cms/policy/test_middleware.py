"""Every kind of answer carries the policy that fits it, and may not be guessed at."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from cms.policy.directives import FILES, public
from media.blocks.video import PLAYERS
from tests.conftest import HOST
from tests.factories import DocumentFactory, ImageFactory

pytestmark = pytest.mark.django_db
NONCE = re.compile(r"'nonce-([0-9a-f]{32})'")


def policy(answer) -> dict[str, list[str]]:
    """The header taken apart."""
    assert answer["X-Content-Type-Options"] == "nosniff"
    parts = (directive.split() for directive in answer["Content-Security-Policy"].split("; "))
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/hankkeet/", "/nothing-here/", "/sitemap.xml", "/robots.txt", "/healthz"]
)
def test_a_public_answer_has_the_strict_policy(tree, client, path):
    answer = client.get(path)
    assert policy(answer) == settings.SECURE_CSP
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_an_error_of_ours_has_the_strict_policy(tree, monkeypatch):
    monkeypatch.setattr("home.models.HomePage.serve", lambda *args, **kwargs: 1 / 0)
    answer = Client(headers={"host": HOST}, raise_request_exception=False).get("/")
    assert answer.status_code == 500
    assert policy(answer) == settings.SECURE_CSP


def test_an_unknown_host_has_the_strict_policy(tree, client):
    assert policy(client.get("/", headers={"host": "stranger.localhost:8000"})) == settings.SECURE_CSP


def test_the_strict_policy_names_no_way_around_it():
    sources = [source for named in settings.SECURE_CSP.values() for source in named]
    assert [source for source in sources if "unsafe" in source or "*" in source or source.endswith(":")] == ["data:"]
    assert settings.SECURE_CSP["default-src"] == settings.SECURE_CSP["base-uri"] == ["'none'"]


def test_uploads_may_be_shown_from_the_address_that_they_are_stored_at():
    assert public("https://files.example.fi/bucket")["img-src"] == ["'self'", "https://files.example.fi", "data:"]


def test_every_player_of_the_video_block_may_be_framed():
    players = {"/".join(player.split("/")[:3]) for _pattern, player in PLAYERS}
    assert players == set(settings.SECURE_CSP["frame-src"])


def test_an_uploaded_picture_can_do_nothing(client):
    answer = client.get(ImageFactory().file.url)
    assert answer.status_code == 200
    assert policy(answer) == FILES
    assert "sandbox" in FILES
    assert set(map(tuple, FILES.values())) == {("'none'",), ()}


@pytest.mark.parametrize("name", ["a.csv", "a.pdf"])
def test_an_uploaded_document_can_do_nothing(client, name):
    """A PDF was shown inside our own origin, as Chromium shows none in a sandbox: it is a download now."""
    answer = client.get(DocumentFactory(file__filename=name, file__data=b"%PDF-1.4").url)
    assert answer.status_code == 200
    assert policy(answer) == FILES
    assert answer["Content-Disposition"].startswith("attachment")


def test_the_editors_interface_runs_known_scripts_with_the_nonce_of_the_session(tree, admin_client):
    answer = admin_client.get(reverse("wagtailadmin_pages:edit", args=[tree.turku.pk]))
    found = policy(answer)
    nonce = NONCE.fullmatch(found["script-src"][1])[1]
    assert found["script-src"] == ["'self'", f"'nonce-{nonce}'"]
    assert f'<script nonce="{nonce}">' in answer.content.decode()
    assert not re.search(r"<script>", answer.content.decode())
    again = admin_client.get(reverse("wagtailadmin_pages:edit", args=[tree.turku.pk]))
    assert policy(again) == found


def test_without_a_session_nothing_inline_runs(client):
    assert policy(client.get("/admin/login/"))["script-src"] == ["'self'"]


def test_another_session_has_another_nonce(tree, admin_client, admin_user):
    other = Client(headers={"host": HOST})
    other.force_login(admin_user)
    first, second = (NONCE.search(one.get("/admin/")["Content-Security-Policy"]) for one in (admin_client, other))
    assert first[1] != second[1]


def test_a_preview_is_a_public_page_that_its_editor_may_frame(tree):
    answer = tree.turku.make_preview_request(extra_request_attrs={"in_preview_panel": True})
    assert answer.status_code == 200
    assert policy(answer) == settings.PREVIEW_CSP == settings.SECURE_CSP | {"frame-ancestors": ["'self'"]}


def test_a_document_that_the_browser_has_keeps_its_policy(client):
    """A 304 renews the headers that a browser holds (RFC 9111, 3.2) and names no type."""
    address = DocumentFactory(file__filename="a.pdf", file__data=b"%PDF-1.4").url
    answer = client.get(address, headers={"If-None-Match": client.get(address)["ETag"]})
    assert answer.status_code == 304
    assert policy(answer) == FILES


def test_a_form_for_a_documents_password_can_be_sent(client):
    """Before: it stood in the sandbox of the document itself."""
    locked = Collection.get_first_root_node().add_child(name="Salainen")
    CollectionViewRestriction.objects.create(collection=locked, restriction_type="password", password="sana")
    answer = client.get(DocumentFactory(collection=locked).url)
    assert answer["Content-Type"].startswith("text/html")
    assert policy(answer) == settings.SECURE_CSP


def test_a_missing_upload_is_said_on_a_page_of_ours(tree, client):
    """Before: the page that says it was in the sandbox and had no style sheet."""
    for path in ("/media/images/nothing.png", "/documents/999/nothing.pdf"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert policy(answer) == settings.SECURE_CSP
