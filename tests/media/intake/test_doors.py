"""Every way in is the same door: the library, its chooser, many at once, what waits for its words, and programs."""

import io
import json

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from media.intake.library import clean
from media.models import CustomDocument, CustomImage
from tests.badfiles import BAD_DOCUMENTS, BAD_PICTURES, MAKER, SECRET, good_documents, photograph, saved, with_iptc

pytestmark = pytest.mark.django_db
AJAX = {"X-Requested-With": "XMLHttpRequest"}
WORDS = {
    "title": "Silta sumussa",
    "collection": "1",
    "alt_text_fi": "Silta katoaa sumuun",
    "alt_text_en": "A bridge",
    "credit_kind": "photo",
    "credit": "Matti Malli",
    "tags": "sumu",
    "language": "fi",
}
# One of each sort of trouble: those that were server errors, and those that were taken.
TROUBLES = [
    ("images", "a GIF with a broken body"),
    ("images", "a PNG cut in the middle"),
    ("images", "a JPEG cut in the middle"),
    ("images", "a PNG of 121 million pixels"),
    ("images", "an SVG"),
    ("documents", "a page"),
    ("documents", "a page as a PDF"),
    ("documents", "Word with macros"),
]


def troubled(kind: str, name: str) -> SimpleUploadedFile:
    file, make = (BAD_PICTURES if kind == "images" else BAD_DOCUMENTS)[name]
    return SimpleUploadedFile(file, make(), "image/png")


def stored() -> int:
    return CustomImage.objects.count() + CustomDocument.objects.count()


@pytest.mark.parametrize(("kind", "name"), TROUBLES)
def test_the_librarys_form_says_it_at_the_field_and_keeps_what_was_typed(admin_client, kind, name):
    answer = admin_client.post(f"/admin/{kind}/add/", WORDS | {"file": troubled(kind, name)})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == {"file"}
    kept = ("Silta sumussa", "sumu", *(("Silta katoaa sumuun", "Matti Malli") if kind == "images" else ()))
    assert all(word in page for word in kept)
    assert stored() == 0


@pytest.mark.parametrize(("kind", "name"), TROUBLES)
def test_the_chooser_says_it_at_the_field_and_keeps_what_was_typed(admin_client, kind, name):
    prefix = "image-chooser-upload" if kind == "images" else "document-chooser-upload"
    given = {f"{prefix}-{key}": value for key, value in WORDS.items()} | {f"{prefix}-file": troubled(kind, name)}
    answer = admin_client.post(f"/admin/{kind}/chooser/create/", given, headers=AJAX)
    said = json.loads(answer.content)
    assert answer.status_code == 200
    assert said["step"] == "reshow_creation_form"
    assert "Silta sumussa" in said["htmlFragment"]
    assert "error-message" in said["htmlFragment"]
    assert stored() == 0


@pytest.mark.parametrize(("kind", "name"), TROUBLES)
def test_many_at_once_say_it_in_the_row_of_the_file(admin_client, kind, name):
    given = {"title": "Silta", "collection": "1", "files[]": troubled(kind, name)}
    answer = admin_client.post(f"/admin/{kind}/multiple/add/", given, headers=AJAX)
    assert answer.status_code == 200
    assert not answer.json()["success"]
    assert answer.json()["error_message"].strip().endswith(".")
    assert stored() == 0


def test_what_is_said_is_said_in_the_editors_language(admin_client, admin_user):
    given = {"title": "Silta", "collection": "1", "files[]": troubled("images", "a PNG cut in the middle")}
    said = admin_client.post("/admin/images/multiple/add/", given, headers=AJAX).json()["error_message"]
    assert said == "Tiedosto on rikki tai jäänyt kesken. Avaa se, tallenna se uudelleen ja yritä sitten taas."


def test_a_picture_of_the_library_has_lost_its_place_and_named_its_maker(admin_client):
    """Stock keeps EXIF and IPTC in originals, and in JPEG and PNG renditions."""
    content = with_iptc(photograph("jpeg", 6), MAKER)
    file = SimpleUploadedFile("Äiti.JPG", content, "image/jpeg")
    answer = admin_client.post("/admin/images/add/", WORDS | {"credit": "", "file": file})
    assert answer.status_code == 302, answer.context["form"].errors
    image = CustomImage.objects.get()
    kept = image.file.read()
    assert SECRET not in kept
    assert (image.width, image.height) == (48, 64)
    assert image.credit == MAKER
    assert image.file.name.endswith("/aiti.jpg")
    assert image.file_size == len(kept)
    for spec in ("max-40x40", "max-40x40|format-png", "original"):
        assert SECRET not in image.get_rendition(spec).file.read()


def test_a_typed_maker_is_believed_more_than_the_file(admin_client):
    file = SimpleUploadedFile("a.jpg", photograph("jpeg"), "image/jpeg")
    admin_client.post("/admin/images/add/", WORDS | {"file": file})
    assert CustomImage.objects.get().credit == "Matti Malli"


def test_a_picture_that_waits_for_its_words_comes_in_clean(admin_client):
    """Its title is missing, so Wagtail puts the file aside as it came, and takes it from there."""
    file = SimpleUploadedFile("a.jpg", photograph("jpeg"), "image/jpeg")
    row = admin_client.post(
        "/admin/images/multiple/add/", {"title": "", "collection": "1", "files[]": file}, headers=AJAX
    )
    number = row.json()["uploaded_file_id"]
    words = {f"uploaded-image-{number}-{key}": value for key, value in WORDS.items()}
    answer = admin_client.post(f"/admin/images/multiple/create_from_uploaded_image/{number}/", words, headers=AJAX)
    assert answer.json()["success"], answer.content
    image = CustomImage.objects.get()
    assert SECRET not in image.file.read()
    assert image.file.name.startswith("original_images/")


@pytest.mark.parametrize("kind", good_documents())
def test_a_good_document_comes_in_under_a_name_of_its_own(admin_client, kind):
    file = SimpleUploadedFile(f"Ohje.v2.{kind}", good_documents()[kind])
    answer = admin_client.post("/admin/documents/add/", WORDS | {"file": file})
    assert answer.status_code == 302, answer.context["form"].errors
    document = CustomDocument.objects.get()
    assert document.filename == f"ohje-v2.{kind}"
    assert document.file.read() == good_documents()[kind]


def test_a_picture_that_a_program_stores_is_clean_too():
    image = CustomImage(title="Silta")
    image.file.save("silta.jpg", ContentFile(photograph("jpeg")), save=False)
    image.save()
    assert SECRET not in image.file.read()


def test_pictures_from_before_are_cleaned_once(django_capture_on_commit_callbacks):
    old = default_storage.save("original_images/vanha.jpg", ContentFile(photograph("jpeg", 6)))
    image = CustomImage.objects.create(title="Vanha", file=old, width=64, height=48)
    image.renditions.create(filter_spec="max-1x1", focal_point_key="", file=old, width=1, height=1)
    good = CustomImage.objects.create(title="Hyvä", file=ContentFile(saved("png"), "a.png"))
    with django_capture_on_commit_callbacks(execute=True):
        done = clean()
    assert (done.cleaned, done.clean, done.unreadable) == (1, 1, 0)
    image = CustomImage.objects.get(pk=image.pk)
    with Image.open(io.BytesIO(image.file.read())) as shown:
        assert shown.size == (image.width, image.height) == (48, 64)
        assert not shown.getexif()
    assert not default_storage.exists(old)
    assert not image.renditions.exists()
    names = {good.file.name, image.file.name}
    assert (clean().cleaned, {one.file.name for one in CustomImage.objects.all()}) == (0, names)
