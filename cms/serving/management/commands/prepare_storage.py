"""`manage.py prepare_storage`: the bucket for uploads, where it is not there yet."""

from typing import Any

from botocore.exceptions import ClientError
from django.core.files.storage import storages
from django.core.management.base import BaseCommand
from storages.backends.s3 import S3Storage

THERE = {"BucketAlreadyExists", "BucketAlreadyOwnedByYou"}


class Command(BaseCommand):
    """May be run at every start; does nothing where uploads are kept in a folder."""

    help = "Make the bucket for uploads if it is missing (MEDIA_STORAGE=s3)."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask first: who may use a bucket need not be allowed to make one. Raises ClientError when it is refused."""
        storage = storages["default"]
        if not isinstance(storage, S3Storage):
            self.stdout.write("Uploads are kept in a folder: nothing to prepare.")
            return
        name, client = storage.bucket_name, storage.connection.meta.client
        try:
            client.head_bucket(Bucket=name)
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] != 404:
                raise
            self._make(client, name, storage.region_name)

    def _make(self, client: Any, name: str, region: str | None) -> None:
        place = {} if region in {None, "us-east-1"} else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        try:
            client.create_bucket(Bucket=name, **place)
        except ClientError as error:
            if error.response["Error"]["Code"] not in THERE:
                raise
        self.stdout.write(f"The bucket {name} is there.")
