"""Uploads move between a folder and a storage that speaks S3."""

import boto3
import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import override_settings
from moto.server import ThreadedMotoServer

from cms.serving.uploads import s3
from tests.backups import SAME, no_uploads, restore, uploads

pytestmark = pytest.mark.django_db


@pytest.fixture
def bucket(monkeypatch):
    """Django's setting for an empty bucket."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b",
        "AWS_DEFAULT_REGION": "eu-north-1",
    }.items():
        monkeypatch.setenv(name, value)
    server = ThreadedMotoServer("127.0.0.1", 0)
    server.start()
    address = "http://{}:{}".format(*server.get_host_and_port())
    boto3.client("s3", endpoint_url=address).create_bucket(
        Bucket="backup", CreateBucketConfiguration={"LocationConstraint": "eu-north-1"}
    )
    yield s3("backup", address, "", "eu-north-1", "http")[0]
    server.stop()


def test_from_a_folder_to_s3_and_back(backup, tmp_path, bucket):
    files = uploads()
    with override_settings(STORAGES=settings.STORAGES | {"default": bucket}):
        default_storage.save("documents/ohje.txt", ContentFile(b"another of the same name"))
        default_storage.save("documents/uusi.txt", ContentFile(b"stays"))
        restore(backup, **SAME)
        assert sorted(default_storage.listdir("documents")[1]) == ["ohje.txt", "uusi.txt"]
        with default_storage.open("documents/ohje.txt") as file:
            assert file.read() == files["documents/ohje.txt"]
        default_storage.delete("documents/uusi.txt")
        call_command("backup", tmp_path / "elsewhere.tar")
    no_uploads()
    restore(tmp_path / "elsewhere.tar", **SAME)
    assert uploads() == files
