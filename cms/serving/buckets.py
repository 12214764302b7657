"""The storage for uploads that speaks S3. Its options are plain data: Wagtail hands a storage to the worker as JSON."""

from typing import Any

from botocore.config import Config
from storages.backends.s3 import S3Storage

REACHED, READ = 3, 20  # seconds until it must have answered
SHOWN = ("images/", "original_images/", "avatar_images/")


class BucketStorage(S3Storage):
    """Gives up on a storage that is away within seconds, and works with other makers' storages than Amazon's."""

    def get_default_settings(self) -> dict[str, Any]:
        """django-storages' own, with how boto3 is to talk."""
        client = Config(
            # With an address of our own the bucket stands in the path, not in the host's name.
            s3={"addressing_style": "auto"},
            connect_timeout=REACHED,
            read_timeout=READ,
            retries={"max_attempts": 2, "mode": "standard"},
            # Checksums that boto3 adds since 1.36 are refused by some who speak S3.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        )
        return super().get_default_settings() | {"client_config": client}

    def get_object_parameters(self, name: str) -> dict[str, Any]:
        """What a browser is told that asks the storage itself: only pictures are shown, and only pictures kept."""
        given = super().get_object_parameters(name)
        if name.startswith(SHOWN):
            return given
        return given | {"ContentDisposition": "attachment", "CacheControl": "private, no-store"}

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        settled: Any = self
        if settled.endpoint_url:
            settled.client_config = settled.client_config.merge(Config(s3={"addressing_style": "path"}))
