"""Uploads are handed out as what they are, to whom they are for, and run nothing."""

import re

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.models import Collection, CollectionViewRestriction

from cms.policy.directives import FILES, header
from cms.serving.buckets import BucketStorage
from tests.badfiles import HTML, good_documents
from tests.factories import DocumentFactory, ImageFactory
from tests.house import ROOT

pytestmark = pytest.mark.django_db
HOSTS = ("localhost:8000", "turku.localhost:8000")
SANDBOX = header(FILES)


@pytest.mark.parametrize("kind", good_documents())
def test_a_document_is_a_download_in_a_sandbox(tree, client, kind):
    """PDFs were shown in our own origin; the type of the others was whatever the machine knew."""
    document = DocumentFactory(file__filename=f"ohje.{kind}", file__data=good_documents()[kind])
    answer = client.get(document.url, headers={"host": HOSTS[1]})
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'attachment; filename="ohje.{kind}"'
    assert answer["Content-Security-Policy"] == SANDBOX
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"].partition(";")[0] == document.content_type != "application/octet-stream"


def test_a_page_among_the_documents_is_bytes_without_a_meaning(tree, client):
    """A database from before may have one."""
    answer = client.get(DocumentFactory(file__filename="a.html", file__data=HTML).url)
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("host", HOSTS)
def test_a_private_document_is_reached_by_no_address_of_its_file(tree, client, host):
    document = DocumentFactory(collection=Collection.get_first_root_node().add_child(name="Salainen"))
    kept = CollectionViewRestriction.LOGIN
    CollectionViewRestriction.objects.create(collection=document.collection, restriction_type=kept)
    assert client.get(document.url, headers={"host": host}).status_code == 302
    name = document.file.name
    for way in (name, f"images/../{name}", f"images/%2e%2e/{name}", f"original_images/..%2f{name}", f"/{name}"):
        assert client.get(f"/media/{way}", headers={"host": host}).status_code == 404, way


def test_a_picture_is_shown_as_a_picture(tree, client):
    answer = client.get(ImageFactory(file__filename="a.png").file.url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert answer["Content-Security-Policy"] == SANDBOX
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.png.html", "a.js", "a", ".a.png"])
def test_nothing_but_pictures_is_shown_from_among_the_pictures(tree, client, name):
    """A page among them was shown as a page."""
    stored = default_storage.save(f"images/x/{name}", ContentFile(HTML))
    assert client.get(f"/media/{stored}").status_code == 404


def test_a_page_under_the_name_of_a_picture_is_a_broken_picture(tree, client):
    stored = default_storage.save("images/x/a.png", ContentFile(HTML))
    answer = client.get(f"/media/{stored}")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/png", "nosniff")


def test_what_stands_in_front_hands_out_no_folder_and_of_the_storage_only_pictures():
    nginx, varnish = ((ROOT / "deploy" / name).read_text() for name in ("nginx.conf", "varnish.vcl"))
    assert not re.search(r"^\s*(root|alias|autoindex|try_files)\b", nginx, re.MULTILINE)
    to_storage = re.findall(r"if \((.*)\) \{\n\s+set req\.backend_hint = storage;", varnish)
    assert to_storage == ['req.url ~ "^/media/(images|original_images|avatar_images)/" && std.healthy(storage)']


@pytest.mark.parametrize("name", ["documents/x/ohje.pdf", "uploaded_files/a.jpg"])
def test_a_document_in_a_bucket_is_a_private_download(name):
    storage = BucketStorage(bucket_name="a", object_parameters={"CacheControl": "public, max-age=1"})
    given = storage.get_object_parameters(name)
    assert given == {"ContentDisposition": "attachment", "CacheControl": "private, no-store"}
    assert storage.get_object_parameters("images/x/a.png") == {"CacheControl": "public, max-age=1"}


def test_pictures_and_documents_have_no_kind_in_common():
    assert not {*settings.WAGTAILDOCS_EXTENSIONS} & {*settings.WAGTAILIMAGES_EXTENSIONS}
