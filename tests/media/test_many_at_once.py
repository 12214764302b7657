"""Uploading many files at once: one that cannot be stored says so in its row.

That nothing is left of it, on a disk that is really full: tests/faults/test_full_disk.py.
"""

import errno
import io

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

pytestmark = pytest.mark.django_db
AJAX = {"X-Requested-With": "XMLHttpRequest"}


def picture() -> SimpleUploadedFile:
    content = io.BytesIO()
    Image.new("RGB", (60, 40)).save(content, "PNG")
    return SimpleUploadedFile("silta.png", content.getvalue(), "image/png")


def send(client, kind: str):
    file = picture() if kind == "images" else SimpleUploadedFile("ohje.txt", b"ohje", "text/plain")
    given = {"title": "Silta", "collection": "1", "files[]": file}
    return client.post(f"/admin/{kind}/multiple/add/", given, headers=AJAX)


@pytest.fixture
def storage(monkeypatch):
    """Fails as it is told to."""

    def fail(number: int) -> None:
        def save(*args: object, **kwargs: object) -> str:
            raise OSError(number, "no")

        monkeypatch.setattr(type(default_storage._wrapped), "_save", save)

    return fail


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_a_full_disk_is_said_in_the_row_of_the_file(admin_client, storage, kind):
    default_storage.exists("")  # so that there is one to fail
    storage(errno.ENOSPC)
    answer = send(admin_client, kind)
    assert answer.status_code == 200
    assert "tila on loppunut" in answer.json()["error_message"]
    assert not answer.json()["success"]


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_what_is_well_gets_its_form(admin_client, kind):
    answer = send(admin_client, kind).json()
    assert answer["success"]
    assert "<form" in answer["form"]
